import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type CalendarQuery, calendarParams } from "@/domain/calendar/calendar-query";
import type { CalendarDate } from "@/domain/shared/calendar-date";

/** The calendar with something else asked of it. */
export function calendarHref(place: Place, query: CalendarQuery, changes: Partial<CalendarQuery> = {}): Route {
  return territoryHref(place, "/calendrier", calendarParams({ ...query, ...changes }));
}

/** The part of the list a day is told in. */
export function dayId(day: CalendarDate): string {
  return `jour-${day}`;
}
