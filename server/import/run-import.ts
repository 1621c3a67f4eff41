import "server-only";
import type { ImportSummary } from "@/domain/import/import-summary";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import { isTakenKey } from "@/server/db/taken-key";
import type { Transaction } from "@/server/db/transaction";
import { checkRows, countRows, journalLength } from "./check-rows";
import { importContext } from "./import-context";
import { settle, type Work, workOn } from "./import-work";
import { importerOf } from "./importers";
import { mayImport } from "./kind-rights";
import { rightsLost } from "./standing-viewer";

const MOVED =
  "Ce qui est enregistré a changé depuis la vérification\u00a0: rien n’a été importé. Les lignes viennent d’être comparées à nouveau, relisez-les puis importez.";
const TWICE =
  "Un autre import vient d’enregistrer les mêmes lignes\u00a0: celui-ci n’a rien ajouté. Vérifiez à nouveau le fichier pour voir ce qui reste.";

/**
 * Records every row that is ready, or none: rows, their journal, the import and its own line share a transaction. When
 * something was recorded since the check, rows are judged again first, and nobody records what they have not read.
 */
export function runImport(payload: unknown): Promise<void> {
  return workOn(payload, { during: "IMPORTING", back: "CHECKED" }, async (work) => {
    const { tx, batch, viewer } = work;
    if (!mayImport(viewer, batch.kind, batch)) throw rightsLost();
    const { summary, moved } = await upToDate(work);
    if (moved) return settle(work, { state: "CHECKED", summary, failure: MOVED });
    const { rows } = await importerOf(batch.kind)
      .apply(tx, importContext(batch, viewer))
      .catch((error: unknown) => {
        throw isTakenKey(error, "import_row_once") ? new Refusal("import.twice", TWICE) : error;
      });
    const { states } = await countRows(tx, batch.importId);
    await settle(work, { state: "IMPORTED", importedAt: now(), summary: { ...summary, states } });
    await record(tx, {
      territoryId: batch.territoryId,
      actionId: null,
      actorId: viewer.id,
      event: "import.done",
      subjectId: batch.importId,
      after: { kind: batch.kind, fileName: batch.fileName, rows, figures: summary.figures },
    });
  });
}

/** `moved` when rows are no longer what was read of them. */
async function upToDate({ tx, batch, viewer, told }: Work): Promise<{ summary: ImportSummary; moved: boolean }> {
  const { importId, territoryId, summary } = batch;
  if (summary?.journal !== undefined && summary.journal === (await journalLength(tx, territoryId)))
    return { summary, moved: false };
  const before = await verdicts(tx, importId);
  const again = await checkRows(tx, batch, viewer, told);
  return { summary: again, moved: before !== (await verdicts(tx, importId)) };
}

/** What is thought of every row, in one number. */
async function verdicts(tx: Transaction, importId: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ sum: string }[]>`
    SELECT coalesce(sum(hashtextextended(concat_ws('|', line, state, key, comparison, "values"), 0)::numeric), 0)::text AS sum
    FROM import_row WHERE import_id = ${importId}::uuid`;
  return found?.sum ?? "";
}
