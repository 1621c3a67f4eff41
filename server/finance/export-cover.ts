import "server-only";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { dateTime, listFr, longDate } from "@/domain/shared/format";
import { knownAtInWords } from "@/domain/shared/known-at";
import { now } from "@/server/clock";
import type { ExportCover } from "@/server/export/export-table";
import type { Finance } from "./finance-page";

const TAX_BASES = {
  HT: "montants hors taxes (HT)",
  TTC: "montants toutes taxes comprises (TTC)",
  MIXED: "actions les unes HT, les autres TTC : les totaux sont un ordre de grandeur",
} as const;

/** What a file of the finance screen says of itself: what it covers, when it is true for, and when it was made. */
export function financeCover({ contract, perimeter, query, actions, isWhole }: Finance): ExportCover {
  const { territory, asOf, knownAt, figures } = contract;
  const numbers = listFr(actions.map(({ number }) => String(number)));
  const filters = [
    ...(query.action === null ? [] : [`action ${query.action}`]),
    ...(query.funder === null ? [] : [`financeur ${query.funder}`]),
    ...(query.carriers === null ? [] : [query.carriers === "PUBLIC" ? "porteurs publics" : "entreprises"]),
  ];
  return [
    ["Contrat", `${territory.name}, ${contract.contract.title}`],
    ["Actions couvertes", isWhole ? `les ${actions.length} actions du contrat` : `actions ${numbers}`],
    ["Périmètre affiché", PERIMETER_LABELS[perimeter]],
    ["Filtres", filters.length > 0 ? filters.join(", ") : "aucun"],
    ["Situation au", longDate(asOf)],
    ["Connaissance", knownAt === null ? "tout ce qui est saisi à ce jour" : knownAtInWords(knownAt)],
    ["Fichier produit le", `${dateTime(now())}, heure de Paris`],
    ["Régime de taxe", figures.taxBasis === null ? "aucune action" : TAX_BASES[figures.taxBasis]],
    ...(territory.isDemo
      ? ([["Données de démonstration", "montants, dates, personnes et statuts sont fictifs"]] as const)
      : []),
  ];
}
