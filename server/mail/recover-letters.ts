import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { write } from "@/server/db/transaction";
import { givenToWorker, jobKey } from "./post";
import { mailIsOn } from "./transport";

const LETTER = Prisma.sql`l.id::text`;

/**
 * Gives a new job to the letters that lost theirs: never tried since delivery was off, or held by a worker that died. Recent
 * ones only: what an older letter says may no longer be true.
 */
export async function recoverLetters(): Promise<void> {
  if (!mailIsOn()) return;
  await write(
    "system",
    (tx) => tx.$queryRaw`
    SELECT count(${givenToWorker(LETTER)})
    FROM outbox_mail l LEFT JOIN graphile_worker.jobs j ON j.key = ${jobKey(LETTER)}
    WHERE l.sent_at IS NULL AND l.created_at > now() - interval '3 days' AND l.created_at < now() - interval '30 seconds'
      AND (j.id IS NULL AND l.attempts = 0 OR j.locked_at < now() - interval '2 minutes')`,
  );
}
