import "server-only";
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

/** Leaves a letter to be sent, in the transaction of what it announces: there is no change without its letter, nor the reverse. */
export async function post(tx: Transaction, letter: Letter): Promise<void> {
  await tx.outboxMail.createMany({ data: [letter], skipDuplicates: true });
}
