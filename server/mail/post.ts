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
  const { userId, recipient, kind, subject, text, onceKey } = letter;
  await tx.$queryRaw`
    WITH posted AS (
      INSERT INTO outbox_mail (id, user_id, recipient, kind, subject, text, once_key)
      VALUES (gen_random_uuid(), ${userId}::uuid, ${recipient}, ${kind}, ${subject}, ${text}, ${onceKey})
      ON CONFLICT (once_key) DO NOTHING RETURNING id)
    SELECT count(graphile_worker.add_job('deliver_letter', json_build_object('letterId', id), job_key => 'letter:' || id)) FROM posted`;
}
