import {
  addDays,
  type CalendarDate,
  daysBetween,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  weekday,
} from "../shared/calendar-date";
import type { CalendarEvent } from "./calendar-event";

export type CalendarDay = { on: CalendarDate; inMonth: boolean; events: readonly CalendarEvent[] };

/** The Monday of the week a day belongs to. */
export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, -weekday(day));
}

/** Whole weeks, Monday first, from that of the first day of the month to that of its last. */
export function monthWeeks(month: Month, events: readonly CalendarEvent[]): CalendarDay[][] {
  const first = mondayOf(firstDay(month));
  const count = daysBetween(first, mondayOf(lastDay(month))) / 7 + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, rank) => {
      const on = addDays(first, week * 7 + rank);
      return { on, inMonth: monthOf(on) === month, events: onDay(events, on) };
    }),
  );
}

export type EventGroup = { from: CalendarDate; to: CalendarDate; events: CalendarEvent[] };

/** The weeks of the month that have something, in order. */
export function listedWeeks(month: Month, events: readonly CalendarEvent[]): EventGroup[] {
  return monthWeeks(month, events).flatMap((days) => {
    const found = days.filter(({ inMonth }) => inMonth);
    const [first, last] = [found[0], found.at(-1)];
    const told = found.flatMap((day) => [...day.events]);
    return first && last && told.length > 0 ? [{ from: first.on, to: last.on, events: told }] : [];
  });
}

/** What is past and not done, the oldest first. */
export function overdueEvents(events: readonly CalendarEvent[]): CalendarEvent[] {
  return events.filter(({ state }) => state === "LATE").toSorted(inOrder);
}

export function inMonth(events: readonly CalendarEvent[], month: Month): CalendarEvent[] {
  return events.filter(({ on }) => monthOf(on) === month);
}

function onDay(events: readonly CalendarEvent[], day: CalendarDate): CalendarEvent[] {
  return events.filter(({ on }) => on === day).toSorted(inOrder);
}

function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return (
    a.on.localeCompare(b.on) ||
    (a.action?.number ?? 0) - (b.action?.number ?? 0) ||
    a.title.localeCompare(b.title, "fr")
  );
}
