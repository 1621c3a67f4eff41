import "server-only";
import { randomUUID } from "node:crypto";
import type { NotificationKind } from "@/domain/notification/notification-kinds";
import type { Transaction } from "@/server/db/transaction";

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
};

const LONGEST = 200;

/** Tells people of a change, in its transaction: there is no change without its notices, nor the reverse. */
export async function notify(tx: Transaction, notice: Notice, userIds: readonly string[]): Promise<void> {
  const told = [...new Set(userIds)].filter((id) => id !== notice.actorId);
  if (told.length === 0) return;
  const excerpt = notice.excerpt && [...notice.excerpt].slice(0, LONGEST).join("");
  await tx.notification.createMany({
    data: told.map((userId) => ({ id: randomUUID(), userId, ...notice, excerpt })),
    skipDuplicates: true,
  });
}
