import { NBSP, quoted } from "../shared/format";
import type { ImportField } from "./import-field";
import { shownValue } from "./shown-cell";

/** What a field holds now, and what the file would make of it. */
export type FieldChange = { field: string; label: string; before: string; after: string };

/** The changes of a row that differs from what is recorded, in the order of the fields. */
export function fieldChanges(comparison: unknown, fields: readonly ImportField[]): FieldChange[] {
  if (!isRecord(comparison)) return [];
  return fields.flatMap(({ name, label, kind }) => {
    const change = comparison[name];
    if (!isRecord(change) || !("before" in change) || !("after" in change)) return [];
    return [{ field: name, label, before: shownValue(change.before, kind), after: shownValue(change.after, kind) }];
  });
}

/** « Montant HT : 412 600,00 € → 398 350,00 € », for a line of text. */
export function changeInWords({ label, before, after }: FieldChange): string {
  return `${label}${NBSP}: ${before} → ${after}`;
}

/** Where a cell stands and what was read in it: « H5, lu « 412,600.00 » »; empty when neither is known. */
export function readAt(address: string | null, read: string): string {
  const said = read === "" ? "vide" : `lu ${quoted(read)}`;
  return address === null ? "" : `${address}, ${said}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
