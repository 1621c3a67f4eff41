import "server-only";
import { randomUUID } from "node:crypto";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";

export type Letter = {
  /** Whom it is written to, when they have an account. */
  userId: string | null;
  recipient: string;
  /** What it is about, for who looks after deliveries: « invitation », « sign-in ». */
  kind: string;
  subject: string;
  text: string;
  /** One letter leaves per key, whatever is tried again. */
  onceKey: string;
};

/**
 * Leaves a letter to be sent, in the transaction of what it announces: there is no change without its letter, nor the reverse.
 * False when that letter was already left.
 */
export async function post(tx: Transaction, letter: Letter): Promise<boolean> {
  const id = randomUUID();
  const { count } = await tx.outboxMail.createMany({ data: [{ id, ...letter }], skipDuplicates: true });
  if (count > 0) await giveToWorker(tx, id);
  return count > 0;
}

/** The name a letter's job goes by: a second one of that name replaces the first, and a letter on its way is not sent twice. */
export const jobKey = (letterId: Prisma.Sql) => Prisma.sql`'letter:' || ${letterId}`;

/** The call that gives a letter to the workers. */
export const givenToWorker = (letterId: Prisma.Sql) =>
  Prisma.sql`graphile_worker.add_job('deliver_letter', json_build_object('letterId', ${letterId}), job_key => ${jobKey(letterId)})`;

export async function giveToWorker(tx: Transaction, letterId: string): Promise<void> {
  await tx.$queryRaw`SELECT count(${givenToWorker(Prisma.sql`${letterId}::text`)})`;
}
