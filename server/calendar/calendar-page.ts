import "server-only";
import { type CalendarEvent, calendarEvent } from "@/domain/calendar/calendar-event";
import type { Transaction } from "@/server/db/transaction";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { calendarFacts } from "./calendar-facts";

/** The calendar of a territory as its viewer may see it, on the day the page is read at. */
export async function calendarEvents(tx: Transaction, contract: VisibleContract): Promise<CalendarEvent[]> {
  const { territory, asOf, knownAt } = contract;
  const actions = contract.actions.filter(isFull);
  const facts = await calendarFacts(tx, {
    territoryIds: [territory.id],
    actionIds: actions.map(({ id }) => id),
    wholeIds: actions.length === contract.actions.length ? [territory.id] : [],
    asOf,
    knownAt,
  });
  return facts.flatMap((fact) => calendarEvent(fact, actions, asOf) ?? []);
}
