import { type CalendarDate, monthNumber, monthOf } from "@/domain/shared/calendar-date";
import { shortMonth } from "@/domain/shared/format";

/** déc. 2020 */
export function shortMonthOf(date: CalendarDate): string {
  return shortMonth(monthOf(date));
}

/** avr. */
export function monthAlone(date: CalendarDate): string {
  return shortMonthOf(date).replace(/ \d{4}$/, "");
}

export function isFirstOfYear(date: CalendarDate): boolean {
  return monthNumber(date) === 1;
}
