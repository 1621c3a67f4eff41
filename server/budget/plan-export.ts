import "server-only";
import { versionInForce } from "@/domain/budget/version-in-force";
import { PLAN_FIELDS } from "@/domain/import/plan-fields";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { eurosExact } from "@/domain/shared/format";
import { sumCents } from "@/domain/shared/money";
import { count, date, type ExportRow, type ExportTable, text } from "@/server/export/export-table";
import { importableColumns, importableRow } from "@/server/export/importable-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { listedActions } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction } from "@/server/territory/visible-contract";

/** The plan in force of every action its viewer reads in full, a row a month. */
export async function planExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const { contract } = await loadTerritory(slug, search, async () => null);
  const actions = listedActions(contract, null);
  const planned = sumCents(actions.flatMap(({ planLines }) => planLines.map(({ amount }) => amount)));
  return {
    contract,
    actions,
    filters: [],
    told: [["Total du plan en vigueur", eurosExact(planned)]],
    table: tableOf(actions, contract.asOf),
  };
}

function tableOf(actions: readonly FullAction[], asOf: CalendarDate): ExportTable {
  return {
    slug: "plan",
    title: "Plan par mois",
    columns: [
      ...importableColumns(PLAN_FIELDS),
      text("Action"),
      count("Version"),
      date("En vigueur le"),
      text("Avenant"),
    ],
    rows: actions.flatMap((action) => planRows(action, asOf)),
    totals: null,
    notes: [
      "Une ligne par mois de la version en vigueur de chaque action. Les versions d’un plan ne s’additionnent pas.",
      "Version 0 : le contrat signé. Chaque avenant fait la suivante.",
    ],
  };
}

function planRows({ number, shortTitle, versions }: FullAction, asOf: CalendarDate): ExportRow[] {
  const version = versionInForce(versions, asOf);
  if (version === null) return [];
  return version.lines.map((line) => [
    ...importableRow(PLAN_FIELDS, { action: number, ...line }),
    shortTitle,
    version.number,
    version.effectiveOn,
    version.amendment === null ? null : `Avenant n° ${version.amendment}`,
  ]);
}
