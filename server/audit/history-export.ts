import "server-only";
import { periodInWords } from "@/domain/journal/history-headline";
import { JOURNAL_KIND_LABELS, journalKind } from "@/domain/journal/journal-kinds";
import { journalSentence } from "@/domain/journal/journal-sentence";
import { dateInParis } from "@/domain/shared/calendar-date";
import { timeOfDay } from "@/domain/shared/format";
import type { ExportRow, ExportTable } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { territoryFile } from "@/server/export/territory-file";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import type { HistoryLine } from "./history.queries";
import { loadWholeHistory } from "./history-page";

const COLUMNS: ExportTable["columns"] = [
  { header: "Saisi le", kind: "date" },
  { header: "Heure de Paris", kind: "text" },
  { header: "Personne", kind: "text" },
  { header: "Action", kind: "count" },
  { header: "Nom de l’action", kind: "text" },
  { header: "Nature", kind: "text" },
  { header: "Changement", kind: "text" },
  { header: "Motif ou commentaire", kind: "text" },
];

/** The lines of the history as a file, read and authorised as the screen is, filtered as its address says. */
export async function historyExport(slug: string, params: Record<string, string>): Promise<Response> {
  const { contract, query, lines } = await loadWholeHistory(slug, params);
  const table: ExportTable = {
    slug: "historique",
    title: "Historique",
    columns: COLUMNS,
    rows: lines.map((line) => exportRow(line, contract)),
    totals: null,
    notes: ["Les changements les plus récents d’abord. Rien ne s’efface de l’historique."],
  };
  const period = periodInWords(query).trim() || "depuis le début";
  const filters = filterWords({ action: query.action }, [
    query.person && "une personne",
    query.kind && JOURNAL_KIND_LABELS[query.kind].toLowerCase(),
  ]);
  return territoryFile({ contract, table, filters, told: [["Période de saisie", period]] }, params);
}

function exportRow(line: HistoryLine, { actions, figures }: VisibleContract): ExportRow {
  const action = actions.filter(isFull).find(({ number }) => number === line.action);
  const { sentence, quote } = journalSentence(line, action?.accounting ?? figures.accounting);
  const kind = journalKind(line.event);
  return [
    dateInParis(line.at),
    timeOfDay(line.at),
    line.author,
    line.action,
    action?.shortTitle ?? "Contrat",
    kind && JOURNAL_KIND_LABELS[kind],
    sentence,
    quote,
  ];
}
