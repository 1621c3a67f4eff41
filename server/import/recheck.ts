import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { Transaction } from "@/server/db/transaction";
import { checkRows } from "./check-rows";
import { giveWork } from "./give-work";
import type { LoadedImport } from "./load-import";

/** Up to that many rows are judged while the person waits; more are left to a job, which shows how far it is. */
const AT_ONCE = 2_000;

/** Judges the rows again after a change of columns, cells or choices; `mapping` is the one to read them by. */
export async function recheck(tx: Transaction, viewer: Viewer, batch: LoadedImport): Promise<void> {
  const { importId, rowCount } = batch;
  const isNow = rowCount <= AT_ONCE;
  const checked = isNow ? { state: "CHECKED" as const, summary: await checkRows(tx, batch, viewer) } : null;
  await tx.importBatch.update({
    where: { id: importId },
    data: {
      ...(checked ?? { state: "CHECKING" }),
      mapping: batch.mapping ?? [],
      failure: null,
      progress: 0,
      version: { increment: 1 },
    },
  });
  if (!isNow) await giveWork(tx, "check_import", { importId, actorId: viewer.id });
}
