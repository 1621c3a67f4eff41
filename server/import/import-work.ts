import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import type { ImportState } from "@/domain/import/import-state";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import { bulk, EVERYWHERE, read, type Transaction, write } from "@/server/db/transaction";
import { describeError } from "@/server/health/describe-error";
import { log } from "@/server/log";
import type { Told } from "./check-rows";
import { findImport, type LoadedImport } from "./load-import";
import { standingViewer } from "./standing-viewer";

const job = z.object({ importId: z.uuid(), actorId: z.uuid() });
const TOLD_EVERY_MS = 500;
const UNFORESEEN =
  "Le serveur a rencontré une erreur imprévue\u00a0: rien n’a été enregistré. Recommencez, puis prévenez le chef de projet si cela se reproduit.";

/** The state the work is done in, and the one the import returns to when it is refused. */
type Turn = { during: ImportState; back: ImportState };
export type Work = { tx: Transaction; batch: LoadedImport; viewer: Viewer; told: Told };

/** Someone asked for something else meanwhile: nothing of the work is kept. */
class Superseded extends Error {
  override readonly name = "Superseded";
}

/**
 * Work on an import in one transaction, done or not done at all: a process that dies leaves nothing of it, and the import waits
 * in its state for another to take it. A refusal is kept for whoever brought the file; whose rights it takes is read again.
 */
export async function workOn(
  payload: unknown,
  { during, back }: Turn,
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const { importId, actorId } = job.parse(payload);
  const found = await read(EVERYWHERE, (tx) => findImport(tx, importId));
  if (found?.state !== during) return;
  const actor = { id: actorId, reach: found.territoryId };
  const told = progress(actor, importId);
  try {
    await bulk(actor, async (tx) => {
      if (!(await isFree(tx, importId))) return;
      const batch = await findImport(tx, importId);
      if (batch?.state !== during) return;
      await run({ tx, batch, viewer: await standingViewer(tx, actorId), told });
    });
  } catch (error) {
    if (error instanceof Superseded) return;
    if (isNotStarted(error)) throw error;
    if (!(error instanceof Refusal))
      log().error({ kind: "import", importId, ...describeError(error) }, "import stopped");
    const failure = error instanceof Refusal ? error.message : UNFORESEEN;
    await write(actor, (tx) =>
      tx.importBatch.updateMany({
        where: { id: importId, state: during },
        data: { state: back, failure, progress: 0, version: { increment: 1 } },
      }),
    );
  }
}

/** The server had no connection left for it: the queue tries again by itself. */
function isNotStarted(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2028" && /Unable to start/.test(error.message);
}

/** Held until the end of the transaction, and let go by the database when the process dies. */
export async function isFree(tx: Transaction, importId: string): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`import:${importId}`}, 0)) AS free`;
  return lock?.free ?? false;
}

/** Seen by others while the work is not: in transactions of its own, now and then. What can't be told stops nothing. */
function progress(actor: { id: string; reach: string }, importId: string): Told {
  let last = now().getTime();
  return async (done) => {
    const at = now().getTime();
    if (at - last < TOLD_EVERY_MS) return;
    last = at;
    const data = { progress: done };
    await write(actor, (tx) => tx.importBatch.updateMany({ where: { id: importId }, data })).catch((error: unknown) =>
      log().warn({ kind: "import", importId, ...describeError(error) }, "progress not told"),
    );
  };
}

/** Ends the work: what was done is kept only if the import still waits for it. */
export async function settle(
  { tx, batch }: Pick<Work, "tx" | "batch">,
  data: Parameters<Transaction["importBatch"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.importBatch.updateMany({
    where: { id: batch.importId, state: batch.state },
    data: { ...data, progress: 0, version: { increment: 1 } },
  });
  if (count === 0) throw new Superseded();
}
