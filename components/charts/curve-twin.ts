import type { CurvePoint } from "@/domain/budget/curve";
import { type CalendarDate, lastDay, monthNumber, monthOf } from "@/domain/shared/calendar-date";
import { inMillions, longDate, shortMonth } from "@/domain/shared/format";
import type { AmountWords } from "./amount-words";
import type { ChartTwin } from "./chart-frame";

type TwinOf = { points: readonly CurvePoint[]; asOf: CalendarDate; digits: number; words: AmountWords };

/** The values of a curve at each quarter's end, on the present day and at the end. */
export function curveTwin({ points, asOf, digits, words }: TwinOf): ChartTwin {
  const last = points.at(-1)?.date;
  const kept = points.filter(({ date }) => date === asOf || date === last || isQuarterEnd(date));
  const figure = (amount: CurvePoint["plan"]) => inMillions(amount, digits);
  return {
    caption: "Cumul en millions d’euros",
    rowHeader: "Fin de période",
    columns: [
      { key: "plan", label: "Plan" },
      { key: "committed", label: words.committed },
      { key: "invoiced", label: words.invoiced },
      { key: "paid", label: words.paid },
      { key: "forecast", label: words.forecast },
    ],
    rows: kept.map(({ date, plan, committed, invoiced, paid, forecast }) => ({
      key: date,
      label: date === lastDay(monthOf(date)) ? shortMonth(monthOf(date)) : longDate(date),
      cells: [plan, committed, invoiced, paid, forecast].map(figure),
    })),
  };
}

function isQuarterEnd(date: CalendarDate): boolean {
  return monthNumber(date) % 3 === 0 && date === lastDay(monthOf(date));
}
