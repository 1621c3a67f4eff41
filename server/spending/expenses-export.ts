import "server-only";
import { REVIEW_STATE_LABELS } from "@/domain/review/review-state";
import { quoted } from "@/domain/shared/format";
import { type ExpenseListQuery, readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { expenseStateLabel } from "@/domain/spending/expense-state.labels";
import { commonAccounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { Transaction } from "@/server/db/transaction";
import { count, date, type ExportTable, euros, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { MOST_EXPORTED, notTooLong, type TerritoryFile } from "@/server/export/territory-file";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { type ExpenseList, type ListedExpense, listExpenses } from "./expense-list.queries";

/** Every row of the screen « Dépenses », whatever its page: one an expense, with its totals. */
export async function expensesExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readExpenseListQuery(search);
  const { contract, extra } = await loadTerritory(slug, search, (tx, seen) => wholeExpenseList(tx, seen, query));
  const { actions, list } = extra;
  return { contract, actions: narrowed(actions, query), filters: expenseFilters(query), table: tableOf(list, actions) };
}

/** The list the screen shows by pages, in one. */
export async function wholeExpenseList(tx: Transaction, contract: VisibleContract, query: ExpenseListQuery) {
  const actions = listedActions(contract, null);
  const asked = { ...query, cursor: null, most: MOST_EXPORTED };
  const list = await listExpenses(tx, listScope(contract, actions), asked);
  notTooLong(list.page.total);
  return { actions, list };
}

export function narrowed(actions: readonly FullAction[], { action }: { action: number | null }): FullAction[] {
  return actions.filter(({ number }) => action === null || number === action);
}

export function expenseFilters(query: ExpenseListQuery): string[] {
  const { state, text: words } = query;
  return filterWords(query, [
    state && `étape atteinte : ${expenseStateLabel(state, "MIXED").toLowerCase()}`,
    words && `texte ${quoted(words)}`,
  ]);
}

function tableOf({ page, totals }: ExpenseList, actions: readonly FullAction[]): ExportTable {
  const accounting = commonAccounting(actions.map((action) => action.accounting));
  const known = new Map(actions.map((action) => [action.number, action]));
  return {
    slug: "depenses",
    title: "Dépenses",
    columns: [
      text("Référence"),
      count("N° action"),
      text("Action"),
      date("Dernière écriture"),
      text("Objet"),
      text("Tiers"),
      text("Étape"),
      text("Revue"),
      euros("Engagé"),
      euros(stageLabel("INVOICED", accounting)),
      euros("Payé"),
    ],
    rows: page.rows.map((row) => expenseRow(row, known.get(row.action))),
    totals: ["Total", null, "", null, "", "", "", "", totals.committed, totals.invoiced, totals.paid],
    notes: [
      "Une ligne par dépense ; ses montants sont les sommes de ses écritures à la date de situation.",
      "Pour réimporter dans Creuset, exportez les écritures : ce sont elles qui s’additionnent.",
    ],
  };
}

function expenseRow(row: ListedExpense, action: FullAction | undefined) {
  return [
    expenseReference(row.number),
    row.action,
    action?.shortTitle ?? null,
    row.lastOn,
    row.object,
    row.supplier,
    expenseStateLabel(row.state, action?.accounting ?? "MIXED"),
    row.review && REVIEW_STATE_LABELS[row.review],
    row.committed,
    row.invoiced,
    row.paid,
  ];
}
