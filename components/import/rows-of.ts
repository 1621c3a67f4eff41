import type { ImportField } from "@/domain/import/import-field";
import type { ShownRow } from "@/domain/import/import-view";
import { type FieldChange, fieldChanges } from "@/domain/import/row-told";

/** What a list of rows is about: rows may be corrected as long as nothing is recorded and they are the viewer's. */
export type RowsOf = {
  slug: string;
  importId: string;
  fields: readonly ImportField[];
  shown: readonly ImportField[];
  editable: boolean;
};

export function problemId(line: number, rank: number, place: string): string {
  return `${place}-${line}-probleme-${rank}`;
}

/** Whether something is to be said under the row. */
export function hasMessages(row: ShownRow, { fields, editable }: RowsOf): boolean {
  const awaits = editable && (row.state === "DUPLICATE" || row.judged !== null || fixedFields(row, fields).length > 0);
  return row.problems.length > 0 || awaits || changesOf(row, fields).length > 0;
}

/** What a row that differs from what is recorded would change. */
export function changesOf(row: ShownRow, fields: RowsOf["fields"]): FieldChange[] {
  return row.state === "CHANGED" ? fieldChanges(row.comparison, fields) : [];
}

/** The fields typed on screen instead of what the file says. */
export function fixedFields({ cells }: ShownRow, fields: RowsOf["fields"]): ImportField[] {
  return fields.filter(({ name }) => cells[name]?.fixed ?? false);
}

/** What a gesture on a row names. */
export function about({ line }: ShownRow, { slug, importId }: RowsOf): Record<string, string> {
  return { slug, importId, line: String(line) };
}
