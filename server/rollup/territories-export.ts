import "server-only";
import { z } from "zod";

import { isMasked, type SharedAmount, toldAmount } from "@/domain/access/shared-amount";
import { MASKED_WORDS, ROUNDED_WORDS } from "@/domain/access/shared-amount.labels";
import { positionInWords } from "@/domain/rollup/territory-position.labels";
import { EXPORT_FORMATS } from "@/domain/shared/export-format";
import { dateTime } from "@/domain/shared/format";
import { STATUSES_BY_SEVERITY } from "@/domain/status/status";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import { requireViewer } from "@/server/access/viewer";
import { now, todayInFrance } from "@/server/clock";
import { download } from "@/server/export/download";
import { count, date, type ExportTable, euros, text } from "@/server/export/export-table";
import { type RolledUpTerritory, visibleTerritories } from "./rollup.queries";

const asked = z.enum(EXPORT_FORMATS).catch("csv");
const DEMO = "Données de démonstration";

/** The contracts of whoever asks, as the roll-up shows them. */
export async function territoriesExport(params: Record<string, string>): Promise<Response> {
  const viewer = await requireViewer();
  const territories = await visibleTerritories(viewer);
  const isDemo = territories.some((territory) => territory.isDemo);
  const cover = [
    ["Périmètre", "les contrats que vos rôles vous ouvrent"],
    ["Fichier produit le", `${dateTime(now())}, heure de Paris`],
    ["Produit par", viewer.name],
    ...(isDemo ? [[DEMO, "montants, dates, personnes et statuts sont fictifs dans les territoires marqués"]] : []),
  ] as const;
  return download(tableOf(territories), cover as readonly (readonly [string, string])[], {
    format: asked.parse(params.format),
    name: `creuset${isDemo ? "-demonstration" : ""}-territoires-${todayInFrance()}`,
    mention: isDemo ? DEMO : null,
  });
}

function tableOf(territories: readonly RolledUpTerritory[]): ExportTable {
  return {
    slug: "territoires",
    title: "Territoires",
    columns: [
      text("Région"),
      text("Territoire"),
      date("Situation au"),
      count("Actions"),
      ...STATUSES_BY_SEVERITY.map((status) => count(STATUS_LABELS[status])),
      euros("Payé"),
      euros("Programmé"),
      euros("Prévision"),
      text("Prévision et enveloppe"),
      text("À savoir"),
    ],
    rows: territories.map((territory) => [
      territory.region,
      territory.name,
      territory.asOf,
      territory.actionCount,
      ...STATUSES_BY_SEVERITY.map((status) => territory.statusCounts[status] ?? 0),
      toldAmount(territory.paid),
      toldAmount(territory.programmed),
      toldAmount(territory.forecast),
      positionInWords(territory),
      remarks(territory),
    ]),
    totals: null,
    notes: [
      "Montants cumulés au jour où chaque territoire est lu : ces jours diffèrent, les lignes ne s’additionnent pas.",
      "Météo : celle des actions que vos rôles vous ouvrent en entier.",
    ],
  };
}

const FIGURES = { paid: "payé", programmed: "programmé", forecast: "prévision" } as const;

function remarks(territory: RolledUpTerritory): string | null {
  const words = [
    ...(Object.keys(FIGURES) as (keyof typeof FIGURES)[]).flatMap((key) => toldHow(FIGURES[key], territory[key])),
    ...(territory.mixedTaxBasis ? ["montants HT et TTC mêlés"] : []),
    ...(territory.isDemo ? [DEMO.toLowerCase()] : []),
  ];
  return words.length > 0 ? words.join(" ; ") : null;
}

function toldHow(name: string, amount: SharedAmount): string[] {
  if (isMasked(amount)) return [`${name} : ${MASKED_WORDS.toLowerCase()}`];
  return amount.rounded ? [`${name} ${ROUNDED_WORDS}`] : [];
}
