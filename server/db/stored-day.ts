import "server-only";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";

/** The day of a column without time, which the client hands over as midnight UTC. */
export function storedDay(date: Date): CalendarDate {
  return calendarDate(date.toISOString().slice(0, 10));
}
