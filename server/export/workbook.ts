import "server-only";
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { now } from "@/server/clock";
import type { ExportCover, ExportTable } from "./export-table";
import { columnName, columnWidth, NUMBER_FORMATS, sheetCell, sheetName, summedColumns, writable } from "./sheet-cell";

const BOLD: CellStyle = { font: { bold: true } };
const HEADER: CellStyle = { ...BOLD, alignment: { wrapText: true, vertical: "top" } };
export const COVER = "À lire";

/** A workbook of two sheets: what the table is and how to read it, then the table, its numbers and dates as such. */
export function toWorkbook(table: ExportTable, cover: ExportCover): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(table, cover), tableSheet(table)],
    properties: { title: table.title, creator: "Creuset", created: now() },
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
    cells: new Map<string, Partial<Cell>>([["0,0", { style: { font: { bold: true, size: 14 } } }], ...labels]),
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
    columns: columns.map(({ kind }, rank) => ({ width: columnWidth(table, rank), ...formatOf(kind) })),
    cells: new Map([
      ...columns.map((_, rank) => [`0,${rank}`, { style: HEADER }] as const),
      ...(totals ? totalCells(table, written.at(-1) ?? []) : []),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: {
      paperSize: "a4",
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
