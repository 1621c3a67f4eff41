import "server-only";
import { AT_WORK } from "@/domain/import/import-state";
import { EVERYWHERE, read, write } from "@/server/db/transaction";
import { eachApart } from "@/server/jobs/each-apart";
import { jobKey } from "./give-work";
import { isFree } from "./import-work";

/**
 * Gives back the work of a process that died: the queue would keep it four hours for a worker that is gone. The database let
 * go of the import when the process ended, which is how it is told from work under way.
 */
export async function recoverImports(): Promise<void> {
  const batches = await read(EVERYWHERE, (tx) =>
    tx.importBatch.findMany({ where: { state: { in: [...AT_WORK] } }, select: { id: true, territoryId: true } }),
  );
  await eachApart(batches, ({ id, territoryId }) =>
    write({ id: "", reach: territoryId }, async (tx) => {
      if (!(await isFree(tx, id))) return;
      await tx.$queryRaw`
        SELECT count(graphile_worker.force_unlock_workers(workers)) FROM (
          SELECT array_agg(locked_by) AS workers FROM graphile_worker.jobs
          WHERE key = ${jobKey(id)} AND locked_at < now() - interval '30 seconds' HAVING count(*) > 0) orphans`;
    }),
  );
}
