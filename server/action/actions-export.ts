import "server-only";
import { type ActionTableQuery, readActionTableQuery } from "@/domain/action/action-table-query";
import { dueDate } from "@/domain/milestone/milestone-state";
import { stageLabel } from "@/domain/spending/stage.labels";
import { STATUSES_BY_SEVERITY } from "@/domain/status/status";
import { STATUS_LABELS, statusLabel } from "@/domain/status/status.labels";
import { count, date, type ExportRow, type ExportTable, euros, percent, text } from "@/server/export/export-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import {
  type FullAction,
  isFull,
  type PublicAction,
  type VisibleAction,
  type VisibleContract,
} from "@/server/territory/visible-contract";

/** The table of the actions of the dashboard: in full for those its viewer reads, and what is public of the others. */
export async function actionsExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readActionTableQuery(search);
  const { contract } = await loadTerritory(slug, search, async () => null);
  const actions = inOrder(keptActions(contract.actions, query), query);
  return {
    contract,
    actions,
    filters: query.status === null ? [] : [`météo : ${STATUS_LABELS[query.status].toLowerCase()}`],
    table: tableOf(actions, contract),
  };
}

function keptActions(actions: readonly VisibleAction[], { status }: ActionTableQuery): VisibleAction[] {
  return actions.filter((action) => status === null || (isFull(action) && action.status?.status === status));
}

const french = new Intl.Collator("fr", { numeric: true });

/** As the table of the screen is sorted; what nobody knows comes last in both orders. */
function inOrder(actions: readonly VisibleAction[], { sort: { column, order } }: ActionTableQuery): VisibleAction[] {
  const turned = order === "ascending" ? 1 : -1;
  const keyed = actions.map((action) => ({ action, key: sortKey(action, column) }));
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return turned * french.compare(String(a.key), String(b.key)) || a.action.number - b.action.number;
    })
    .map(({ action }) => action);
}

function sortKey(action: VisibleAction, column: ActionTableQuery["sort"]["column"]): string | number | null {
  const money = moneyOf(action);
  switch (column) {
    case "numero":
      return action.number;
    case "action":
      return action.title;
    case "meteo":
      return action.status === null ? null : STATUSES_BY_SEVERITY.indexOf(action.status.status);
    case "paye":
      return money?.paid ?? null;
    case "programme":
      return money?.programmed ?? null;
    case "ecart":
      return isFull(action) ? action.gap : null;
    case "jalon":
      return isFull(action) ? action.next && dueDate(action.next) : null;
  }
}

function moneyOf(action: VisibleAction) {
  if (!isFull(action)) return action.totals;
  const { paid, invoiced, committed, programmed, forecastAtCompletion } = action;
  return { paid, invoiced, committed, programmed, forecast: forecastAtCompletion?.amount ?? null };
}

function tableOf(actions: readonly VisibleAction[], { figures }: VisibleContract): ExportTable {
  const rows = actions.map(actionRow);
  return {
    slug: "actions",
    title: "Actions du contrat",
    columns: [
      count("N°"),
      text("Action"),
      text("Porteur"),
      text("Lieu"),
      text("Météo"),
      text("Phrase"),
      date("Déclarée le"),
      euros("Plan"),
      euros("Plan à date"),
      euros("Engagé"),
      euros(stageLabel("INVOICED", figures.accounting)),
      euros("Payé"),
      euros("Écart au plan"),
      euros("Prévision"),
      count("Jalons atteints"),
      count("Jalons"),
      percent("Avancement"),
      text("Prochain jalon"),
      date("Prévu le"),
    ],
    rows,
    totals: actions.every(isFull) ? totalsOf(rows) : null,
    notes: [
      "Écart : payé moins plan à date. Une case vide est un montant que personne n’a saisi ou que votre rôle ne vous ouvre pas.",
      ...(figures.mixedTaxBasis ? ["Montants HT et TTC mêlés : les totaux sont un ordre de grandeur."] : []),
    ],
  };
}

const SUMMED = [7, 8, 9, 10, 11, 12, 13, 14, 15];

function totalsOf(rows: readonly ExportRow[]): ExportRow {
  const sum = (rank: number) => {
    const known = rows.map((row) => row[rank] ?? null).filter((cell) => cell !== null);
    return known.length === 0 ? null : known.reduce<number>((all, cell) => all + Number(cell), 0);
  };
  return Array.from({ length: 19 }, (_, rank) => (rank === 1 ? "Total" : SUMMED.includes(rank) ? sum(rank) : null));
}

function actionRow(action: VisibleAction): ExportRow {
  return isFull(action) ? fullRow(action) : publicRow(action);
}

function fullRow(action: FullAction): ExportRow {
  const { status, next, progress, forecastAtCompletion } = action;
  return [
    action.number,
    action.title,
    action.carrier,
    action.place,
    statusLabel(status?.status ?? null),
    status?.sentence ?? null,
    status?.declaredOn ?? null,
    action.programmed,
    action.plannedToDate,
    action.committed,
    action.invoiced,
    action.paid,
    action.gap,
    forecastAtCompletion?.amount ?? null,
    action.reached,
    action.total,
    progress === null ? null : Math.round(progress * 10_000),
    next?.title ?? null,
    next && dueDate(next),
  ];
}

function publicRow({ number, title, carrier, place, status, totals, reached, total }: PublicAction): ExportRow {
  return [
    ...[number, title, carrier, place],
    ...[status && statusLabel(status.status), status?.sentence ?? null, null],
    ...[totals?.programmed ?? null, null, totals?.committed ?? null, totals?.invoiced ?? null, totals?.paid ?? null],
    ...[null, totals?.forecast ?? null, reached, total, null, null, null],
  ];
}
