import type { ImportKind } from "./import-kind";
import type { ReadCell } from "./read-cell";

/** The kinds « Mon classeur » holds, a sheet each. The plan moves by the screens and the avenants alone. */
export const WORKBOOK_KINDS = ["EXPENSES", "MILESTONES", "FUNDING"] as const satisfies readonly ImportKind[];
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

export function isWorkbookKind(kind: ImportKind): kind is WorkbookKind {
  return WORKBOOK_KINDS.some((known) => known === kind);
}

/** The fields that tell one row of a sheet from another; nobody may change them in the workbook. */
export const IDENTITY: Record<WorkbookKind, readonly string[]> = {
  EXPENSES: ["entry"],
  MILESTONES: ["action", "rank"],
  FUNDING: ["action", "rank"],
};

export type WorkbookCells = Readonly<Record<string, ReadCell>>;

/** A row as it is recorded now; `subjectId` is what the journal tells about it. */
export type WorkbookRow = { identity: string; subjectId: string; cells: WorkbookCells };

/** What a workbook held when it was handed out, by kind and row. */
export type WorkbookSnapshot = Partial<Record<WorkbookKind, Readonly<Record<string, WorkbookCells>>>>;
