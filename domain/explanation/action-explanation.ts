import type { ActionFigures } from "../action/action-figures";
import type { FundingFile } from "../funding/funding-file";
import type { CalendarDate } from "../shared/calendar-date";
import { explainForecast, explainGap } from "./action-forecast";
import { explainActionFunding } from "./action-funding";
import { explainLedger, isLedgerFigure } from "./action-ledger";
import { explainDelay, explainProgress, explainReached } from "./action-milestones";
import { explainPlan } from "./action-plan";
import type { ExplainedFigure } from "./explained-figure";
import type { Explanation } from "./explanation";
import { isFundingFigure } from "./funding-sums";
import type { LedgerEvidence } from "./ledger-evidence";

/** What the figures of an action are made of: `ledger` when the figure is read in it. */
export type ActionToExplain = {
  action: ActionFigures;
  asOf: CalendarDate;
  contract: { title: string; signedOn: CalendarDate };
  ledger: LedgerEvidence | null;
  /** The files of its funding plan, when the figure is read in them. */
  files: readonly FundingFile[];
};

/** A figure of one action explained by the expenses, the months or the milestones behind it; null when it has no such figure. */
export function explainAction(
  figure: ExplainedFigure,
  { action, asOf, contract, ledger, files }: ActionToExplain,
): Omit<Explanation, "lastChange"> | null {
  if (isFundingFigure(figure)) return explainActionFunding(figure, action, files);
  if (isLedgerFigure(figure)) return ledger && explainLedger(figure, action, ledger, asOf);
  switch (figure) {
    case "plan":
    case "programmed":
      return explainPlan(figure, action, asOf, contract);
    case "gap":
      return explainGap(action);
    case "forecast":
      return explainForecast(action);
    case "progress":
      return explainProgress(action);
    case "milestones":
      return explainReached(action);
    case "delay":
      return explainDelay(action);
    case "envelope":
      return null;
  }
}
