import "server-only";
import { can } from "@/domain/access/permissions";
import { type CalendarEvent, calendarEvent } from "@/domain/calendar/calendar-event";
import type { Transaction } from "@/server/db/transaction";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { calendarFacts } from "./calendar-facts";

/** The calendar of a territory as its viewer may see it, on the day the page is read at. */
export async function calendarEvents(tx: Transaction, contract: VisibleContract): Promise<CalendarEvent[]> {
  const { viewer, territory, asOf, knownAt } = contract;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  const actions = contract.actions.filter(isFull);
  const facts = await calendarFacts(tx, {
    territoryIds: [territory.id],
    actionIds: actions.map(({ id }) => id),
    wholeIds: can(viewer, "action.read", scope) ? [territory.id] : [],
    asOf,
    knownAt,
  });
  return facts.flatMap((fact) => calendarEvent(fact, actions, asOf) ?? []);
}
