import type { Route } from "next";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { type ExpenseListQuery, expenseListParams } from "@/domain/spending/expense-list-query";
import type { FullAction } from "@/server/territory/visible-contract";

/** Where the list stands: in a territory, limited to one action or not, and what it asks for. */
export type ExpenseListPlace = { place: Place; only: FullAction | null; query: ExpenseListQuery };

/** The list with something else asked of it, read from its first row. */
export function expenseListHref(
  { place, only, query }: ExpenseListPlace,
  changes: Partial<ExpenseListQuery> | null,
): Route {
  const params = changes ? expenseListParams({ ...query, cursor: null, ...changes }) : {};
  return only ? actionHref(place, only.number, params, "/depenses") : territoryHref(place, "/depenses", params);
}
