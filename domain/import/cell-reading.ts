import type { CellProblem } from "./cell-problem";
import type { Typed } from "./file-row";
import type { ImportField } from "./import-field";
import { cellText } from "./read-cell";

/** What a cell says under its field: nothing read and no problem for an empty cell. */
export type CellReading<Value> = { value: Value | null; problems: CellProblem[] };

/** How a cell was understood; `told` when it was read otherwise than written. */
export type Understood<Value> =
  | { ok: true; value: Value; told?: string | undefined }
  | { ok: false; message: string; suggestion?: string | undefined };

export const EMPTY: CellReading<never> = { value: null, problems: [] };

/** The verdict on one cell, with its address and what was typed in it. */
export function cellReading<Value>(
  field: ImportField,
  typed: Typed,
  understood: Understood<Value>,
): CellReading<Value> {
  if (!understood.ok)
    return { value: null, problems: [cellError(field, typed, understood.message, understood.suggestion)] };
  const { value, told } = understood;
  if (told === undefined) return { value, problems: [] };
  const corrected = { ...place(field, typed), level: "CORRECTED", message: told, suggestion: null } as const;
  return { value, problems: [corrected] };
}

/** An error on a cell, which may be empty. */
export function cellError(field: ImportField, typed: Typed, message: string, suggestion?: string): CellProblem {
  return { ...place(field, typed), level: "ERROR", message, suggestion: suggestion ?? null };
}

/** Whether nothing was typed: nothing at all, or nothing but spaces. */
export function isBlank({ cell }: Typed): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The sentence about a cell in which the spreadsheet itself failed; null for the others. */
export function faultOf({ cell }: Typed): string | null {
  if (cell === null || typeof cell !== "object" || !("fault" in cell)) return null;
  return `La cellule montre ${cell.fault}\u00a0: le tableur n’a pas pu la calculer. Écrivez sa valeur.`;
}

function place(field: ImportField, typed: Typed) {
  return { field: field.name, address: typed.address, read: cellText(typed.cell) };
}
