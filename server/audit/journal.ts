import "server-only";
import type { JournalEvent } from "@/domain/journal/events";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";

export type Trace = {
  territoryId: string;
  actionId: string | null;
  actorId: string;
  event: JournalEvent;
  subjectId: string;
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Written by the transaction of the change it tells: there is no change without its trace, nor the reverse. */
export async function record(tx: Transaction, trace: Trace): Promise<void> {
  await tx.journalEntry.create({ data: entryOf(trace) });
}

/** The same for many changes at once, in their order. */
export async function recordAll(tx: Transaction, traces: readonly Trace[]): Promise<void> {
  await tx.journalEntry.createMany({ data: traces.map(entryOf) });
}

function entryOf({ before, after, ...rest }: Trace) {
  return { ...rest, before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull };
}
