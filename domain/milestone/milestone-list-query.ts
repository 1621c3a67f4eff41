import { z } from "zod";
import type { CalendarDate } from "../shared/calendar-date";
import {
  askedDate,
  askedNumber,
  askedOne,
  type Cursor,
  pagingParams,
  readCursor,
  readSort,
  type SearchParams,
  type Sort,
  type SortColumns,
} from "../shared/list-query";
import type { MilestoneState } from "./milestone-state";

/** The states of a milestone, and that of one its abandoned action will not reach. */
export const LISTED_STATES = ["OVERDUE", "UPCOMING", "REACHED", "CANCELLED", "DROPPED"] as const;
export type ListedState = MilestoneState | "DROPPED";

const STATE_WORDS: Record<ListedState, string> = {
  OVERDUE: "depasse",
  UPCOMING: "a-venir",
  REACHED: "atteint",
  CANCELLED: "annule",
  DROPPED: "abandonne",
};

export const MILESTONE_COLUMNS = {
  date: { kind: "date", first: "ascending" },
  ecart: { kind: "number", first: "descending" },
  action: { kind: "number", first: "ascending" },
} as const satisfies SortColumns<string>;
export type MilestoneColumn = keyof typeof MILESTONE_COLUMNS;
const DEFAULT_COLUMN: MilestoneColumn = "date";

export type MilestoneFilters = {
  /** The number of an action. */
  action: number | null;
  state: ListedState | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
};
export type MilestoneListQuery = MilestoneFilters & { sort: Sort<MilestoneColumn>; cursor: Cursor | null };

export const NO_MILESTONE_FILTER: MilestoneFilters = { action: null, state: null, from: null, to: null };

const asked = z.object({ action: askedNumber, etat: askedOne(STATE_WORDS), du: askedDate, au: askedDate });

/** What the address of the list asks for; what it says wrong asks for nothing. */
export function readMilestoneListQuery(params: SearchParams): MilestoneListQuery {
  const { action = null, etat: state = null, du: from = null, au: to = null } = asked.parse(params);
  const sort = readSort<MilestoneColumn>(params, MILESTONE_COLUMNS, DEFAULT_COLUMN);
  return { action, state, from, to, sort, cursor: readCursor(params, MILESTONE_COLUMNS[sort.column]) };
}

export function milestoneListParams(query: MilestoneListQuery): Record<string, string | number | null> {
  return {
    action: query.action,
    etat: query.state && STATE_WORDS[query.state],
    du: query.from,
    au: query.to,
    ...pagingParams<MilestoneColumn>(query, MILESTONE_COLUMNS, DEFAULT_COLUMN),
  };
}
