import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import type { CalendarDate } from "@/domain/shared/calendar-date";

/** Whole cents as a spreadsheet holds euros: « 1234.5 », without a figure that means nothing. */
export function centsCell(amount: bigint | number | null): ReadCell {
  return amount === null ? null : { number: String(Number(amount) / 100) };
}

export function dateCell(day: CalendarDate | null): ReadCell {
  return day === null ? null : { date: day };
}
