import { readFileSync } from "node:fs";

export type Example = { name: string; read: (column: string) => string };

/** The rows of a French spreadsheet kept beside the code: `;` between columns, the first row names them. */
export function readExamples(file: URL): Example[] {
  const [header = "", ...rows] = readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const columns = header.split(";");
  return rows.map((row) => {
    const cells = row.split(";");
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells for ${columns.length} columns: ${row}`);
    return { name: cells[0] ?? "", read: (column) => cellOf(columns, cells, column) };
  });
}

function cellOf(columns: readonly string[], cells: readonly string[], column: string): string {
  const value = cells[columns.indexOf(column)];
  if (value === undefined) throw new Error(`no column « ${column} » among ${columns.join(", ")}`);
  return value;
}

/** « 1 234,56 » in cents, read without the code under test; an empty cell is null. */
export function centsOf(text: string): number | null {
  if (text === "") return null;
  const [whole = "", decimals = ""] = text.replace(/[\s\u202f]/g, "").split(",");
  const sign = whole.startsWith("-") ? -1 : 1;
  return sign * (Math.abs(Number(whole)) * 100 + Number(decimals.padEnd(2, "0")));
}
