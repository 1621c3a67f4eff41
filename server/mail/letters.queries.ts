import "server-only";
import { z } from "zod";
import { dateTime } from "@/domain/shared/format";
import type { Transaction } from "@/server/db/transaction";

const waiting = z.object({
  id: z.string(),
  name: z.string(),
  recipient: z.string(),
  subject: z.string(),
  createdAt: z.coerce.date(),
  attempts: z.number(),
  lastError: z.string().nullable(),
});
export type WaitingLetter = Omit<z.output<typeof waiting>, "createdAt"> & { writtenOn: string };

/** The letters to people of the territory that have not left, the latest first: what they say stays between sender and reader. */
export async function undeliveredLetters(tx: Transaction, territoryId: string): Promise<WaitingLetter[]> {
  const rows = await tx.$queryRaw`
    SELECT l.id, u.name, l.recipient, l.subject, l.created_at::text AS "createdAt", l.attempts, l.last_error AS "lastError"
    FROM outbox_mail l JOIN app_user u ON u.id = l.user_id
    WHERE l.sent_at IS NULL AND EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.territory_id = ${territoryId}::uuid)
    ORDER BY l.created_at DESC LIMIT 200`;
  return z
    .array(waiting)
    .parse(rows)
    .map(({ createdAt, ...letter }) => ({ ...letter, writtenOn: dateTime(createdAt) }));
}
