import "server-only";
import type { ImportField } from "@/domain/import/import-field";
import type { ExportCell, ExportColumn, ExportRow } from "./export-table";
import { count, date, euros, month, percent, text } from "./export-table";

const COLUMNS: Record<ImportField["kind"], (header: string) => ExportColumn> = {
  text,
  choice: text,
  amount: euros,
  date,
  month,
  integer: count,
  percent,
};

/** What a row says, by the name of the field an import would read it under. */
export type Said = Readonly<Record<string, ExportCell>>;

/** The columns an import recognises, in its order. */
export function importableColumns(fields: readonly ImportField[]): ExportColumn[] {
  return fields.map(({ kind, label }) => COLUMNS[kind](label));
}

export function importableRow(fields: readonly ImportField[], said: Said): ExportRow {
  return fields.map(({ name }) => said[name] ?? null);
}
