import { listFr, NBSP, plural, quoted } from "../shared/format";
import { type ColumnMapping, columnLetters, missingFields } from "./columns";
import type { ImportField } from "./import-field";

/** What prevents a file from being checked, in one sentence about its columns; null when nothing does. */
export function columnFault(mapping: ColumnMapping, fields: readonly ImportField[]): string | null {
  const missing = missingFields(mapping, fields).map(({ label }) => quoted(label));
  if (missing.length > 0) {
    const pointed = plural(
      missing.length,
      "Choisissez la colonne correspondante",
      "Choisissez les colonnes correspondantes",
    );
    return `Il manque ${listFr(missing)}. ${pointed}.`;
  }
  const twice = fields.find(({ name }) => mapping.filter((field) => field === name).length > 1);
  if (!twice) return null;
  const letters = mapping.flatMap((field, rank) => (field === twice.name ? [columnLetters(rank)] : []));
  return `${quoted(twice.label)} est choisi pour plusieurs colonnes${NBSP}: ${listFr(letters)}. Gardez-en une.`;
}

/** The title of the step: what is recognised, or what is still to be said. */
export function columnsHeadline(mapping: ColumnMapping, fields: readonly ImportField[]): string {
  const missing = missingFields(mapping, fields);
  const [first] = missing;
  if (first && missing.length === 1) return `Il reste à dire quelle colonne contient ${quoted(first.label)}`;
  if (missing.length > 1) return `Il reste ${missing.length} colonnes à reconnaître`;
  return "Les colonnes nécessaires sont reconnues";
}
