import { z } from "zod";
import { type CalendarDate, isMonth, type Month, monthOf } from "../shared/calendar-date";
import { askedOne, type SearchParams } from "../shared/list-query";
import { type CalendarEvent, EVENT_KINDS, type EventKind } from "./calendar-event";

export const VIEWS = ["MONTH", "LIST"] as const;
export type CalendarView = (typeof VIEWS)[number];
const VIEW_WORDS: Record<CalendarView, string> = { MONTH: "mois", LIST: "liste" };

const KIND_WORDS: Record<EventKind, string> = {
  MILESTONE: "jalons",
  FUNDING: "aides",
  DECISION: "decisions",
  OBSTACLE: "blocages",
  COPIL: "copil",
  CONTRACT: "contrat",
};

export type CalendarQuery = { month: Month; view: CalendarView; kind: EventKind | null; mine: boolean };

const askedMonth = z.string().refine(isMonth).nullish().catch(null);
const asked = z.object({
  mois: askedMonth,
  vue: askedOne(VIEW_WORDS),
  type: askedOne(KIND_WORDS),
  qui: z.literal("moi").nullish().catch(null),
});

/** What the address asks for; what it says wrong, or leaves out, is the month of today, everything of everyone. */
export function readCalendarQuery(params: SearchParams, today: CalendarDate): CalendarQuery {
  const { mois, vue, type, qui } = asked.parse(params);
  return { month: mois ?? monthOf(today), view: vue ?? "MONTH", kind: type ?? null, mine: qui === "moi" };
}

export function calendarParams({ month, view, kind, mine }: CalendarQuery): Record<string, string | null> {
  return {
    mois: month,
    vue: view === "MONTH" ? null : VIEW_WORDS[view],
    type: kind && KIND_WORDS[kind],
    qui: mine ? "moi" : null,
  };
}

/** Whether only part of what is dated is asked for. */
export function isFiltered({ kind, mine }: Pick<CalendarQuery, "kind" | "mine">): boolean {
  return kind !== null || mine;
}

/** What the filters keep, whatever the month. */
export function keptEvents(
  events: readonly CalendarEvent[],
  { kind, mine }: Pick<CalendarQuery, "kind" | "mine">,
): CalendarEvent[] {
  return events.filter((event) => (kind === null || event.kind === kind) && (!mine || event.own));
}

/** How many events of the month each kind has, the other filter left as it is. */
export function countKinds(events: readonly CalendarEvent[]): Partial<Record<EventKind, number>> {
  return Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, events.filter((event) => event.kind === kind).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}
