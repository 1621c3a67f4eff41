import "server-only";
import {
  type Cell,
  type CellStyle,
  type CellValue,
  cellRef,
  colToLetter,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import type { ImportField } from "@/domain/import/import-field";
import { IMPORT_KIND_LABELS } from "@/domain/import/import-kind";
import type { ReadCell } from "@/domain/import/read-cell";
import { sheetFields } from "@/domain/import/workbook-fields";
import { IDENTITY, type WorkbookKind, type WorkbookRow } from "@/domain/import/workbook-row";
import { CHOICES, SHEET_COLUMNS } from "@/domain/import/workbook-words";

/** How many lines are left ready to be filled under those that exist. */
const ROOM = 300;
const FORMATS: Partial<Record<ImportField["kind"], string>> = { amount: '#,##0.00 "€"', date: "dd/mm/yyyy" };
const OPEN: CellStyle = { protection: { locked: false } };
const SHUT: CellStyle = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EAEC" } },
  protection: { locked: true },
};
export const PRINTED = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
export const LISTS = "Listes";
/** Each list of choices has its column on the sheet of lists, in this order. */
export const LISTED = Object.keys(CHOICES);

export type SheetContent = {
  kind: WorkbookKind;
  rows: readonly WorkbookRow[];
  actions: readonly number[];
};

/** One sheet: titles that stay, rows that are recorded, room for new ones, and only the cells that may change left open. */
export function workbookSheet({ kind, rows, actions }: SheetContent): WriteSheet {
  const columns = sheetFields(kind);
  const last = rows.length + ROOM;
  const cells = new Map<string, Partial<Cell>>();
  for (const [rank, { name, label }] of columns.entries()) {
    const note = SHEET_COLUMNS[kind][name] ?? label;
    cells.set(`0,${rank}`, { style: { ...SHUT, font: { bold: true } }, comment: { author: "Creuset", text: note } });
  }
  for (let row = 1; row <= last; row += 1)
    for (const [rank, field] of columns.entries())
      cells.set(`${row},${rank}`, { style: styleOf(kind, field, row <= rows.length) });
  return {
    name: IMPORT_KIND_LABELS[kind],
    rows: [
      columns.map(({ label }) => label),
      ...rows.map(({ cells: held }) => columns.map(({ name }) => written(held[name] ?? null))),
    ],
    columns: columns.map(({ kind: holds, label }) => ({
      width: holds === "text" || holds === "choice" ? 26 : Math.max(14, label.length + 2),
    })),
    cells,
    dataValidations: columns.flatMap((field, rank) =>
      validationOf(field, `${cellRef(1, rank)}:${cellRef(last, rank)}`, actions),
    ),
    freezePane: { rows: 1 },
    pageSetup: PRINTED,
    protection: { sheet: true, formatColumns: false, formatRows: false, sort: false, autoFilter: false },
  };
}

function styleOf(kind: WorkbookKind, field: ImportField, recorded: boolean): CellStyle {
  const names = IDENTITY[kind].includes(field.name) || field.name === "reference";
  const numFmt = FORMATS[field.kind];
  return { ...(recorded && names ? SHUT : OPEN), ...(numFmt ? { numFmt } : {}) };
}

function validationOf({ name, kind, label }: ImportField, range: string, actions: readonly number[]): DataValidation[] {
  const told = { range, allowBlank: true, showErrorMessage: true, errorTitle: label } as const;
  if (name === "action")
    return [
      {
        ...told,
        type: "list",
        values: actions.map(String),
        errorMessage: "Choisissez le numéro d’une de vos actions.",
      },
    ];
  const choices = CHOICES[name];
  if (choices) {
    const column = colToLetter(LISTED.indexOf(name));
    const formula1 = `${LISTS}!$${column}$2:$${column}$${choices.length + 1}`;
    return [{ ...told, type: "list", formula1, errorMessage: "Choisissez dans la liste." }];
  }
  if (kind === "date")
    return [
      {
        ...told,
        type: "date",
        operator: "greaterThan",
        formula1: "36526",
        errorMessage: "Écrivez une date : 31/05/2021.",
      },
    ];
  if (kind === "amount")
    return [
      {
        ...told,
        type: "decimal",
        operator: "between",
        formula1: "-10000000000",
        formula2: "10000000000",
        errorMessage: "Écrivez un montant en euros : 412600,00.",
      },
    ];
  return [];
}

function written(cell: ReadCell): CellValue {
  if (cell === null || typeof cell === "string") return cell;
  if ("number" in cell) return Number(cell.number);
  if ("date" in cell) return new Date(`${cell.date}T00:00:00Z`);
  return "boolean" in cell ? cell.boolean : cell.fault;
}
