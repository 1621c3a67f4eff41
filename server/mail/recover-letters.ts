import "server-only";
import { write } from "@/server/db/transaction";
import { mailIsOn } from "./transport";

/**
 * Gives a new job to the letters that lost theirs: never tried since delivery was off, or held by a worker that died. Recent
 * ones only: what an older letter says may no longer be true.
 */
export async function recoverLetters(): Promise<void> {
  if (!mailIsOn()) return;
  await write(
    "system",
    (tx) => tx.$queryRaw`
    SELECT count(graphile_worker.add_job('deliver_letter', json_build_object('letterId', l.id), job_key => 'letter:' || l.id))
    FROM outbox_mail l LEFT JOIN graphile_worker.jobs j ON j.key = 'letter:' || l.id
    WHERE l.sent_at IS NULL AND l.created_at > now() - interval '3 days' AND l.created_at < now() - interval '30 seconds'
      AND (j.id IS NULL AND l.attempts = 0 OR j.locked_at < now() - interval '2 minutes')`,
  );
}
