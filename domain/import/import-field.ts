/**
 * A field a column may hold: its name in `values`, its label, the headers it is recognised by (without accents, capitals or
 * signs) and whether a file without it can't be read.
 */
export type ImportField = {
  name: string;
  label: string;
  required: boolean;
  kind: "text" | "amount" | "date" | "month" | "choice" | "integer" | "percent";
  headers: readonly string[];
};

/** A field by its name, label, kind and the headers it is recognised by. */
export function importField(
  name: string,
  label: string,
  kind: ImportField["kind"],
  headers: readonly string[],
  required = false,
): ImportField {
  return { name, label, required, kind, headers };
}
