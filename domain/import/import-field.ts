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
