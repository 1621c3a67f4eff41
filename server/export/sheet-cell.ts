import "server-only";
import type { ExportCell, ExportColumn, ExportTable } from "./export-table";

/** How a spreadsheet shows each kind of column; a text is shown as it is. */
export const NUMBER_FORMATS: Record<ExportColumn["kind"], string | null> = {
  euros: '#,##0.00 "€";[Red]-#,##0.00 "€"',
  date: "dd/mm/yyyy",
  month: "mm/yyyy",
  count: "0",
  percent: "0.00%",
  text: null,
};

/** What no file format of spreadsheets can hold, whatever its writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** A cell as spreadsheets hold it: euros, a share of one, a day, a text. */
export function sheetCell({ kind }: ExportColumn, cell: ExportCell): string | number | Date | null {
  if (cell === null) return null;
  switch (kind) {
    case "euros":
      return Number(cell) / 100;
    case "percent":
      return Number(cell) / 10_000;
    case "date":
      return new Date(`${cell}T00:00:00Z`);
    case "month":
      return new Date(`${cell}-01T00:00:00Z`);
    case "count":
      return cell;
    case "text":
      return writable(String(cell));
  }
}

export function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, "").slice(0, LONGEST_TEXT);
}

/** Excel takes no longer name for a sheet, nor these signs in it. */
const NAME = { length: 31, signs: /[\\/?*[\]:]/g };

export function sheetName({ title }: ExportTable): string {
  return title.replace(NAME.signs, " ").slice(0, NAME.length).trim();
}

const WIDTHS: Record<ExportColumn["kind"], { least: number; most: number }> = {
  text: { least: 10, most: 60 },
  euros: { least: 16, most: 22 },
  date: { least: 12, most: 16 },
  month: { least: 10, most: 14 },
  count: { least: 8, most: 18 },
  percent: { least: 9, most: 14 },
};
const MEASURED_ROWS = 200;

/** How wide a column is, in characters: what its header and its first rows take, within reason. */
export function columnWidth({ columns, rows, totals }: ExportTable, rank: number): number {
  const { header, kind } = columns[rank] ?? { header: "", kind: "text" };
  const { least, most } = WIDTHS[kind];
  const texts = kind === "text" ? [...rows.slice(0, MEASURED_ROWS), totals ?? []].map((row) => row[rank] ?? "") : [];
  const longest = Math.max(header.length, ...texts.map((text) => String(text).length));
  return Math.min(most, Math.max(least, longest + 2));
}

/** The columns whose total is the sum of their rows: it is then written as a formula, which filters and corrections follow. */
export function summedColumns({ columns, rows, totals }: ExportTable): Set<number> {
  const ranks = columns.flatMap(({ kind }, rank) => {
    const total = totals?.[rank] ?? null;
    if ((kind !== "euros" && kind !== "count") || typeof total !== "number" || rows.length === 0) return [];
    const sum = rows.reduce((all, row) => all + Number(row[rank] ?? 0), 0);
    return sum === total ? [rank] : [];
  });
  return new Set(ranks);
}

/** « A », « Z », « AA »: how spreadsheets name the column of that rank, from 0. */
export function columnName(rank: number): string {
  const letter = String.fromCharCode(65 + (rank % 26));
  return rank < 26 ? letter : `${columnName(Math.floor(rank / 26) - 1)}${letter}`;
}
