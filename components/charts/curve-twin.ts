import type { CurvePoint } from "@/domain/budget/curve";
import type { PlanHistory } from "@/domain/budget/plan-history";
import { type CalendarDate, lastDay, monthNumber, monthOf } from "@/domain/shared/calendar-date";
import { inMillions, longDate, shortMonth } from "@/domain/shared/format";
import type { AmountWords } from "./amount-words";
import type { ChartTwin } from "./chart-frame";

type TwinOf = {
  points: readonly CurvePoint[];
  asOf: CalendarDate;
  digits: number;
  words: AmountWords;
  history?: PlanHistory;
};

const SERIES = ["plan", "committed", "invoiced", "paid", "forecast"] as const;

/** The values of a curve at each quarter's end, on the present day and at the end; a line nobody knows is no column. */
export function curveTwin({ points, asOf, digits, words, history }: TwinOf): ChartTwin {
  const last = points.at(-1)?.date;
  const kept = points.filter(({ date }) => date === asOf || date === last || isQuarterEnd(date));
  const figure = (amount: CurvePoint["plan"]) => inMillions(amount, digits);
  const original = originalAmounts(history);
  const columns = SERIES.filter((key) => points.some((point) => point[key] !== null));
  return {
    caption: "Cumul en millions d’euros",
    rowHeader: "Fin de période",
    columns: [
      ...columns.map((key) => ({ key, label: key === "plan" ? "Plan" : (words[key] ?? "") })),
      ...(original ? [{ key: "original", label: "Plan d’origine" }] : []),
    ],
    rows: kept.map(({ date, ...amounts }) => ({
      key: date,
      label: date === lastDay(monthOf(date)) ? shortMonth(monthOf(date)) : longDate(date),
      cells: [
        ...columns.map((key) => figure(amounts[key])),
        ...(original ? [figure(original.get(date) ?? amounts.plan)] : []),
      ],
    })),
  };
}

/** Before the first avenant, the plan is the original one. Null when it never differs. */
function originalAmounts(history: PlanHistory | undefined): Map<CalendarDate, CurvePoint["plan"]> | null {
  const original = history?.original ?? [];
  return original.length === 0 ? null : new Map(original.map(({ date, amount }) => [date, amount]));
}

function isQuarterEnd(date: CalendarDate): boolean {
  return monthNumber(date) % 3 === 0 && date === lastDay(monthOf(date));
}
