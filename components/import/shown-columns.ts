import type { ImportField } from "@/domain/import/import-field";
import type { ShownImport } from "@/domain/import/import-view";

/** The fields a table of rows shows: those a column holds, in the order of the sheet, then those typed on screen alone. */
export function shownFields({
  fields,
  columns,
  rows,
}: Pick<ShownImport, "fields" | "columns" | "rows">): ImportField[] {
  const held = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const typed = rows.rows.flatMap(({ cells }) => Object.keys(cells)).filter((name) => !held.includes(name));
  return [...new Set([...held, ...typed])].flatMap((name) => fields.filter((field) => field.name === name));
}

const NAMING = ["object", "title", "funder"];

/** The field that names a row to its reader, when the file has one. */
export function namingField(fields: readonly Pick<ImportField, "name">[]): string | null {
  return NAMING.find((name) => fields.some((field) => field.name === name)) ?? null;
}

/** Figures and days stand on the right, where they compare. */
export function isOnRight({ kind }: Pick<ImportField, "kind">): boolean {
  return kind === "amount" || kind === "date" || kind === "integer" || kind === "percent";
}
