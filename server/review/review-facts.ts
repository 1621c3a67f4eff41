import "server-only";
import { REVIEWABLE_AREAS } from "@/domain/review/reviewable";
import { Prisma } from "@/prisma/generated/client";

/** Whether a journal entry is one of those read again. */
export function isReviewable(entry: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`split_part(${entry}.event, '.', 1) = ANY(${[...REVIEWABLE_AREAS]}::text[])`;
}

/** The last judgement of a thing when it had that many entries, to be joined LATERAL; no row when there is none. */
export function lastMark(territoryId: string, subject: Prisma.Sql, entries: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT k.id, k.verdict, k.reviewer_id, k.recorded_at, k.comment_id FROM review_mark k
    WHERE k.subject_id = ${subject} AND k.seen_entries = ${entries} AND k.territory_id = ${territoryId}::uuid
    ORDER BY k.recorded_at DESC, k.id DESC LIMIT 1)`;
}

/** Whether the question of mark `m` is replied to or settled. */
const ANSWERED = Prisma.sql`coalesce((
  SELECT q.resolved_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM comment r WHERE r.parent_id = q.id AND r.author_id <> m.reviewer_id AND r.withdrawn_at IS NULL)
  FROM comment q WHERE q.id = m.comment_id), false)`;

/** `reviewState` of the domain, over the last mark `m` of the version that stands. */
export const STATE = Prisma.sql`CASE
  WHEN m.verdict IS NULL THEN 'TO_REVIEW'
  WHEN m.verdict = 'ACCEPTED' THEN 'ACCEPTED'
  WHEN ${ANSWERED} THEN 'ANSWERED'
  ELSE 'ASKED' END`;

/** The states in which it is the préfecture's turn: `isLeft` of the domain. */
export const LEFT_STATES = Prisma.sql`('TO_REVIEW', 'ANSWERED')`;

/**
 * The CTE `stated`: every thing touched after that place in the journal, or whose question is still open, with its version and
 * where it stands. Older things were all judged when a round was closed there.
 */
export function statedSince(territoryId: string, since: Prisma.Sql, action: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const entry = Prisma.sql`j`;
  return Prisma.sql`touched AS (
      SELECT j.subject_id FROM journal_entry j
      WHERE j.territory_id = ${territoryId}::uuid AND j.sequence > ${since} AND ${isReviewable(entry)}${action}
      UNION
      SELECT j.subject_id FROM review_mark j
      WHERE j.territory_id = ${territoryId}::uuid AND j.verdict = 'ASKED'${action} AND NOT EXISTS (
        SELECT 1 FROM review_mark l WHERE l.subject_id = j.subject_id AND l.verdict = 'ACCEPTED' AND l.seen_entries >= j.seen_entries
          AND (l.recorded_at, l.id) > (j.recorded_at, j.id))
    ),
    versions AS (
      SELECT j.subject_id, count(*)::int AS entries, max(j.sequence) AS sequence
      FROM touched t JOIN journal_entry j ON j.subject_id = t.subject_id
      WHERE j.territory_id = ${territoryId}::uuid AND ${isReviewable(entry)}
      GROUP BY j.subject_id
    ),
    stated AS MATERIALIZED (
      SELECT v.subject_id, v.entries, v.sequence, m.verdict, m.reviewer_id, m.recorded_at AS judged_at, m.comment_id, ${STATE} AS state
      FROM versions v LEFT JOIN LATERAL ${lastMark(territoryId, Prisma.sql`v.subject_id`, Prisma.sql`v.entries`)} m ON true
    )`;
}

/** The place in the journal up to which everything was judged when a round of the territory was last closed. */
export function lastClosed(territoryId: string): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT max(r.closed_sequence) FROM review_round r WHERE r.territory_id = ${territoryId}::uuid), 0)`;
}

/** How many things are left to the préfecture, as a subselect. */
export function leftToReview(territoryId: string): Prisma.Sql {
  return Prisma.sql`(
    WITH ${statedSince(territoryId, lastClosed(territoryId))}
    SELECT count(*)::int FROM stated WHERE state IN ${LEFT_STATES})`;
}

/** Where one thing stands with the préfecture, as a subselect; null for what the journal tells nothing of. */
export function stateOfThing(territoryId: string, subject: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${STATE} FROM (
      SELECT count(*)::int AS entries FROM journal_entry j
      WHERE j.subject_id = ${subject} AND j.territory_id = ${territoryId}::uuid AND ${isReviewable(Prisma.sql`j`)}
      HAVING count(*) > 0) v
    LEFT JOIN LATERAL ${lastMark(territoryId, subject, Prisma.sql`v.entries`)} m ON true)`;
}
