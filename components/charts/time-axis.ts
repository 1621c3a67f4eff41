import {
  addToMonth,
  type CalendarDate,
  daysBetween,
  firstDay,
  lastDay,
  maxDate,
  minDate,
  monthNumber,
  monthOf,
  monthsFrom,
} from "@/domain/shared/calendar-date";

export type TimeRange = { from: CalendarDate; to: CalendarDate };

export type MonthTick = { date: CalendarDate; share: number; level: "year" | "quarter" | "month" };

/** Where a date stands in the range, from 0 to 1. */
export function shareOf(date: CalendarDate, { from, to }: TimeRange): number {
  return daysBetween(from, date) / Math.max(1, daysBetween(from, to));
}

/** The first day of each month of the range. */
export function monthTicks(range: TimeRange): MonthTick[] {
  return monthsFrom(monthOf(range.from), monthOf(range.to))
    .map(firstDay)
    .filter((date) => date >= range.from && date <= range.to)
    .map((date) => ({ date, share: shareOf(date, range), level: levelOf(date) }));
}

/** Whole months around the dates, with room on both sides. */
export function rangeAround(dates: readonly CalendarDate[], asOf: CalendarDate): TimeRange {
  const first = dates.reduce(minDate, asOf);
  const last = dates.reduce(maxDate, asOf);
  return { from: firstDay(monthOf(first)), to: lastDay(addToMonth(monthOf(last), 1)) };
}

function levelOf(date: CalendarDate): MonthTick["level"] {
  const number = monthNumber(date);
  if (number === 1) return "year";
  return number % 3 === 1 ? "quarter" : "month";
}
