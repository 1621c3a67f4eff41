import "server-only";
import { z } from "zod";
import { addDays, type CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";

const journalLine = z.object({
  sequence: z.int(),
  at: z.coerce.date(),
  author: z.string(),
  event: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  subject: z.string().nullable(),
  former: z.string().nullable(),
});
export const journalLines = z.array(journalLine);
export type JournalLine = z.infer<typeof journalLine>;

type Asked = {
  territoryId: string;
  actionId: string;
  /** Only what was recorded by the end of that day in Paris; null reads everything. */
  until: CalendarDate | null;
  /** Only what was recorded by that instant, whatever the day the page is read at. */
  knownAt?: Date | null;
  /** Only what came before that line. */
  before?: number | null;
};

/** What the people a line is about are called now: `subject`, and `former` for whom they take over from. */
export const peopleTold = Prisma.sql`
  CASE WHEN j.event LIKE 'person.%' THEN (SELECT p.name FROM app_user p WHERE p.id = j.subject_id) END AS subject,
  CASE WHEN j.event = 'person.handedOver' THEN (SELECT p.name FROM app_user p WHERE p.id::text = j.before->>'personId') END AS former`;

/** The last lines of an action's journal as one JSON value, the newest first. */
export function actionJournal(
  { territoryId, actionId, until, knownAt = null, before = null }: Asked,
  limit: number,
): Prisma.Sql {
  const end = knownAt === null ? until && addDays(until, 1) : null;
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('sequence', l.sequence, 'at', l.at, 'author', l.author, 'event', l.event,
      'before', l.before, 'after', l.after, 'subject', l.subject, 'former', l.former) ORDER BY l.sequence DESC), '[]'::json)
    FROM (
      SELECT j.sequence, j.at, u.name AS author, j.event, j.before, j.after, ${peopleTold}
      FROM journal_entry j JOIN app_user u ON u.id = j.actor_id
      WHERE j.territory_id = ${territoryId}::uuid AND j.action_id = ${actionId}::uuid${recordedBy(Prisma.sql`j.at`, knownAt)}
        AND (${end}::date IS NULL OR j.at < ${end}::date::timestamp AT TIME ZONE 'Europe/Paris')
        AND (${before}::bigint IS NULL OR j.sequence < ${before}::bigint)
      ORDER BY j.sequence DESC LIMIT ${limit}) l`;
}

export type JournalPage = { lines: JournalLine[]; nextBefore: number | null };

/** One page of an action's journal; `nextBefore` continues it. */
export async function actionJournalPage(tx: Transaction, asked: Asked, size: number): Promise<JournalPage> {
  const rows = await tx.$queryRaw<{ lines: unknown }[]>`SELECT (${actionJournal(asked, size + 1)}) AS lines`;
  const lines = journalLines.parse(rows[0]?.lines ?? []);
  const shown = lines.slice(0, size);
  return { lines: shown, nextBefore: lines.length > size ? (shown.at(-1)?.sequence ?? null) : null };
}
