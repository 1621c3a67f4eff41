import "server-only";
import { stringify } from "csv-stringify/sync";
import { type DataCell, type DataRow, type Dataset, isEuros } from "@/domain/open-data/data-field";
import { inertText } from "@/server/export/inert-text";

/** RFC 4180 in UTF-8: commas, points, days as yyyy-mm-dd, one line of names first. */
export function dataCsv({ fields }: Dataset, rows: readonly DataRow[]): string {
  const names = fields.map(({ name }) => name);
  const lines = rows.map((row) => names.map((name) => csvCell(row[name] ?? null)));
  return stringify([names, ...lines], { record_delimiter: "\r\n" });
}

/** The same rows for programs, after what is said of them. */
export function dataJson({ fields }: Dataset, rows: readonly DataRow[], about: object): string {
  const names = fields.map(({ name }) => name);
  const lignes = rows.map((row) => Object.fromEntries(names.map((name) => [name, jsonCell(row[name] ?? null)])));
  return JSON.stringify({ ...about, lignes }, null, 2);
}

function csvCell(cell: DataCell): string {
  if (cell === null) return "";
  if (isEuros(cell)) return decimal(cell.cents);
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  return typeof cell === "number" ? String(cell) : inertText(cell);
}

/** Two decimals come back as they were written: no sum is ever made of them here. */
function jsonCell(cell: DataCell): string | number | boolean | null {
  return cell !== null && isEuros(cell) ? Number(decimal(cell.cents)) : cell;
}

function decimal(amount: number): string {
  const figures = String(Math.abs(amount)).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${figures.slice(0, -2)}.${figures.slice(-2)}`;
}
