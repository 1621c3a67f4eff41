import { type CalendarDate, dayOfMonth, daysInMonth, type Month, monthOf } from "../shared/calendar-date";
import { subtractCents } from "../shared/money";
import { lineToDate, type PlanLine } from "./plan-to-date";

/** What a month to come weighs in the sharing of what remains to be paid: whole, never negative. */
export type MonthWeight = { month: Month; weight: number };

/** How the pilot expects the rest to be paid, from the day they said so on. */
export type ForecastProfile = { months: readonly PlanLine[]; declaredOn: CalendarDate };

/** What a plan still plans after that day, month by month: of the current month, what its days to come plan. */
export function planAhead(lines: readonly PlanLine[], asOf: CalendarDate): MonthWeight[] {
  return inOrder(
    lines.map((line) => ({ month: line.month, weight: subtractCents(line.amount, lineToDate(line, asOf)) })),
  );
}

/**
 * What a profile still expects after that day. Of the current month it is the share of the days to come among those that
 * were to come when the profile was declared: on that very day, a profile is followed to the cent.
 */
export function profileAhead({ months, declaredOn }: ForecastProfile, asOf: CalendarDate): MonthWeight[] {
  const current = monthOf(asOf);
  const left = daysInMonth(current) - dayOfMonth(asOf);
  const all = daysInMonth(current) - (monthOf(declaredOn) === current ? dayOfMonth(declaredOn) : 0);
  const weightOf = ({ month, amount }: PlanLine) => {
    if (month < current) return 0;
    return amount * (month === current ? left : Math.max(all, 1));
  };
  return inOrder(months.map((line) => ({ month: line.month, weight: weightOf(line) })));
}

function inOrder(weights: readonly MonthWeight[]): MonthWeight[] {
  return weights.filter(({ weight }) => weight > 0).toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
