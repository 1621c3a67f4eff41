import { EXPENSE_FIELDS } from "./expense-fields";
import { FUNDING_FIELDS } from "./funding-fields";
import type { ImportField } from "./import-field";
import { MILESTONE_FIELDS } from "./milestone-fields";
import type { WorkbookKind } from "./workbook-row";
import { SHEET_COLUMNS } from "./workbook-words";

const FIELDS: Record<WorkbookKind, readonly ImportField[]> = {
  EXPENSES: EXPENSE_FIELDS,
  MILESTONES: MILESTONE_FIELDS,
  FUNDING: FUNDING_FIELDS,
};

/** The columns of a sheet, in their order: the fields an import knows them by. */
export function sheetFields(kind: WorkbookKind): ImportField[] {
  return Object.keys(SHEET_COLUMNS[kind]).flatMap((name) => FIELDS[kind].filter((field) => field.name === name));
}
