import { z } from "zod";
import type { CalendarDate } from "../shared/calendar-date";
import {
  askedDate,
  askedNumber,
  askedOne,
  type Cursor,
  pagingParams,
  readCursor,
  type SearchParams,
  type Sort,
  type SortColumns,
} from "../shared/list-query";
import type { JournalKind } from "./journal-kinds";

const KIND_WORDS: Record<JournalKind, string> = {
  SPENDING: "depenses",
  MILESTONE: "jalons",
  STATUS: "meteo",
  FORECAST: "previsions",
  FUNDING: "financement",
  PLAN: "plan",
  COPIL: "copil",
  OBSTACLE: "blocages",
  PROOF: "pieces",
  REVIEW: "revue",
  IMPORT: "imports",
  PUBLICATION: "publication",
  PEOPLE: "personnes",
};

/** The history has one order, the latest first. */
export const HISTORY_COLUMNS = { rang: { kind: "number", first: "descending" } } as const satisfies SortColumns<string>;
export const LATEST_FIRST: Sort<"rang"> = { column: "rang", order: "descending" };

export type HistoryFilters = {
  /** The number of an action. */
  action: number | null;
  /** The id of who made the changes. */
  person: string | null;
  kind: JournalKind | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
};
export type HistoryQuery = HistoryFilters & { cursor: Cursor | null };

export const NO_HISTORY_FILTER: HistoryFilters = { action: null, person: null, kind: null, from: null, to: null };

const asked = z.object({
  action: askedNumber,
  personne: z.uuid().nullish().catch(null),
  nature: askedOne(KIND_WORDS),
  du: askedDate,
  au: askedDate,
});

/** What the address of the history asks for; what it says wrong asks for nothing. */
export function readHistoryQuery(params: SearchParams): HistoryQuery {
  const {
    action = null,
    personne: person = null,
    nature: kind = null,
    du: from = null,
    au: to = null,
  } = asked.parse(params);
  return { action, person, kind, from, to, cursor: readCursor(params, HISTORY_COLUMNS.rang) };
}

export function historyParams(query: HistoryQuery): Record<string, string | number | null> {
  const { action, person, kind, from, to, cursor } = query;
  return {
    action,
    personne: person,
    nature: kind && KIND_WORDS[kind],
    du: from,
    au: to,
    ...pagingParams({ sort: LATEST_FIRST, cursor }, HISTORY_COLUMNS, "rang"),
  };
}
