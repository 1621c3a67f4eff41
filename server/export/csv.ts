import "server-only";
import { stringify } from "csv-stringify/sync";
import { isCalendarDate } from "@/domain/shared/calendar-date";
import { numericDate } from "@/domain/shared/format";
import type { ExportCell, ExportColumn, ExportTable } from "./export-table";
import { inertText } from "./inert-text";

/** FRENCH is what French spreadsheets open; RFC_4180 what programs read anywhere. */
export type CsvDialect = "FRENCH" | "RFC_4180";

/**
 * The table as French spreadsheets open it: semicolons, decimal commas, UTF-8 with its mark; or as programs read it: commas,
 * decimal points, days as yyyy-mm-dd. A mention, when there is one, is repeated on every row: a CSV has no cover.
 */
export function toCsv(
  { columns, rows, totals }: ExportTable,
  mention: string | null = null,
  dialect: CsvDialect = "FRENCH",
): string {
  const written = [...rows, ...(totals ? [totals] : [])].map((row) =>
    said(
      columns.map((column, rank) => csvCell(column, row[rank] ?? null, dialect)),
      mention,
    ),
  );
  const head = said(
    columns.map(({ header }) => inertText(header)),
    mention && "Mention",
  );
  return stringify([head, ...written], {
    bom: dialect === "FRENCH",
    delimiter: dialect === "FRENCH" ? ";" : ",",
    record_delimiter: "\r\n",
  });
}

function said(cells: readonly string[], words: string | null): string[] {
  return words === null ? [...cells] : [...cells, words];
}

function csvCell({ kind }: ExportColumn, cell: ExportCell, dialect: CsvDialect): string {
  if (cell === null) return "";
  if (kind === "euros") return hundredths(Number(cell), dialect);
  if (kind === "percent") return `${hundredths(Number(cell), dialect)}%`;
  if (kind === "date" && typeof cell === "string" && isCalendarDate(cell))
    return dialect === "FRENCH" ? numericDate(cell) : cell;
  if (kind === "month" && typeof cell === "string")
    return dialect === "FRENCH" ? cell.split("-").toReversed().join("/") : cell;
  return typeof cell === "number" ? String(cell) : inertText(cell);
}

/** 412600,00: digits, comma and the sign of the keyboard, so that a spreadsheet reads a number. */
function hundredths(whole: number, dialect: CsvDialect): string {
  const figures = String(Math.abs(whole)).padStart(3, "0");
  return `${whole < 0 ? "-" : ""}${figures.slice(0, -2)}${dialect === "FRENCH" ? "," : "."}${figures.slice(-2)}`;
}
