import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { CellProblem } from "@/domain/import/cell-problem";
import type { FileRow } from "@/domain/import/file-row";
import type { ImportKind } from "@/domain/import/import-kind";
import type { Fault } from "@/domain/import/row-reading";
import type { Verdict } from "@/domain/import/verdict";
import { Refusal } from "@/domain/shared/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import type { CheckedRow, ImportContext } from "./importer";

/** How the rows of one kind are understood: read cell by cell, stored as `schema` has them, judged against what is recorded. */
export type RowReader<Wanted> = {
  kind: ImportKind;
  schema: z.ZodType<Wanted>;
  read: (row: FileRow) => { wanted: unknown; problems: readonly CellProblem[] };
  /** Faults under the cells they are about. */
  place: (row: FileRow, faults: readonly Fault[]) => CellProblem[];
};
type Recording<Change> = Extract<Verdict<Change>, { state: "READY" | "CHANGED" }>;

/** Reads and judges one row. One whose cells can't all be read is judged no further. */
export function checkedRow<Wanted, Change>(
  reader: RowReader<Wanted>,
  row: FileRow,
  judge: (wanted: Wanted, line: number) => Verdict<Change>,
): CheckedRow {
  const { wanted, problems } = reader.read(row);
  const { line } = row;
  if (problems.some(({ level }) => level === "ERROR"))
    return { line, state: "INVALID", values: null, problems, comparison: null, key: null };
  const values = reader.schema.parse(wanted);
  const verdict = judge(values, line);
  const told = [...problems, ...reader.place(row, verdict.faults)];
  const recorded = verdict.state === "READY" || verdict.state === "CHANGED" ? verdict : null;
  return {
    line,
    state: verdict.state,
    values: values as Prisma.InputJsonObject,
    problems: told,
    comparison: recorded?.comparison ?? null,
    key: recorded && rowKey(reader.kind, values, recorded.basis),
  };
}

/** What makes a row itself: its kind, what it says, and what it was judged against. */
function rowKey(kind: ImportKind, values: unknown, basis: string): string {
  return createHash("sha256")
    .update(JSON.stringify([kind, values, basis]))
    .digest("hex");
}

const stored = z.array(z.object({ line: z.int(), values: z.unknown(), key: z.string() }));

/**
 * What the rows that are ready change, in their order, each judged again now that everything it touches is held. When one is no
 * longer what was shown, all are refused.
 */
export async function readyChanges<Wanted, Change>(
  tx: Transaction,
  { importId }: ImportContext,
  reader: RowReader<Wanted>,
  judge: (wanted: Wanted, line: number) => Verdict<Change>,
): Promise<{ line: number; change: Change }[]> {
  const rows = stored.parse(
    await tx.$queryRaw`
      SELECT line, "values", key FROM import_row
      WHERE import_id = ${importId}::uuid AND state IN ('READY', 'CHANGED') ORDER BY line`,
  );
  return rows.map(({ line, values, key }) => {
    const wanted = reader.schema.parse(values);
    const verdict = judge(wanted, line);
    if (!isRecording(verdict) || rowKey(reader.kind, wanted, verdict.basis) !== key) throw moved(line);
    return { line, change: verdict.change };
  });
}

/** What a row became: the thing it created or changed, and what takes it back. */
export type Written = { subjectId: string; applied: Prisma.InputJsonObject };

export async function keepWritten(
  tx: Transaction,
  { importId }: ImportContext,
  written: readonly (Written & { line: number })[],
): Promise<{ rows: number }> {
  await tx.$executeRaw`
    UPDATE import_row r SET state = 'IMPORTED', subject_id = w."subjectId", applied = w.applied
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS w (line int, "subjectId" uuid, applied jsonb)
    WHERE r.import_id = ${importId}::uuid AND r.line = w.line`;
  return { rows: written.length };
}

function isRecording<Change>(verdict: Verdict<Change>): verdict is Recording<Change> {
  return verdict.state === "READY" || verdict.state === "CHANGED";
}

function moved(line: number): Refusal {
  return new Refusal(
    "import.moved",
    `Ligne ${line} : ce qu’elle change a bougé depuis la vérification, rien n’a été importé. Vérifiez à nouveau le fichier, puis importez.`,
  );
}

export type WrittenRow<Applied> = { line: number; subjectId: string; applied: Applied };

/** What the import wrote, the last line first. */
export async function writtenRows<Applied>(
  tx: Transaction,
  { importId }: ImportContext,
  applied: z.ZodType<Applied>,
): Promise<WrittenRow<Applied>[]> {
  const rows = await tx.$queryRaw`
    SELECT line, subject_id AS "subjectId", applied FROM import_row
    WHERE import_id = ${importId}::uuid AND state = 'IMPORTED' ORDER BY line DESC`;
  return z.array(z.object({ line: z.int(), subjectId: z.string(), applied })).parse(rows);
}

export function byAction<Row>(rows: readonly Row[], actionOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(actionOf(row), [...(groups.get(actionOf(row)) ?? []), row]);
  return groups;
}

/** The reason of everything that taking an import back writes. */
export const UNDONE = "Import annulé.";
