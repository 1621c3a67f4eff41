import "server-only";
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { ExportCell, ExportColumn, ExportCover, ExportTable } from "./export-table";

const FORMATS: Record<ExportColumn["kind"], string | null> = {
  euros: '#,##0.00 "€";[Red]-#,##0.00 "€"',
  date: "dd/mm/yyyy",
  count: "0",
  text: null,
};
const BOLD: CellStyle = { font: { bold: true } };
const COVER = "À lire";
/** Excel takes no longer name for a sheet, nor these signs in it. */
const NAME = { length: 31, signs: /[\\/?*[\]:]/g };

/** A workbook of two sheets: what the table is and how to read it, then the table, its numbers and dates as such. */
export function toWorkbook(table: ExportTable, cover: ExportCover): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [coverSheet(table, cover), tableSheet(table)],
    properties: { title: table.title, creator: "Creuset" },
  });
}

function coverSheet({ title, notes }: ExportTable, cover: ExportCover): WriteSheet {
  const rows: CellValue[][] = [
    [title],
    [],
    ...cover.map(([label, words]) => [label, words]),
    [],
    ...notes.map((note) => ["", note]),
  ];
  const labels = cover.map((_, rank) => [`${rank + 2},0`, { style: BOLD }] as const);
  return {
    name: COVER,
    rows,
    columns: [{ width: 26 }, { width: 90 }],
    cells: new Map<string, Partial<Cell>>([["0,0", { style: { font: { bold: true, size: 14 } } }], ...labels]),
  };
}

function tableSheet({ title, columns, rows, totals }: ExportTable): WriteSheet {
  const all = [...rows, ...(totals ? [totals] : [])];
  const written = all.map((row) => columns.map(({ kind }, rank) => cellValue(kind, row[rank] ?? null)));
  const cells = new Map<string, Partial<Cell>>();
  const format = (row: number, { kind }: ExportColumn, rank: number, style: CellStyle = {}) => {
    const numFmt = FORMATS[kind];
    const whole = numFmt === null ? style : { ...style, numFmt };
    if (Object.keys(whole).length > 0) cells.set(`${row},${rank}`, { style: whole });
  };
  for (const [rank] of columns.entries()) cells.set(`0,${rank}`, { style: BOLD });
  for (const [row] of all.entries()) {
    const isTotal = totals !== null && row === all.length - 1;
    for (const [rank, column] of columns.entries()) format(row + 1, column, rank, isTotal ? BOLD : {});
  }
  return {
    name: title.replace(NAME.signs, " ").slice(0, NAME.length).trim(),
    rows: [columns.map(({ header }) => header), ...written],
    columns: columns.map(({ kind, header }) => ({ width: kind === "text" ? 34 : Math.max(16, header.length + 2) })),
    cells,
    freezePane: { rows: 1 },
  };
}

function cellValue(kind: ExportColumn["kind"], cell: ExportCell): CellValue {
  if (cell === null) return null;
  if (kind === "euros") return Number(cell) / 100;
  return kind === "date" ? new Date(`${cell}T00:00:00Z`) : cell;
}
