import "server-only";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { ExportTable } from "@/server/export/export-table";
import { fundedFigures } from "./finance-figures";
import type { Finance } from "./finance-page";

const SERIES = ["plan", "committed", "invoiced", "paid", "forecast"] as const;

/** The running totals of the perimeter on screen; what a perimeter does not have is no column. */
export function curveTable(finance: Finance): ExportTable {
  const { contract, perimeter } = finance;
  const curve = fundedFigures(finance)?.curve ?? contract.figures.curve;
  const labels = curveLabels(finance);
  const series = SERIES.filter((key) => curve.some((point) => point[key] !== null));
  return {
    slug: "courbe",
    title: `Cumul, ${PERIMETER_LABELS[perimeter].toLowerCase()}`,
    columns: [
      { header: "Fin de période", kind: "date" },
      ...series.map((key) => ({ header: `${labels[key]} (€)`, kind: "euros" as const })),
    ],
    rows: curve.map((point) => [point.date, ...series.map((key) => point[key])]),
    totals: null,
    notes: ["Montants cumulés depuis le début du contrat. Une case vide n’est pas encore connue."],
  };
}

function curveLabels({ contract, perimeter }: Finance): Record<(typeof SERIES)[number], string> {
  const spending = {
    plan: "Plan",
    committed: "Engagé",
    invoiced: stageLabel("INVOICED", contract.figures.accounting),
    paid: "Payé",
    forecast: "Prévision",
  };
  if (perimeter === "TOTAL_INVESTMENT") return spending;
  const paid = perimeter === "PUBLIC_AID" ? "Versé" : "Avancé";
  return { ...spending, committed: "Conventionné", invoiced: "Appelé", paid };
}
