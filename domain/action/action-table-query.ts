import { z } from "zod";
import { askedOne, ORDER_NAMES, readSort, type SearchParams, type Sort, type SortColumns } from "../shared/list-query";
import type { ActionStatus } from "../status/status";

/** The columns the table of a contract's actions sorts by, and the order each header asks for first. */
export const ACTION_COLUMNS = {
  numero: { kind: "number", first: "ascending" },
  action: { kind: "text", first: "ascending" },
  meteo: { kind: "number", first: "ascending" },
  paye: { kind: "number", first: "descending" },
  programme: { kind: "number", first: "descending" },
  ecart: { kind: "number", first: "ascending" },
  jalon: { kind: "date", first: "ascending" },
} as const satisfies SortColumns<string>;
export type ActionColumn = keyof typeof ACTION_COLUMNS;
const DEFAULT_COLUMN: ActionColumn = "numero";

const STATUS_WORDS: Record<ActionStatus, string> = {
  NOT_STARTED: "non-demarree",
  ON_TRACK: "dans-les-temps",
  WATCH: "a-surveiller",
  LATE: "en-retard",
  BLOCKED: "bloquee",
  DONE: "terminee",
  ABANDONED: "abandonnee",
};

export type ActionTableQuery = { sort: Sort<ActionColumn>; status: ActionStatus | null };

const asked = z.object({ meteo: askedOne(STATUS_WORDS) });

/** How the address asks the table to be sorted and filtered; what it says wrong asks for nothing. */
export function readActionTableQuery(params: SearchParams): ActionTableQuery {
  const { meteo = null } = asked.parse(params);
  return { sort: readSort<ActionColumn>(params, ACTION_COLUMNS, DEFAULT_COLUMN), status: meteo };
}

/** The same as the address writes it, the defaults left out. */
export function actionTableParams({ sort, status }: ActionTableQuery): Record<string, string | null> {
  return {
    tri: sort.column === DEFAULT_COLUMN ? null : sort.column,
    sens: sort.order === ACTION_COLUMNS[sort.column].first ? null : ORDER_NAMES[sort.order],
    meteo: status && STATUS_WORDS[status],
  };
}
