import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { ROW_STATES, type RowState } from "@/domain/import/import-state";
import type { ImportSummary } from "@/domain/import/import-summary";
import type { Transaction } from "@/server/db/transaction";
import { filePages } from "./file-pages";
import { importContext } from "./import-context";
import type { CheckedRow } from "./importer";
import { importerOf } from "./importers";
import type { LoadedImport } from "./load-import";

export type Told = (done: number) => Promise<void>;

/** Judges every row against what is recorded now, and says what the file holds and would change. */
export async function checkRows(
  tx: Transaction,
  batch: LoadedImport,
  viewer: Viewer,
  told: Told = async () => {},
): Promise<ImportSummary> {
  const { importId } = batch;
  // Counted first: what is recorded while rows are compared asks for another comparison.
  const journal = await journalLength(tx, batch.territoryId);
  let done = 0;
  const keep = async (rows: readonly CheckedRow[]) => {
    await keepVerdicts(tx, importId, rows);
    done += rows.length;
    await told(done);
  };
  const figures = await importerOf(batch.kind).check(tx, importContext(batch, viewer), filePages(tx, batch), keep);
  return { ...(await countRows(tx, importId)), figures, journal };
}

async function keepVerdicts(tx: Transaction, importId: string, rows: readonly CheckedRow[]): Promise<void> {
  const verdicts = rows.map(({ problems, ...row }) => ({ ...row, problems: problems.length > 0 ? problems : null }));
  await tx.$executeRaw`
    UPDATE import_row r SET state = v.state, "values" = v."values", problems = v.problems, comparison = v.comparison, key = v.key
    FROM jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
      AS v (line int, state "ImportRowState", "values" jsonb, problems jsonb, comparison jsonb, key text)
    WHERE r.import_id = ${importId}::uuid AND r.line = v.line
      AND (r.state, r."values", r.problems, r.comparison, r.key) IS DISTINCT FROM (v.state, v."values", v.problems, v.comparison, v.key)`;
}

const counts = z.array(z.object({ state: z.enum(ROW_STATES), rows: z.int(), corrected: z.int() }));

/** Rows by state, and those that would be recorded with something read otherwise than written. */
export async function countRows(
  tx: Transaction,
  importId: string,
): Promise<Pick<ImportSummary, "states" | "corrected">> {
  const found = counts.parse(
    await tx.$queryRaw`
      SELECT state, count(*)::int AS rows, (count(*) FILTER (WHERE problems @> '[{"level": "CORRECTED"}]'))::int AS corrected
      FROM import_row WHERE import_id = ${importId}::uuid GROUP BY state`,
  );
  const of = (state: RowState) => found.find((each) => each.state === state);
  const states = Object.fromEntries(
    ROW_STATES.map((state) => [state, of(state)?.rows ?? 0]),
  ) as ImportSummary["states"];
  return { states, corrected: (of("READY")?.corrected ?? 0) + (of("CHANGED")?.corrected ?? 0) };
}

const length = z.tuple([z.object({ entries: z.int() })]);

/** How many entries the journal of the territory holds: it only grows. */
export async function journalLength(tx: Transaction, territoryId: string): Promise<number> {
  const [{ entries }] = length.parse(
    await tx.$queryRaw`SELECT count(*)::int AS entries FROM journal_entry WHERE territory_id = ${territoryId}::uuid`,
  );
  return entries;
}
