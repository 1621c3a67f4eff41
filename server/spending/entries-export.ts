import "server-only";
import { EXPENSE_FIELD } from "@/domain/import/expense-fields";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { expenseReference } from "@/domain/spending/expense-reference";
import { NATURE_LABELS } from "@/domain/spending/nature.labels";
import { ENTRY_KIND_LABELS, stageLabel } from "@/domain/spending/stage.labels";
import { date, type ExportTable, text } from "@/server/export/export-table";
import { importableColumns, importableRow } from "@/server/export/importable-table";
import { notTooLong, type TerritoryFile } from "@/server/export/territory-file";
import { listScope } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { expenseFilters, narrowed, wholeExpenseList } from "./expenses-export";
import { type LiveEntry, liveEntries } from "./live-entries.queries";

/** What an entry says; the days an import may also give of earlier stages are rows of their own here. */
const FIELDS = Object.values(EXPENSE_FIELD).filter(({ name }) => name !== "committedOn" && name !== "invoicedOn");

/** The ledger of the expenses that the filters of the screen keep: a row an entry that counts, in the order of the screen. */
export async function entriesExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readExpenseListQuery(search);
  const { contract, extra } = await loadTerritory(slug, search, async (tx, seen) => {
    const { actions, list } = await wholeExpenseList(tx, seen, query);
    const kept = list.page.rows.map(({ id }) => id);
    return { actions, entries: await liveEntries(tx, listScope(seen, actions), kept) };
  });
  const { actions, entries } = extra;
  notTooLong(entries.length);
  return {
    contract,
    actions: narrowed(actions, query),
    filters: expenseFilters(query),
    table: tableOf(entries, actions),
  };
}

function tableOf(entries: readonly LiveEntry[], actions: readonly FullAction[]): ExportTable {
  const known = new Map(actions.map((action) => [action.number, action]));
  return {
    slug: "ecritures",
    title: "Écritures",
    columns: [...importableColumns(FIELDS), text("Action"), text("Écriture"), date("Saisie le"), text("Saisie par")],
    rows: entries.map((entry) => entryRow(entry, known.get(entry.action))),
    totals: null,
    notes: [
      "Une ligne par écriture qui compte ; celles qui ont été annulées ne figurent pas.",
      "Engagé, facturé et payé ne s’additionnent pas : ce sont trois étapes du même montant.",
      "Ce fichier se réimporte : la référence et le numéro d’écriture y reconnaissent chaque ligne.",
    ],
  };
}

function entryRow(entry: LiveEntry, action: FullAction | undefined) {
  const said = {
    ...entry,
    reference: expenseReference(entry.number),
    nature: NATURE_LABELS[entry.nature],
    stage: stageLabel(entry.stage, action?.accounting ?? "MIXED"),
  };
  return [
    ...importableRow(FIELDS, said),
    action?.shortTitle ?? null,
    ENTRY_KIND_LABELS[entry.kind],
    entry.recordedOn,
    entry.author,
  ];
}
