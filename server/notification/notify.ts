import "server-only";
import { randomUUID } from "node:crypto";
import type { NotificationKind } from "@/domain/notification/notification-kinds";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { postNotices } from "./post-notices";

export type Notice = {
  territoryId: string;
  kind: NotificationKind;
  /** Who did it, and is not told of it; null when the calendar did. */
  actorId: string | null;
  actionId: string | null;
  /** The path where it is dealt with. */
  href: string;
  /** What it is about, in its own words; cut to its beginning. */
  excerpt: string | null;
  /** One notification per person and key, whatever is tried again. */
  onceKey: string;
  /** The subject of its letter says nothing of what happened: lists of letters are read by others than those they are for. */
  discreet?: boolean;
};

const LONGEST = 200;

/**
 * Tells people of a change, in its transaction: there is no change without its notices, nor the reverse. Who is written to at
 * each event has a letter at once; who chose a summary waits for it.
 */
export async function notify(
  tx: Transaction,
  { discreet = false, ...notice }: Notice,
  userIds: readonly string[],
): Promise<void> {
  const told = [...new Set(userIds)].filter((id) => id !== notice.actorId);
  if (told.length === 0) return;
  const people = await tx.user.findMany({
    where: { id: { in: told }, suspendedAt: null, anonymizedAt: null },
    select: { id: true, name: true, email: true, mailDigest: true },
    orderBy: { id: "asc" },
  });
  const excerpt = notice.excerpt && beginning(notice.excerpt);
  const created = await tx.notification.createManyAndReturn({
    data: people.map(({ id, mailDigest }) => ({
      id: randomUUID(),
      userId: id,
      ...notice,
      excerpt,
      mailedAt: mailDigest === "DAILY" || mailDigest === "WEEKLY" ? null : now(),
    })),
    skipDuplicates: true,
    select: { userId: true },
  });
  const news = new Set(created.map(({ userId }) => userId));
  const readers = people.filter(({ id, mailDigest }) => mailDigest === "IMMEDIATE" && news.has(id));
  if (readers.length > 0) await postNotices(tx, { ...notice, excerpt, discreet }, readers);
}

function beginning(text: string): string {
  const signs = [...text];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : text;
}
