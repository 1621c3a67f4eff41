import "server-only";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { FeedEvent } from "@/domain/calendar/feed-event";
import type { CalendarDate } from "@/domain/shared/calendar-date";

/** How often a calendar is asked to come back, in seconds. */
const REFRESH_SECONDS = 6 * 3600;
const ZONE = "X-WR-TIMEZONE:Europe/Paris\r\n";

/**
 * The feed of RFC 5545. Every event lasts a day and has no hour: it stays on its day wherever it is read, also when the clocks
 * change. Nothing in it depends on when it is written, so that the same events always make the same text.
 */
export function icalendar(events: readonly FeedEvent[], { name, origin }: { name: string; origin: string }): string {
  const calendar = ical({
    name,
    prodId: { company: "creuset", product: "agenda", language: "FR" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      allDay: true,
      start: midnight(event.on),
      end: midnight(event.until),
      summary: event.summary,
      description: event.description,
      url: origin + event.path,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // Told of the calendar as a whole: the library writes what it does not know of after the events, where it has no place.
  return `${calendar.toString().replace("X-WR-CALNAME:", `${ZONE}X-WR-CALNAME:`)}\r\n`;
}

function midnight(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
