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
  const { before, after, ...rest } = trace;
  await tx.journalEntry.create({ data: { ...rest, before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull } });
}
