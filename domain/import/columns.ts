import { z } from "zod";
import type { FileRow, Typed } from "./file-row";
import type { ImportField } from "./import-field";
import type { ReadCell } from "./read-cell";
import type { RowFixes } from "./row-fixes";

/** The field of each column, by its rank from 0; null for a column left out. */
export const columnMapping = z.array(z.string().nullable());
export type ColumnMapping = z.infer<typeof columnMapping>;

const LETTERS = 26;

/** The name of a column in spreadsheets: « A », « Z », « AA ». */
export function columnLetters(rank: number): string {
  const last = String.fromCharCode(65 + (rank % LETTERS));
  return rank < LETTERS ? last : `${columnLetters(Math.floor(rank / LETTERS) - 1)}${last}`;
}

/** The fields a file can't be read without and that no column holds. */
export function missingFields(mapping: ColumnMapping, fields: readonly ImportField[]): ImportField[] {
  return fields.filter(({ name, required }) => required && !mapping.includes(name));
}

/** A line under the fields its columns hold, with what was typed on screen instead. */
export function namedRow(
  line: number,
  cells: readonly ReadCell[],
  mapping: ColumnMapping,
  { cells: fixes, judged }: RowFixes,
): FileRow {
  const typed: Record<string, Typed> = {};
  for (const [rank, field] of mapping.entries())
    if (field !== null) typed[field] = { cell: cells[rank] ?? null, address: `${columnLetters(rank)}${line}` };
  for (const [field, text] of Object.entries(fixes))
    typed[field] = { cell: text === "" ? null : text, address: typed[field]?.address ?? null, fixed: true };
  return judged === "ANYWAY" ? { line, typed, anyway: true } : { line, typed };
}
