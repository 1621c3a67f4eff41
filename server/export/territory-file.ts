import "server-only";
import { z } from "zod";
import { EXPORT_FORMATS } from "@/domain/shared/export-format";
import { dateTime, listFr, longDate } from "@/domain/shared/format";
import { knownAtInWords } from "@/domain/shared/known-at";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { download } from "./download";
import type { ExportCover, ExportTable } from "./export-table";

/** A file takes no more rows than an import brings: half a table would be worse than none. */
export const MOST_EXPORTED = 100_000;

/** A table of a territory, ready to leave: what its viewer may read of it, and how the address narrowed it. */
export type TerritoryFile = {
  contract: VisibleContract;
  table: ExportTable;
  /** The actions its rows are about; absent for what is about none in particular. */
  actions?: readonly Pick<FullAction, "number">[];
  filters: readonly string[];
  /** What only this table says of itself. */
  told?: ExportCover;
};

const asked = z.enum(EXPORT_FORMATS).catch("csv");

/** The file of a table in the format its address asks for. */
export async function territoryFile(file: TerritoryFile, params: Record<string, string>): Promise<Response> {
  const { contract, table } = file;
  const { territory, asOf } = contract;
  const demo = territory.isDemo ? "-demonstration" : "";
  return download(table, territoryCover(file), {
    format: asked.parse(params.format),
    name: `creuset${demo}-${territory.slug}-${table.slug}-${asOf}`,
    mention: territory.isDemo ? DEMO : null,
  });
}

const DEMO = "Données de démonstration";
const TAX_BASES = {
  HT: "montants hors taxes (HT)",
  TTC: "montants toutes taxes comprises (TTC)",
  MIXED: "actions les unes HT, les autres TTC : les totaux sont un ordre de grandeur",
} as const;

/** What a file says of itself: what it covers, when it is true for, when it was made and by whom. */
export function territoryCover({ contract, actions, filters, told = [] }: Omit<TerritoryFile, "table">): ExportCover {
  const { territory, asOf, knownAt, figures, viewer } = contract;
  return [
    ["Contrat", `${territory.name}, ${contract.contract.title}`],
    ...(actions ? ([["Actions couvertes", coveredActions(actions, contract)]] as const) : []),
    ...told,
    ["Filtres", filters.length > 0 ? filters.join(", ") : "aucun"],
    ["Situation au", longDate(asOf)],
    ["Connaissance", knownAt === null ? "tout ce qui est saisi à ce jour" : knownAtInWords(knownAt)],
    ["Fichier produit le", `${dateTime(now())}, heure de Paris`],
    ["Produit par", viewer.name],
    ["Régime de taxe", figures.taxBasis === null ? "aucune action" : TAX_BASES[figures.taxBasis]],
    ...(territory.isDemo ? ([[DEMO, "montants, dates, personnes et statuts sont fictifs"]] as const) : []),
  ];
}

function coveredActions(actions: readonly { number: number }[], contract: VisibleContract): string {
  if (actions.length === contract.actions.length) return `les ${actions.length} actions du contrat`;
  const numbers = listFr(actions.map(({ number }) => String(number)));
  return actions.length === 1 ? `action ${numbers}` : `actions ${numbers}`;
}

/** Refuses a table too long to be told whole. */
export function notTooLong(total: number): void {
  if (total <= MOST_EXPORTED) return;
  const words = `Ce tableau a plus de ${MOST_EXPORTED.toLocaleString("fr-FR")} lignes : filtrez-le par action ou par période, puis exportez de nouveau.`;
  throw new Refusal("export.tooLong", words);
}
