import "server-only";
import { endOfKeeping, refusalsSince } from "@/domain/access/retention";
import { now, todayInFrance } from "@/server/clock";
import { lookEverywhere, write } from "@/server/db/transaction";
import { forgetFiles } from "@/server/import/forget-files";
import { log } from "@/server/log";

export type Forgotten = Record<
  | "sessions"
  | "links"
  | "feeds"
  | "tokens"
  | "attempts"
  | "refusals"
  | "letters"
  | "notices"
  | "answers"
  | "importedFiles",
  number
>;

/**
 * Removes what has served its time, once a day. The journal and the trail are not of it: they prove the use of public money, and
 * each of their lines holds the next.
 */
export async function forgetExpired(): Promise<void> {
  log().info({ kind: "retention", ...(await removeExpired()) }, "what had served its time was removed");
}

export function removeExpired(): Promise<Forgotten> {
  const at = now();
  const before = (kept: Parameters<typeof endOfKeeping>[0]) => new Date(endOfKeeping(kept, at));
  const day = refusalsSince(todayInFrance());
  return write("system", async (tx) => {
    await lookEverywhere(tx);
    const sessions =
      await tx.$executeRaw`DELETE FROM session WHERE least(expires_at, revoked_at) < ${before("session")}`;
    const links = await tx.$executeRaw`DELETE FROM one_time_link WHERE expires_at < ${before("oneTimeLink")}`;
    const feeds = await tx.$executeRaw`DELETE FROM calendar_feed WHERE revoked_at < ${before("calendarFeed")}`;
    const tokens =
      await tx.$executeRaw`DELETE FROM api_token WHERE least(expires_at, revoked_at) < ${before("apiToken")}`;
    const attempts = await tx.$executeRaw`DELETE FROM sign_in_throttle WHERE window_end < ${before("attempts")}`;
    const refusals = await tx.$executeRaw`DELETE FROM access_denial WHERE day < ${day}::date`;
    const letter = before("letter");
    const letters =
      (await tx.$executeRaw`UPDATE outbox_mail SET text = '' WHERE sent_at < ${letter} AND text <> ''`) +
      (await tx.$executeRaw`DELETE FROM outbox_mail WHERE sent_at IS NULL AND created_at < ${letter}`);
    const notices = await tx.$executeRaw`
      DELETE FROM notification n WHERE n.created_at < ${before("notice")}
        AND NOT EXISTS (SELECT 1 FROM territory t WHERE t.id = n.territory_id AND t.is_demo)`;
    const answers = await tx.$executeRaw`DELETE FROM idempotency_key WHERE created_at < ${before("retryAnswer")}`;
    const importedFiles = await forgetFiles(tx, before("importedFile"));
    return { sessions, links, feeds, tokens, attempts, refusals, letters, notices, answers, importedFiles };
  });
}
