import "server-only";
import { z } from "zod";
import { periodInWords } from "@/domain/journal/history-headline";
import type { HistoryQuery } from "@/domain/journal/history-query";
import { JOURNAL_KIND_LABELS, journalKind } from "@/domain/journal/journal-kinds";
import { journalSentence } from "@/domain/journal/journal-sentence";
import { dateInParis } from "@/domain/shared/calendar-date";
import { dateTime, longDate, timeOfDay } from "@/domain/shared/format";
import { now } from "@/server/clock";
import { download, EXPORT_FORMATS } from "@/server/export/download";
import type { ExportCover, ExportRow, ExportTable } from "@/server/export/export-table";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import type { HistoryLine } from "./history.queries";
import { loadWholeHistory } from "./history-page";

const asked = z.enum(EXPORT_FORMATS).catch("csv");

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
  const { territory, asOf } = contract;
  const demo = territory.isDemo ? "-demonstration" : "";
  const table: ExportTable = {
    slug: "historique",
    title: "Historique",
    columns: COLUMNS,
    rows: lines.map((line) => exportRow(line, contract)),
    totals: null,
    notes: ["Les changements les plus récents d’abord. Rien ne s’efface de l’historique."],
  };
  return download(table, cover(contract, query), {
    format: asked.parse(params.format),
    name: `creuset${demo}-${territory.slug}-historique-${asOf}`,
    mention: territory.isDemo ? "Données de démonstration" : null,
  });
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

function cover({ territory, contract, asOf }: VisibleContract, query: HistoryQuery): ExportCover {
  const filters = [
    ...(query.action === null ? [] : [`action ${query.action}`]),
    ...(query.person === null ? [] : ["une personne"]),
    ...(query.kind === null ? [] : [JOURNAL_KIND_LABELS[query.kind].toLowerCase()]),
  ];
  return [
    ["Contrat", `${territory.name}, ${contract.title}`],
    ["Période de saisie", periodInWords(query).trim() || "depuis le début"],
    ["Filtres", filters.length > 0 ? filters.join(", ") : "aucun"],
    ["Situation au", longDate(asOf)],
    ["Fichier produit le", `${dateTime(now())}, heure de Paris`],
  ];
}
