import { z } from "zod";
import type { CalendarDate } from "../shared/calendar-date";
import {
  askedDate,
  askedNumber,
  askedOne,
  askedText,
  type Cursor,
  pagingParams,
  readCursor,
  readSort,
  type SearchParams,
  type Sort,
  type SortColumns,
} from "../shared/list-query";
import type { StageTotals } from "./ledger";
import { expenseStage } from "./ledger";
import { STAGES, type Stage } from "./stage";

/** Where an expense stands in a list: the stage the whole of it has reached, or cancelled once nothing is committed. */
export const EXPENSE_STATES = [...STAGES, "CANCELLED"] as const;
export type ExpenseState = Stage | "CANCELLED";

export function expenseState(totals: StageTotals): ExpenseState {
  return expenseStage(totals) ?? "CANCELLED";
}

const STATE_WORDS: Record<ExpenseState, string> = {
  COMMITTED: "engage",
  INVOICED: "facture",
  PAID: "paye",
  CANCELLED: "annulee",
};

export const EXPENSE_COLUMNS = {
  date: { kind: "date", first: "descending" },
  numero: { kind: "number", first: "ascending" },
  objet: { kind: "text", first: "ascending" },
  action: { kind: "number", first: "ascending" },
  engage: { kind: "number", first: "descending" },
  facture: { kind: "number", first: "descending" },
  paye: { kind: "number", first: "descending" },
} as const satisfies SortColumns<string>;
export type ExpenseColumn = keyof typeof EXPENSE_COLUMNS;
const DEFAULT_COLUMN: ExpenseColumn = "date";

export type ExpenseFilters = {
  /** The number of an action. */
  action: number | null;
  state: ExpenseState | null;
  text: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
};
export type ExpenseListQuery = ExpenseFilters & { sort: Sort<ExpenseColumn>; cursor: Cursor | null };

export const NO_EXPENSE_FILTER: ExpenseFilters = { action: null, state: null, text: null, from: null, to: null };

const asked = z.object({
  action: askedNumber,
  etape: askedOne(STATE_WORDS),
  texte: askedText,
  du: askedDate,
  au: askedDate,
});

/** What the address of the list asks for; what it says wrong asks for nothing. */
export function readExpenseListQuery(params: SearchParams): ExpenseListQuery {
  const {
    action = null,
    etape: state = null,
    texte: text = null,
    du: from = null,
    au: to = null,
  } = asked.parse(params);
  const sort = readSort<ExpenseColumn>(params, EXPENSE_COLUMNS, DEFAULT_COLUMN);
  return { action, state, text, from, to, sort, cursor: readCursor(params, EXPENSE_COLUMNS[sort.column]) };
}

export function expenseListParams(query: ExpenseListQuery): Record<string, string | number | null> {
  return {
    action: query.action,
    etape: query.state && STATE_WORDS[query.state],
    texte: query.text,
    du: query.from,
    au: query.to,
    ...pagingParams<ExpenseColumn>(query, EXPENSE_COLUMNS, DEFAULT_COLUMN),
  };
}
