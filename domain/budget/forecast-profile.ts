import { addDays, addToMonth, type CalendarDate, type Month, monthOf } from "../shared/calendar-date";
import { type Cents, cents, splitCents, subtractCents, sumCents } from "../shared/money";
import { planAhead } from "./months-ahead";
import type { PlanLine } from "./plan-to-date";

/** How far « décaler le reste du plan » goes, either way. */
export const SHIFT_MONTHS = { earliest: -12, latest: 24 } as const;

/** How long after the contract's end a payment may still be expected, in months. */
export const LONGEST_TAIL_MONTHS = 60;

/** The first month in which something can still be paid after that day. */
export function firstMonthAhead(asOf: CalendarDate): Month {
  return monthOf(addDays(asOf, 1));
}

/**
 * What remains to be paid, spread as the rest of the plan moved by n months: past the end of the contract if it must, never
 * before the first month ahead, where earlier ones gather. Null when the plan has nothing left to move.
 */
export function shiftedProfile(given: {
  plan: readonly PlanLine[];
  asOf: CalendarDate;
  months: number;
  remainder: Cents;
}): PlanLine[] | null {
  const { plan, asOf, months, remainder } = given;
  const ahead = planAhead(plan, asOf);
  if (ahead.length === 0) return null;
  const first = firstMonthAhead(asOf);
  const moved = new Map<Month, number>();
  for (const { month, weight } of ahead) {
    const target = addToMonth(month, months);
    const kept = target < first ? first : target;
    moved.set(kept, (moved.get(kept) ?? 0) + weight);
  }
  return inProportion(remainder, [...moved]);
}

/** The same months scaled to another total; null when they hold nothing to be in proportion to. */
export function scaledProfile(lines: readonly PlanLine[], remainder: Cents): PlanLine[] | null {
  const held = lines.filter(({ amount }) => amount > 0);
  return held.length === 0
    ? null
    : inProportion(
        remainder,
        held.map(({ month, amount }) => [month, amount]),
      );
}

/** What is not yet spread of what remains to be paid: negative when the months hold more. */
export function leftToSpread(lines: readonly PlanLine[], remainder: Cents): Cents {
  return subtractCents(remainder, sumCents(lines.map(({ amount }) => amount)));
}

/** The month of a grid in which nothing can be expected: gone by, or too long after the contract. Null when there is none. */
export function monthOutOfReach(
  lines: readonly PlanLine[],
  { asOf, contractEnd }: { asOf: CalendarDate; contractEnd: CalendarDate },
): Month | null {
  const last = addToMonth(monthOf(contractEnd), LONGEST_TAIL_MONTHS);
  return lines.find(({ month }) => month < firstMonthAhead(asOf) || month > last)?.month ?? null;
}

function inProportion(amount: Cents, weights: readonly (readonly [Month, number])[]): PlanLine[] {
  const parts = splitCents(
    amount,
    weights.map(([, weight]) => weight),
  );
  return weights
    .map(([month], index) => ({ month, amount: parts[index] ?? cents(0) }))
    .filter((line) => line.amount > 0);
}
