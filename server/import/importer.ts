import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CellProblem } from "@/domain/import/cell-problem";
import type { FileRow } from "@/domain/import/file-row";
import type { ImportField } from "@/domain/import/import-field";
import type { RowState } from "@/domain/import/import-state";
import type { ImportSummary } from "@/domain/import/import-summary";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";

/** Of one import: whose it is, where, and the day that business rules take for today. */
export type ImportContext = {
  importId: string;
  territoryId: string;
  regionId: string;
  viewer: Viewer;
  today: CalendarDate;
  amendmentId: string | null;
  workbookId: string | null;
  fileName: string;
};

/** A row once judged: what it would record, or why it can't. `key` tells the same row met again. */
export type CheckedRow = {
  line: number;
  state: RowState;
  values: Prisma.InputJsonObject | null;
  problems: readonly CellProblem[];
  comparison: Prisma.InputJsonObject | null;
  key: string | null;
};

/**
 * How files of one kind are judged, recorded and taken back. Rows come by pages and are never all in memory; the rights of
 * the viewer are asked again each time.
 */
export type Importer = {
  fields: readonly ImportField[];
  /** The fields of a file whose columns are not always the same, by its headers: a plan may have a column a month. */
  fieldsIn?: (headers: readonly string[]) => readonly ImportField[];
  /** Judges every row against what is recorded, handing pages of verdicts over, and says the totals before and after. */
  check: (
    tx: Transaction,
    context: ImportContext,
    pages: AsyncIterable<readonly FileRow[]>,
    keep: (rows: readonly CheckedRow[]) => Promise<void>,
  ) => Promise<ImportSummary["figures"]>;
  /** Records the rows that are READY or CHANGED, in the one transaction of the import, and marks them IMPORTED. */
  apply: (tx: Transaction, context: ImportContext) => Promise<{ rows: number }>;
  /** Takes back what `apply` recorded, by opposite writings; refuses what others have built upon. */
  undo: (tx: Transaction, context: ImportContext) => Promise<{ rows: number }>;
};
