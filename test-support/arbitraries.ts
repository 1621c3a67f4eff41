import fc from "fast-check";
import type { PlanLine } from "@/domain/budget/plan-to-date";
import { addDays, addToMonth, type CalendarDate, calendarDate, type Month, month } from "@/domain/shared/calendar-date";
import { type Cents, cents, MAX_CENTS } from "@/domain/shared/money";

export const amounts = (max: number = MAX_CENTS): fc.Arbitrary<Cents> => fc.integer({ min: 0, max }).map(cents);

/** Any day from 1999 to 2053, leap years and turns of century included. */
export const dates: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays(calendarDate("1999-01-01"), days));

/** A day of the contract of Alès, or of the six months around it. */
export const contractDates: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 1460 })
  .map((days) => addDays(calendarDate("2019-06-09"), days));

export const contractMonths: fc.Arbitrary<Month> = fc
  .integer({ min: 0, max: 36 })
  .map((offset) => addToMonth(month("2019-12"), offset));

export const planLines: fc.Arbitrary<PlanLine[]> = fc.uniqueArray(
  fc.record({ month: contractMonths, amount: amounts(1_000_000_00) }),
  { maxLength: 36, selector: (line) => line.month },
);

export const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
