import "server-only";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";

const paris = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** The real instant: sessions, throttling, `recordedAt`. The only place that reads the clock. */
export function now(): Date {
  return new Date();
}

/** Today for business rules: the situation date while the demonstration is loaded, else the day in Europe/Paris. */
export function today(territory: { situationDate: CalendarDate | null }): CalendarDate {
  return territory.situationDate ?? todayInFrance();
}

/** The real day in Europe/Paris: what roles, letters and retention go by, whatever story a territory tells. */
export function todayInFrance(): CalendarDate {
  return calendarDate(paris.format(now()));
}
