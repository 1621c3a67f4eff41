import type { FundingFile } from "../funding/funding-file";
import { fundingSums } from "../funding/funding-sums";
import { isOwnFunds } from "../funding/perimeter-figures";
import { amountInWords, eurosExact } from "../shared/format";
import { type Cents, cents, subtractCents, ZERO } from "../shared/money";
import { addedUp, countedRow, type ExplainedRow, type Explanation } from "./explanation";
import { amountTitle } from "./why-title";

/** What is paid, less what the others sent: beyond what is paid, nothing is advanced. */
export function explainAdvanced(
  paid: Cents,
  files: readonly FundingFile[],
  { digits, action }: { digits: number; action: number | null },
): Pick<Explanation, "title" | "value" | "counted" | "leftOut"> {
  const others = fundingSums(files.filter((file) => !isOwnFunds(file))).received;
  const advanced = cents(Math.max(0, paid - others));
  const excess = subtractCents(advanced, subtractCents(paid, others));
  const row = (key: string, label: string, amount: Cents, target: ExplainedRow["target"] = null) =>
    countedRow({ key, label, detail: null, amount, target }, "cents");
  const rows = [
    row("paid", "Payé", paid, { kind: "why", figure: "paid", action }),
    row("received", "Versé par les autres financeurs, en moins", subtractCents(ZERO, others)),
    ...(excess > 0 ? [row("excess", "Versé au-delà du payé, qui n’avance rien", excess)] : []),
  ];
  return {
    title: amountTitle("ownAdvanced", advanced === 0 ? null : amountInWords(advanced, digits)),
    value: eurosExact(advanced),
    counted: addedUp(advanced, "cents", { rows }),
    leftOut: [],
  };
}
