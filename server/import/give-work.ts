import "server-only";
import type { Transaction } from "@/server/db/transaction";

export type ImportTask = "read_import" | "check_import" | "run_import" | "undo_import";
export type ImportJob = { importId: string; actorId: string };

/** Gives the work to whichever instance takes it; one job at a time for an import. */
export async function giveWork(tx: Transaction, task: ImportTask, { importId, actorId }: ImportJob): Promise<void> {
  await tx.$queryRaw`
    SELECT count(graphile_worker.add_job(${task}, json_build_object('importId', ${importId}::text, 'actorId', ${actorId}::text),
      job_key => ${jobKey(importId)}))`;
}

export function jobKey(importId: string): string {
  return `import:${importId}`;
}
