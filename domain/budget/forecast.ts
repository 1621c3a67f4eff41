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
import { type Cents, cents, splitCents } from "../shared/money";
import { type ActionStatus, isClosed } from "../status/status";
import { type ForecastProfile, type MonthWeight, planAhead, profileAhead } from "./months-ahead";
import type { PlanLine } from "./plan-to-date";

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
 * Spreads what remains to be paid as the pilot's profile says, if any month of it is still ahead; else over the months still
 * planned, in proportion to what they plan after that day; when nothing is left in the plan, at an even daily rate to the
 * end of the contract; past it, in the month of the next day.
 */
export function spreadRemainder(given: {
  remainder: Cents;
  lines: readonly PlanLine[];
  asOf: CalendarDate;
  contractEnd: CalendarDate;
  profile?: ForecastProfile | null;
}): PlanLine[] {
  const { remainder, lines, asOf, contractEnd, profile = null } = given;
  if (remainder <= 0) return [];
  const shares = firstNotEmpty(
    () => (profile === null ? [] : profileAhead(profile, asOf)),
    () => planAhead(lines, asOf),
    () => dailyShares(addDays(asOf, 1), contractEnd),
  );
  const parts = splitCents(
    remainder,
    shares.map((share) => share.weight),
  );
  return shares.map((share, index) => ({ month: share.month, amount: parts[index] ?? cents(0) }));
}

function firstNotEmpty(...sources: readonly (() => MonthWeight[])[]): MonthWeight[] {
  for (const source of sources) {
    const weights = source();
    if (weights.length > 0) return weights;
  }
  return [];
}

function dailyShares(from: CalendarDate, contractEnd: CalendarDate): MonthWeight[] {
  const to = maxDate(from, contractEnd);
  return monthsFrom(monthOf(from), monthOf(to)).map((month) => ({
    month,
    weight: daysBetween(maxDate(from, firstDay(month)), minDate(to, lastDay(month))) + 1,
  }));
}
