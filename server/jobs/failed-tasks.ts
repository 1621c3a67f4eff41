import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { failureInWords, taskInWords } from "@/domain/jobs/failed-task";
import type { RetryTaskInput } from "@/domain/jobs/retry-task.schema";
import { dateTime, quantity } from "@/domain/shared/format";
import { Prisma } from "@/prisma/generated/client";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { loadManagedTerritory } from "@/server/people/load-person";

export type FailedTask = { task: string; name: string; count: number; lastOn: string; reason: string };

const row = z.object({
  task: z.string(),
  count: z.int(),
  lastAt: z.coerce.date(),
  lastError: z.string().nullable(),
});

/** Nobody will try these again. Letters are left out: their own list names them to the territory they belong to. */
const FAILED = Prisma.sql`attempts >= max_attempts AND locked_at IS NULL AND task_identifier <> 'deliver_letter'`;

/** What failed for good, by kind and count: a job names no territory, and nobody. */
export async function failedTasks(tx: Transaction): Promise<FailedTask[]> {
  const rows = await tx.$queryRaw`
    SELECT task_identifier AS task, count(*)::int AS count, max(updated_at)::text AS "lastAt",
      (array_agg(last_error ORDER BY updated_at DESC))[1] AS "lastError"
    FROM graphile_worker.jobs WHERE ${FAILED} GROUP BY task_identifier ORDER BY max(updated_at) DESC`;
  return z
    .array(row)
    .parse(rows)
    .map(({ task, count, lastAt, lastError }) => ({
      task,
      name: taskInWords(task),
      count,
      lastOn: dateTime(lastAt),
      reason: failureInWords(lastError),
    }));
}

/** Gives what failed for good back to the workers, with all its attempts. */
export function retryTask(viewer: Viewer, { slug, task }: RetryTaskInput): Promise<Done> {
  return write(viewer, async (tx) => {
    await loadManagedTerritory(tx, viewer, slug);
    const [given] = z.array(z.object({ count: z.int() })).parse(
      await tx.$queryRaw`
        SELECT count(*)::int AS count FROM graphile_worker.reschedule_jobs(
          coalesce((SELECT array_agg(id) FROM graphile_worker.jobs WHERE task_identifier = ${task} AND ${FAILED}), '{}'::bigint[]),
          run_at => now(), attempts => 0)`,
    );
    const count = given?.count ?? 0;
    if (count === 0) return { message: "Plus rien n’attendait d’être repris." };
    return { message: `${taskInWords(task)} : ${quantity(count, "tâche reprise", "tâches reprises")}.` };
  });
}
