import { type CalendarDate, dayOfMonth, daysInMonth, type Month, monthOf } from "../shared/calendar-date";
import { addCents, type Cents, cents, sumCents, ZERO } from "../shared/money";

/** The payments planned in one month. */
export type PlanLine = { month: Month; amount: Cents };

/** What was agreed from a day on: 0 is the signed contract, each avenant makes the next. Versions are never added up. */
export type PlanVersion = {
  number: number;
  effectiveOn: CalendarDate;
  /** The number of the avenant it comes from; null for the original plan. */
  amendment: number | null;
  /** What that avenant is about. */
  object?: string | null;
  /** `operating` is the part of the amount that is running cost. */
  lines: readonly (PlanLine & { operating: Cents })[];
};

/** « Programmé »: the total of one version of the plan; null when there is no plan. */
export function programmed(lines: readonly PlanLine[]): Cents | null {
  return lines.length === 0 ? null : sumCents(lines.map((line) => line.amount));
}

/**
 * « Plan à date »: the whole months before, and of the current month the share of its days gone by, that day included.
 * Each line is rounded half up to the cent before summing. Null when there is no plan.
 */
export function plannedToDate(lines: readonly PlanLine[], asOf: CalendarDate): Cents | null {
  return lines.length === 0 ? null : sumCents(lines.map((line) => lineToDate(line, asOf)));
}

/** What one line plans up to that day, included. */
export function lineToDate(line: PlanLine, asOf: CalendarDate): Cents {
  const current = monthOf(asOf);
  if (line.month < current) return line.amount;
  if (line.month > current) return ZERO;
  const length = daysInMonth(current);
  return cents(Math.floor((2 * line.amount * dayOfMonth(asOf) + length) / (2 * length)));
}

/** The plan added up to the end of each of the months, what was planned earlier included. */
export function cumulativePlan(lines: readonly PlanLine[], months: readonly Month[]): PlanLine[] {
  const ordered = lines.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  let next = 0;
  let total = ZERO;
  return months.map((month) => {
    for (let line = ordered[next]; line && line.month <= month; line = ordered[next]) {
      total = addCents(total, line.amount);
      next += 1;
    }
    return { month, amount: total };
  });
}
