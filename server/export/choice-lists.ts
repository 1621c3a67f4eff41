import "server-only";
import type { DataValidation, WriteSheet } from "hucre/xlsx";
import type { ExportTable } from "./export-table";
import { columnName } from "./sheet-cell";

const LISTS = "Listes";
/** How many lines under the header propose their lists. */
const ROOM = 1_000;

/** A hidden sheet with a column for each list: written in the cell itself, a list could not hold a comma. */
export function choiceSheets({ choices = [] }: ExportTable): WriteSheet[] {
  if (choices.length === 0) return [];
  const longest = Math.max(...choices.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, rank) => choices.map(({ values }) => values[rank] ?? null));
  return [{ name: LISTS, rows, hidden: true }];
}

/** What a cell proposes; another word is told, not refused: an import reads more than these. */
export function choiceValidations({ choices = [], columns, rows }: ExportTable): DataValidation[] {
  return choices.map(({ rank, values }, list) => {
    const [column, of] = [columnName(rank), columnName(list)];
    return {
      type: "list",
      range: `${column}2:${column}${rows.length + ROOM + 1}`,
      formula1: `${LISTS}!$${of}$1:$${of}$${values.length}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: columns[rank]?.header ?? "",
      errorMessage: "Choisissez dans la liste, ou gardez ce mot s’il veut dire la même chose.",
    };
  });
}
