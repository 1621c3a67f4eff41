import "server-only";
import { z } from "zod";
import { digestLetter } from "@/domain/notification/digest-letter";
import { type DigestDue, digestDue } from "@/domain/notification/digest-time";
import { heldRoles } from "@/server/access/held-roles";
import { ownAddress } from "@/server/access/own-address";
import { now } from "@/server/clock";
import { EVERYWHERE, read, type Transaction, write } from "@/server/db/transaction";
import { eachApart } from "@/server/jobs/each-apart";
import { post } from "@/server/mail/post";
import { stillConcerns } from "./still-concerns";

type Rhythm = "DAILY" | "WEEKLY";
type Digest = DigestDue & { rhythm: Rhythm };

/** Leaves the summaries that are due, each person's in a transaction of its own. One that fails doesn't hold the others back. */
export async function sendDigests(): Promise<void> {
  await eachApart(summariesDue(), ({ userId, digest }) => sendDigest(userId, digest));
}

async function* summariesDue() {
  for (const rhythm of ["DAILY", "WEEKLY"] as const) {
    const due = digestDue(rhythm, now());
    if (!due) continue;
    const digest = { ...due, rhythm };
    for (const userId of await awaiting(digest)) yield { userId, digest };
  }
}

/** Who has something to be told. Read over all the territories, ids and nothing more. */
async function awaiting({ rhythm, since, until }: Digest): Promise<string[]> {
  const rows = await read(
    EVERYWHERE,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT n.user_id AS id FROM notification n JOIN app_user u ON u.id = n.user_id
      WHERE n.mailed_at IS NULL AND n.read_at IS NULL AND n.created_at >= ${new Date(since)} AND n.created_at < ${new Date(until)}
        AND u.mail_digest::text = ${rhythm} AND u.suspended_at IS NULL AND u.anonymized_at IS NULL
      ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

const person = z.array(z.object({ name: z.string(), email: z.string() }));
const notice = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    excerpt: z.string().nullable(),
    href: z.string(),
    actor: z.string().nullable(),
    territory: z.string(),
    action: z.object({ number: z.number(), title: z.string() }).nullable(),
  }),
);

/**
 * One letter for what someone may still read and has not read, and the mark that it was told, or nothing. Held by their row, so
 * that two at once leave one; the letter's key says the person and the day.
 */
async function sendDigest(userId: string, digest: Digest): Promise<void> {
  const { reach } = await read({ id: userId, reach: "" }, (tx) => heldRoles(tx, userId));
  await write({ id: userId, reach }, async (tx) => {
    const [reader] = person.parse(
      await tx.$queryRaw`
        SELECT name, email FROM app_user
        WHERE id = ${userId}::uuid AND mail_digest::text = ${digest.rhythm} AND suspended_at IS NULL AND anonymized_at IS NULL
        FOR NO KEY UPDATE`,
    );
    const notices = reader ? await untold(tx, userId, digest) : [];
    if (!reader || notices.length === 0) return;
    const letter = digestLetter(notices, { name: reader.name, address: ownAddress() });
    const onceKey = `digest:${userId}:${digest.day}`;
    const left = await post(tx, { userId, recipient: reader.email, kind: "digest", ...letter, onceKey });
    if (!left) return;
    await tx.notification.updateMany({
      where: { id: { in: notices.map(({ id }) => id) } },
      data: { mailedAt: now() },
    });
  });
}

async function untold(tx: Transaction, userId: string, { since, until }: DigestDue) {
  return notice.parse(
    await tx.$queryRaw`
      SELECT n.id, n.kind, n.excerpt, n.href, w.name AS actor, t.name AS territory,
        CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('number', a.number, 'title', a.short_title) END AS action
      FROM notification n JOIN territory t ON t.id = n.territory_id
        LEFT JOIN action a ON a.id = n.action_id LEFT JOIN app_user w ON w.id = n.actor_id
      WHERE n.user_id = ${userId}::uuid AND n.mailed_at IS NULL AND n.read_at IS NULL
        AND n.created_at >= ${new Date(since)} AND n.created_at < ${new Date(until)} AND ${stillConcerns()}
      ORDER BY t.name, a.number NULLS FIRST, n.created_at`,
  );
}
