import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { isLost } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { taxBasisNote } from "@/domain/funding/funding-rules";
import { fundingSums } from "@/domain/funding/funding-sums";
import { rateInWords } from "@/domain/funding/rate";
import { euros, quantity } from "@/domain/shared/format";
import { type FundingPlace, lineHref } from "./funding-links";
import { lineOrigin } from "./line-origin";
import { LineState, type LineStateContext } from "./line-state";

type FundingPhoneProps = { plan: FundingPlan; at: FundingPlace; context: LineStateContext };

/** The same lines one under the other, where the table would not fit. */
export function FundingPhone({ plan, at, context }: FundingPhoneProps) {
  const sums = fundingSums(plan.lines);
  return (
    <div className="text-13 lg:hidden print:hidden">
      <div className="border-y-2 border-encre py-2.5">
        <p className="text-14 font-gras">
          {quantity(plan.lines.length, "financement", "financements")}, {euros(sums.planned)} prévus
        </p>
        <p>
          Conventionné {euros(sums.contracted)}, appelé {euros(sums.claimed)}, versé {euros(sums.received)}
        </p>
        <p className="mt-1 text-12 text-encre-3">{taxBasisNote(plan)}</p>
      </div>
      <ul>
        {plan.lines.map((line) => (
          <li key={line.id} className="grid gap-1.5 border-b border-filet-fin py-3">
            <div className="flex items-baseline justify-between gap-3">
              <Link
                href={lineHref(at, line.id)}
                scroll={false}
                className={clsx("text-14 font-demi text-encre", isLost(line.status) && "line-through")}
              >
                {line.funder}
              </Link>
              <b className="font-demi whitespace-nowrap">{euros(line.planned)}</b>
            </div>
            <p className="text-encre-3">{lineOrigin(line)}</p>
            <p>{amountsInWords(line)}</p>
            <LineState line={line} context={context} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** « Demandé 930 000 €, accordé 930 000 €, appelé 279 000 € », what is known only. */
function amountsInWords({
  requested,
  granted,
  contracted,
  claimed,
  received,
  eligibleBase,
  rateBasisPoints,
}: FundedLine) {
  const told = [
    ["demandé", requested],
    ["accordé", granted],
    ["conventionné", contracted],
    ["appelé", claimed],
    ["versé", received],
  ] as const;
  const amounts = told.flatMap(([label, value]) => (value === null ? [] : [`${label} ${euros(value)}`])).join(", ");
  const base = eligibleBase === null ? "" : `${amounts && " ; "}assiette ${euros(eligibleBase)}`;
  const rate = rateBasisPoints === null ? "" : ` à ${rateInWords(rateBasisPoints)}`;
  const words = `${amounts}${base}${base === "" && rate !== "" ? `, taux de${rate.slice(2)}` : rate}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
