import { isMasked, type SharedAmount } from "../access/shared-amount";
import { MASKED_REASON, ROUNDED_WORDS, sharedExactly } from "../access/shared-amount.labels";
import type { ActionFigures } from "../action/action-figures";
import { FIVE_TOTALS, type FiveTotals } from "../contract/shared-totals";
import type { FundingFile } from "../funding/funding-file";
import { isSharedFunding, type SharedFundingKey } from "../funding/shared-funding";
import type { CalendarDate } from "../shared/calendar-date";
import { amountInWords, longDate, NBSP } from "../shared/format";
import type { Cents } from "../shared/money";
import { actionRow, hiddenLabel } from "./contract-to-explain";
import type { ExplainedFigure } from "./explained-figure";
import { countedRow, type ExplainedRow, type Explanation, notAdded } from "./explanation";
import { MEANINGS } from "./figure-meaning";
import { keptSum } from "./funding-sums";
import { amountTitle, question } from "./why-title";

/** The totals one who does not read every action may ask about. */
export type SharedFigure = FiveTotals | SharedFundingKey;

export function isSharedFigure(figure: ExplainedFigure): figure is SharedFigure {
  return FIVE_TOTALS.some((key) => key === figure) || isSharedFunding(figure);
}

/** What such a total is explained from; `readable` is empty when the page is read at another day than today's total. */
export type SharedToExplain = {
  total: SharedAmount;
  today: CalendarDate;
  readable: readonly ActionFigures[];
  hiddenCount: number;
  files: readonly FundingFile[];
};

/**
 * A total of the contract for who does not read all of its actions: their own rows, and of the others how many there are.
 * The rows are not added up: what is missing would be read by subtraction.
 */
export function explainShared(figure: SharedFigure, shared: SharedToExplain): Omit<Explanation, "lastChange"> {
  const { total, today, readable, hiddenCount, files } = shared;
  const { definition, formula } = MEANINGS[figure];
  const hidden = {
    key: "hidden",
    label: hiddenLabel(hiddenCount),
    detail: null,
    amount: null,
    value: "–",
    target: null,
  };
  return {
    figure,
    about: null,
    title: titleOf(figure, total),
    value: sharedExactly(total),
    reading: `Au ${longDate(today)}, aujourd’hui. ${readingOf(total)}`,
    definition,
    formula,
    counted: { ...notAdded(readable.flatMap((action) => rowOf(figure, action, files))), hidden },
    leftOut: [],
    sources: [],
    taxBasis: null,
  };
}

function titleOf(figure: SharedFigure, total: SharedAmount): string {
  if (isMasked(total)) return question("ce total n’est-il pas communicable");
  return amountTitle(figure, total.amount === null ? null : amountInWords(total.amount));
}

function readingOf(total: SharedAmount): string {
  if (isMasked(total))
    return `Parmi les actions que vous ne lisez pas${NBSP}: ${MASKED_REASON}, ou un total qui permettrait de le retrouver.`;
  return total.rounded
    ? `Total ${ROUNDED_WORDS}${NBSP}: il compte des montants que votre rôle ne vous ouvre pas.`
    : "Total exact. Les actions que vous ne lisez pas n’y comptent pour rien.";
}

function rowOf(figure: SharedFigure, action: ActionFigures, files: readonly FundingFile[]): ExplainedRow[] {
  const amount = partOf(figure, action, files);
  return amount === null ? [] : [countedRow({ ...actionRow(action, figure), detail: null, amount }, "cents")];
}

function partOf(figure: SharedFigure, action: ActionFigures, files: readonly FundingFile[]): Cents | null {
  if (figure === "forecast") return action.forecastAtCompletion?.amount ?? null;
  if (figure === "ownAdvanced") return null;
  if (!isSharedFunding(figure)) return action[figure];
  return keptSum(
    figure,
    files.filter(({ actionId }) => actionId === action.id),
  );
}
