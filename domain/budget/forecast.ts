import {
  addDays,
  type CalendarDate,
  daysBetween,
  firstDay,
  lastDay,
  maxDate,
  minDate,
  monthOf,
  monthsFrom,
} from "../shared/calendar-date";
import { type Cents, cents, splitCents, subtractCents } from "../shared/money";
import { type ActionStatus, isClosed } from "../status/status";
import { lineToDate, type PlanLine } from "./plan-to-date";

/** DECLARED by the pilot, COMPUTED for want of a declaration, FINAL once the action is over. */
export type ForecastKind = "DECLARED" | "COMPUTED" | "FINAL";
export type Forecast = { amount: Cents; kind: ForecastKind };

/**
 * « Prévision à terme »: what is committed once the action is done or abandoned; else the pilot's amount, never below
 * what is paid; else the largest of programmed, committed and paid. Null when no plan, no money and no pilot says anything.
 */
export function forecastAtCompletion(known: {
  programmed: Cents | null;
  committed: Cents;
  paid: Cents;
  status: ActionStatus | null;
  revision: { amount: Cents } | null;
}): Forecast | null {
  const { programmed, committed, paid, status, revision } = known;
  if (isClosed(status)) return { amount: committed, kind: "FINAL" };
  if (revision !== null) return { amount: cents(Math.max(revision.amount, paid)), kind: "DECLARED" };
  if (programmed === null && committed === 0 && paid === 0) return null;
  return { amount: cents(Math.max(programmed ?? 0, committed, paid)), kind: "COMPUTED" };
}

/**
 * Spreads what remains to be paid over the months still planned, in proportion to what they plan after that day; when
 * nothing is left in the plan, at an even daily rate to the end of the contract; past it, in the month of the next day.
 */
export function spreadRemainder(given: {
  remainder: Cents;
  lines: readonly PlanLine[];
  asOf: CalendarDate;
  contractEnd: CalendarDate;
}): PlanLine[] {
  const { remainder, lines, asOf, contractEnd } = given;
  if (remainder <= 0) return [];
  const planned = lines
    .map((line) => ({ month: line.month, weight: subtractCents(line.amount, lineToDate(line, asOf)) }))
    .filter((share) => share.weight > 0)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const shares = planned.length > 0 ? planned : dailyShares(addDays(asOf, 1), contractEnd);
  const parts = splitCents(
    remainder,
    shares.map((share) => share.weight),
  );
  return shares.map((share, index) => ({ month: share.month, amount: parts[index] ?? cents(0) }));
}

function dailyShares(from: CalendarDate, contractEnd: CalendarDate) {
  const to = maxDate(from, contractEnd);
  return monthsFrom(monthOf(from), monthOf(to)).map((month) => ({
    month,
    weight: daysBetween(maxDate(from, firstDay(month)), minDate(to, lastDay(month))) + 1,
  }));
}
