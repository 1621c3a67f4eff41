import { NBSP, plural, quantity } from "../shared/format";
import type { ImportState } from "./import-state";
import type { ImportSummary } from "./import-summary";

type Told = { state: ImportState; rowCount: number; summary: ImportSummary | null };
type Counts = ImportSummary["states"];

/** The title of an import, wherever it stands: « 37 lignes sont prêtes, 4 sont à corriger ». */
export function importHeadline({ state, rowCount, summary }: Told): string {
  switch (state) {
    case "READING":
      return "Le fichier est en cours de lecture";
    case "UNREADABLE":
      return "Le fichier n’a pas pu être lu, rien n’est enregistré";
    case "COLUMNS":
      return "Dites ce que contient chaque colonne";
    case "CHECKING":
      return `${theRows(rowCount)} en cours de vérification`;
    case "CHECKED":
      return summary ? checkedHeadline(summary.states) : "Le fichier est vérifié";
    case "IMPORTING":
      return "L’import est en cours d’enregistrement";
    case "IMPORTED":
      return summary ? importedHeadline(summary.states) : "L’import est enregistré";
    case "UNDOING":
      return "L’import est en cours d’annulation";
    case "UNDONE":
      return `Import annulé${NBSP}: ce qu’il avait enregistré est retiré`;
    case "ABANDONED":
      return `Import abandonné${NBSP}: rien n’a été enregistré`;
  }
}

/** Rows that the import would record as they stand. */
export function readyRows({ READY, CHANGED }: Counts): number {
  return READY + CHANGED;
}

function checkedHeadline(counts: Counts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const ready = readyRows(counts);
  if (total === 0) return "Ce fichier ne contient aucune ligne";
  if (counts.UNCHANGED === total) return nothingNew(total);
  if (ready === total) return total === 1 ? "La seule ligne du fichier est prête" : `Les ${total} lignes sont prêtes`;
  return `${areReady(ready)}, ${besides(counts)}`;
}

function nothingNew(total: number): string {
  const rows = total === 1 ? "sa seule ligne est déjà enregistrée" : `ses ${total} lignes sont déjà enregistrées`;
  return `Ce fichier n’apporte rien de nouveau${NBSP}: ${rows}`;
}

function areReady(count: number): string {
  if (count === 0) return "Aucune ligne n’est prête";
  return `${quantity(count, "ligne", "lignes")} ${plural(count, "est prête", "sont prêtes")}`;
}

/** What someone has to do first, else why the other rows are left out. */
function besides({ INVALID, DUPLICATE, UNCHANGED, IGNORED }: Counts): string {
  if (INVALID > 0) return `${INVALID} ${plural(INVALID, "est", "sont")} à corriger`;
  if (DUPLICATE > 0)
    return `${DUPLICATE} ${plural(DUPLICATE, "est un doublon probable", "sont des doublons probables")}`;
  if (UNCHANGED > 0) return `${UNCHANGED} ${plural(UNCHANGED, "est déjà enregistrée", "sont déjà enregistrées")}`;
  return `${IGNORED} ${plural(IGNORED, "est ignorée", "sont ignorées")}`;
}

function importedHeadline(counts: Counts): string {
  const left = counts.INVALID + counts.DUPLICATE + counts.IGNORED;
  const done = `${quantity(counts.IMPORTED, "ligne", "lignes")} ${plural(counts.IMPORTED, "est enregistrée", "sont enregistrées")}`;
  return left === 0 ? done : `${done}, ${left} ${plural(left, "a été laissée", "ont été laissées")} de côté`;
}

function theRows(count: number): string {
  if (count === 0) return "Le fichier est";
  return count === 1 ? "La ligne du fichier est" : `Les ${quantity(count, "ligne", "lignes")} sont`;
}
