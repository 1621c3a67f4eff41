import "server-only";
import { NATURES, type YearAmounts } from "@/domain/budget/by-year";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { byFunder } from "@/domain/funding/by-funder";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { fundingSums } from "@/domain/funding/funding-sums";
import { LEAST_MEASURED } from "@/domain/funding/funnel";
import { FUNNEL_STAGE_LABELS, WAITING_LABELS } from "@/domain/funding/funnel.labels";
import { WAITING_DAYS } from "@/domain/funding/waiting-files";
import { stageLabel } from "@/domain/spending/stage.labels";
import {
  count,
  date,
  type ExportCell,
  type ExportRow,
  type ExportTable,
  euros,
  text,
} from "@/server/export/export-table";
import { curveTable } from "./export-curve";
import { actionsMoney, followedFiles, yearlyAmounts } from "./finance-figures";
import type { Finance } from "./finance-page";

/** The tables of the finance screen by the word of their address. */
export const EXPORT_TABLES: Record<string, (finance: Finance) => ExportTable> = {
  courbe: curveTable,
  annees: yearsTable,
  financeurs: fundersTable,
  actions: actionsTable,
  tunnel: funnelTable,
  attente: waitingTable,
  enveloppe: claimsTable,
};

function yearsTable(finance: Finance): ExportTable {
  const { table, accounting } = yearlyAmounts(finance);
  const cells = ({ plan, committed, invoiced, paid, remaining }: YearAmounts) => [
    plan,
    committed,
    invoiced,
    paid,
    remaining,
  ];
  return {
    slug: "par-annee",
    title: "Par année et par nature",
    columns: [
      text("Année"),
      text("Nature"),
      euros("Plan"),
      euros("Engagé"),
      euros(stageLabel("INVOICED", accounting)),
      euros("Payé"),
      euros("Reste"),
    ],
    rows: table.years.flatMap(({ year, natures }) =>
      NATURES.map((nature) => [String(year), NATURE_WORDS[nature], ...cells(natures[nature])]),
    ),
    totals: ["Total", "", ...cells(table.total)],
    notes: ["Reste : plan moins payé.", "Investissement : AP et CP des porteurs publics. Fonctionnement : AE et CP."],
  };
}

const NATURE_WORDS = { INVESTMENT: "Investissement", OPERATING: "Fonctionnement" } as const;

function fundersTable({ files }: Finance): ExportTable {
  const total = fundingSums(files);
  return {
    slug: "par-financeur",
    title: "Par financeur",
    columns: [
      text("Financeur"),
      text("Nature"),
      count("Lignes"),
      euros("Prévu"),
      euros("Conventionné"),
      euros("Appelé"),
      euros("Versé"),
    ],
    rows: byFunder(files).map(({ funder, kinds, ...sums }) => [
      funder,
      kinds.map((kind) => FUNDING_KIND_LABELS[kind]).join(", "),
      ...sumCells(sums),
    ]),
    totals: ["Total", "", ...sumCells(total)],
    notes: ["Les dossiers refusés, classés ou caducs ne comptent ni dans le prévu ni dans le conventionné."],
  };
}

function sumCells({ files, planned, contracted, claimed, received }: ReturnType<typeof fundingSums>): ExportCell[] {
  return [files, planned, contracted, claimed, received];
}

function actionsTable(finance: Finance): ExportTable {
  const rows = actionsMoney(finance).map(({ number, title, carrier, ...money }): ExportRow => {
    const { programmed, committed, invoiced, paid, forecast, publicAid, ownFunds, gap } = money;
    return [number, title, carrier, programmed, committed, invoiced, paid, forecast, publicAid, ownFunds, gap];
  });
  return {
    slug: "par-action",
    title: "Par action",
    columns: [
      count("N°"),
      text("Action"),
      text("Porteur"),
      euros("Plan"),
      euros("Engagé"),
      euros(stageLabel("INVOICED", finance.contract.figures.accounting)),
      euros("Payé"),
      euros("Prévision"),
      euros("Aide publique prévue"),
      euros("Fonds propres prévus"),
      euros("Écart au plan"),
    ],
    rows,
    totals: [null, "Total", "", ...MONEY_COLUMNS.map((rank) => knownSum(rows, rank))],
    notes: ["Écart : payé moins plan à date. Une case vide est un montant que personne n’a saisi."],
  };
}

const MONEY_COLUMNS = [3, 4, 5, 6, 7, 8, 9, 10] as const;

function knownSum(rows: readonly ExportRow[], rank: number): ExportCell {
  const known = rows.map((row) => row[rank] ?? null).filter((cell) => cell !== null);
  return known.length === 0 ? null : known.reduce<number>((sum, cell) => sum + Number(cell), 0);
}

function funnelTable(finance: Finance): ExportTable {
  const { funnel } = followedFiles(finance);
  return {
    slug: "tunnel",
    title: "Tunnel des aides publiques",
    columns: [
      text("Étape"),
      euros("Montant"),
      count("Dossiers"),
      count("Sans montant"),
      count("Délai médian depuis l’étape précédente (jours)"),
      count("Dossiers datés"),
    ],
    rows: funnel.steps.map(({ stage, amount, files, withoutAmount, delay }) => [
      FUNNEL_STAGE_LABELS[stage],
      amount,
      files,
      withoutAmount,
      delay?.median ?? null,
      delay?.count ?? null,
    ]),
    totals: null,
    notes: [
      "Un dossier compte dans l’étape qu’il a atteinte et dans celles d’avant : les lignes ne s’additionnent pas.",
      `Sous ${LEAST_MEASURED} dossiers datés, le délai médian n’est pas mesurable.`,
    ],
  };
}

function waitingTable(finance: Finance): ExportTable {
  const { waiting } = followedFiles(finance);
  const numberOf = new Map(finance.actions.map(({ id, number }) => [id, number]));
  return {
    slug: "dossiers-en-attente",
    title: "Dossiers en attente",
    columns: [
      count("Action"),
      text("Financeur"),
      text("Dossier"),
      text("Numéro"),
      text("État"),
      text("Attend"),
      text("Qui a la main"),
      date("A la main depuis le"),
      euros("Montant"),
      date("Attend depuis le"),
      count("Jours"),
    ],
    rows: waiting.map(({ file, what, amount, since, days }) => [
      numberOf.get(file.actionId) ?? null,
      file.funder,
      file.title,
      file.fileNumber,
      FUNDING_STATUS_LABELS[file.status],
      WAITING_LABELS[what],
      file.holder?.name ?? null,
      file.holder?.since ?? null,
      amount,
      since,
      days,
    ]),
    totals: null,
    notes: [`Dossiers d’aide publique sans suite depuis plus de ${WAITING_DAYS} jours.`],
  };
}

function claimsTable({ contract }: Finance): ExportTable {
  return {
    slug: "enveloppe",
    title: "Enveloppes annoncées",
    columns: [text("Auteur"), euros("Montant"), text("Périmètre"), text("Annonce"), text("Source"), date("Date")],
    rows: contract.claims.map(({ author, amount, perimeter, wording, document, statedOn }) => [
      author,
      amount,
      PERIMETER_LABELS[perimeter],
      wording,
      document,
      statedOn,
    ]),
    totals: null,
    notes: ["Les annonces ne s’additionnent pas et ne se moyennent pas."],
  };
}
