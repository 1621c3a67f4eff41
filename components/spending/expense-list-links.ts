import type { Route } from "next";
import type { ExportedTable } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
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

/** The files of the list: its expenses, and the ledger they are the sums of. */
export function expenseFiles({ place, only, query }: ExpenseListPlace): ExportedTable[] {
  const params = expenseListParams({ ...query, cursor: null, action: only?.number ?? query.action });
  return [
    exportedTable(place, "depenses", "Dépenses", params, "Une ligne par dépense, avec les totaux"),
    exportedTable(place, "ecritures", "Écritures", params, "Une ligne par écriture ; se réimporte"),
  ];
}
