import "server-only";
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { now } from "@/server/clock";
import { choiceSheets, choiceValidations } from "./choice-lists";
import type { ExportColumn, ExportCover, ExportTable } from "./export-table";
import { columnName, columnWidth, NUMBER_FORMATS, sheetCell, sheetName, summedColumns, writable } from "./sheet-cell";

const FONT = { name: "Calibri", size: 11 };
const BOLD: CellStyle = { font: { ...FONT, bold: true } };
const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } };
/** A text keeps its distance from the number before it. */
const SET_APART: CellStyle = { alignment: { horizontal: "left", indent: 1 } };
/** A header stands over its numbers, and on a ground of its own. */
const header = (kind: ExportColumn["kind"]): CellStyle => ({
  ...BOLD,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EAEC" } },
  alignment: {
    wrapText: true,
    vertical: "top",
    ...(kind === "text" ? { horizontal: "left", indent: 1 } : { horizontal: "right" }),
  },
});
/** Beyond so many columns an A4 sheet can't be read. */
const MOST_ON_A4 = 14;
export const COVER = "À lire";

/** A workbook of two sheets: what the table is and how to read it, then the table, its numbers and dates as such. */
export function toWorkbook(table: ExportTable, cover: ExportCover): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(table, cover), tableSheet(table), ...choiceSheets(table)],
    properties: { title: table.title, creator: "Creuset", created: now() },
    defaultFont: FONT,
  });
}

function coverSheet({ title, notes }: ExportTable, cover: ExportCover): WriteSheet {
  const rows: CellValue[][] = [
    [title],
    [],
    ...cover.map(([label, words]) => [label, writable(words)]),
    [],
    ...notes.map((note) => ["", note]),
  ];
  const labels = cover.map((_, rank) => [`${rank + 2},0`, { style: BOLD }] as const);
  return {
    name: COVER,
    rows,
    columns: [{ width: 26 }, { width: 90, style: { alignment: { wrapText: true, vertical: "top" } } }],
    cells: new Map<string, Partial<Cell>>([["0,0", { style: TITLE }], ...labels]),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function tableSheet(table: ExportTable): WriteSheet {
  const { columns, rows, totals } = table;
  const all = [...rows, ...(totals ? [totals] : [])];
  const written = all.map((row) => columns.map((column, rank) => sheetCell(column, row[rank] ?? null)));
  const last = columnName(columns.length - 1);
  return {
    name: sheetName(table),
    rows: [columns.map(({ header }) => header), ...written],
    columns: columns.map(({ kind }, rank) => ({
      width: columnWidth(table, rank),
      ...(kind === "text" ? { style: SET_APART } : formatOf(kind)),
    })),
    cells: new Map<string, Partial<Cell>>([
      ...columns.map(({ kind }, rank) => [`0,${rank}`, { style: header(kind) }] as const),
      ...(totals ? totalCells(table, written.at(-1) ?? []) : []),
    ]),
    dataValidations: choiceValidations(table),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: {
      paperSize: columns.length > MOST_ON_A4 ? "a3" : "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

function formatOf(kind: ExportTable["columns"][number]["kind"]): { numFmt?: string } {
  const numFmt = NUMBER_FORMATS[kind];
  return numFmt === null ? {} : { numFmt };
}

/** The last row, in bold; a sum is a formula that carries its result, for who reads without computing. */
function totalCells(table: ExportTable, written: readonly CellValue[]): [string, Partial<Cell>][] {
  const summed = summedColumns(table);
  const line = table.rows.length + 1;
  return table.columns.map(({ kind }, rank) => {
    const value = written[rank] ?? null;
    const style = { ...BOLD, ...formatOf(kind) };
    if (!summed.has(rank)) return [`${line},${rank}`, { style }];
    const column = columnName(rank);
    const formula = `ROUND(SUBTOTAL(109,${column}2:${column}${line}),2)`;
    return [`${line},${rank}`, { style, formula, formulaResult: value, value }];
  });
}
