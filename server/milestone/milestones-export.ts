import "server-only";
import { MILESTONE_FIELDS } from "@/domain/import/milestone-fields";
import { LISTED_STATE_LABELS } from "@/domain/milestone/listed-state.labels";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { originalSlippageDays, slippageDays } from "@/domain/milestone/slippage";
import type { Transaction } from "@/server/db/transaction";
import { count, date, type ExportTable, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { importableColumns, importableRow, type Said } from "@/server/export/importable-table";
import { MOST_EXPORTED, notTooLong, type TerritoryFile } from "@/server/export/territory-file";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { type ListedMilestone, listMilestones } from "./milestone-list.queries";

/** Every row of the screen « Jalons », whatever its page. */
export async function milestonesExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readMilestoneListQuery(search);
  const read = async (tx: Transaction, seen: VisibleContract) => {
    const actions = listedActions(seen, null);
    const abandonedIds = actions.filter(({ status }) => status?.status === "ABANDONED").map(({ id }) => id);
    const asked = { ...query, cursor: null, most: MOST_EXPORTED };
    return { actions, list: await listMilestones(tx, { ...listScope(seen, actions), abandonedIds }, asked) };
  };
  const { contract, extra } = await loadTerritory(slug, search, read);
  const { actions, list } = extra;
  notTooLong(list.page.total);
  return {
    contract,
    actions: actions.filter(({ number }) => query.action === null || number === query.action),
    filters: filterWords(query, [query.state && `état : ${LISTED_STATE_LABELS[query.state].toLowerCase()}`]),
    table: tableOf(list.page.rows, actions),
  };
}

function tableOf(rows: readonly ListedMilestone[], actions: readonly FullAction[]): ExportTable {
  const titles = new Map(actions.map(({ number, shortTitle }) => [number, shortTitle]));
  return {
    slug: "jalons",
    title: "Jalons",
    columns: [
      ...importableColumns(MILESTONE_FIELDS),
      text("Action"),
      text("État"),
      date("Date du contrat d’origine"),
      count("Écart (jours)"),
      count("Écart à l’origine (jours)"),
    ],
    rows: rows.map((row) => [
      ...importableRow(MILESTONE_FIELDS, saidOf(row)),
      titles.get(row.action) ?? null,
      LISTED_STATE_LABELS[row.state],
      row.originalBaseline,
      slippageDays(row),
      originalSlippageDays(row),
    ]),
    totals: null,
    notes: [
      "Écart : date atteinte ou prévue moins date du contrat, en jours ; positif quand le jalon a glissé.",
      "Ce fichier se réimporte : une date prévue ou atteinte que vous changez devient un report ou une atteinte.",
    ],
  };
}

function saidOf({ action, rank, title, weight, baseline, forecast, actual }: ListedMilestone): Said {
  return { action, rank, title, weight, baseline, forecast, actual };
}
