import "server-only";
import type { JournalEvent } from "@/domain/journal/events";
import { dateTime } from "@/domain/shared/format";
import type { Transaction } from "@/server/db/transaction";

/** Who last changed a row, and when, as a sentence can say it. `events` leaves out what did not touch its wording. */
export async function lastAuthor(
  tx: Transaction,
  subjectId: string,
  events?: JournalEvent[],
): Promise<{ author: string; at: string }> {
  const last = await tx.journalEntry.findFirst({
    where: { subjectId, ...(events && { event: { in: events } }) },
    orderBy: { sequence: "desc" },
    select: { at: true, actor: { select: { name: true } } },
  });
  return last
    ? { author: last.actor.name, at: dateTime(last.at) }
    : { author: "une autre personne", at: "à l’instant" };
}
