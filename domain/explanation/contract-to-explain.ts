import type { ActionFigures } from "../action/action-figures";
import type { ContractFigures } from "../contract/contract-figures";
import type { ContractDelay } from "../earned-value/contract-delay";
import type { FundingFile } from "../funding/funding-file";
import type { CalendarDate } from "../shared/calendar-date";
import { quantity } from "../shared/format";
import type { ExplainedFigure } from "./explained-figure";
import type { ExplainedRow } from "./explanation";
import type { LedgerEvidence } from "./ledger-evidence";

/** What a contract's figures are made of, for who reads all of it; who does not is told milestones alone of the `hidden` actions. */
export type ContractToExplain = {
  title: string;
  signedOn: CalendarDate;
  asOf: CalendarDate;
  figures: ContractFigures;
  delay: ContractDelay;
  readable: readonly ActionFigures[];
  hidden: readonly { number: number; title: string; reached: number; total: number }[];
  ledger: LedgerEvidence | null;
  /** What funds these actions, when the figure is read in it. */
  files: readonly FundingFile[];
};

/** The row of one action, which leads to the same question about it. */
export function actionRow(
  { number, title }: Pick<ActionFigures, "number" | "title">,
  figure: ExplainedFigure,
): Pick<ExplainedRow, "key" | "label" | "target"> {
  return { key: `action-${number}`, label: `${number} · ${title}`, target: { kind: "why", figure, action: number } };
}

/** « 7 actions hors de votre périmètre » */
export function hiddenLabel(count: number): string {
  return quantity(count, "action hors de votre périmètre", "actions hors de votre périmètre");
}
