import "server-only";
import { z } from "zod";
import type { ReviewQuery } from "@/domain/review/review-query";
import { REVIEW_STATES } from "@/domain/review/review-state";
import { MONEY_AREAS } from "@/domain/review/reviewable";
import { Prisma } from "@/prisma/generated/client";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";
import { LEFT_STATES, lastClosed, statedSince } from "./review-facts";

/** As many items as a page of the queue shows. */
const ITEMS_PER_PAGE = 100;

const item = z.object({
  subjectId: z.string(),
  entries: z.int(),
  sequence: z.coerce.number().int(),
  state: z.enum(REVIEW_STATES),
  /** The number of its action, if it belongs to one. */
  action: z.number().nullable(),
  event: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  at: z.coerce.date(),
  author: z.string(),
  /** Who accepted it or asked, as it now stands. */
  reviewer: z.string().nullable(),
  /** The last answer to the question asked of it. */
  answer: z.object({ author: z.string(), at: z.coerce.date() }).nullable(),
});
export type QueueItem = z.output<typeof item>;

const round = z.object({
  number: z.int(),
  since: z.coerce.number().int(),
  sinceAt: z.coerce.date().nullable(),
  isOpen: z.boolean(),
});
const count = z.object({ action: z.number().nullable(), total: z.int(), left: z.int(), money: z.int() });

const queue = z.object({
  round,
  /** By action, filters aside. */
  counts: jsonList(count),
  /** How many items the filters keep, on every page. */
  kept: z.int(),
  items: jsonList(item),
});
export type ReviewQueue = z.output<typeof queue> & { perPage: number };

type Asked = {
  territoryId: string;
  reviewerId: string;
  query: ReviewQuery;
  /** Numbers of the actions whose figures contradict their status: they come first. */
  contradicted: readonly number[];
};

/** The round of a reviewer: the one they opened, else the one their first judgement will open. */
function roundOf({ territoryId, reviewerId }: Asked): Prisma.Sql {
  const own = Prisma.sql`r.territory_id = ${territoryId}::uuid AND r.reviewer_id = ${reviewerId}::uuid`;
  return Prisma.sql`
    SELECT coalesce(o.number, (SELECT max(r.number) FROM review_round r WHERE r.territory_id = ${territoryId}::uuid) + 1, 1) AS number,
           coalesce(o.since_sequence, (SELECT max(r.closed_sequence) FROM review_round r WHERE ${own}), ${lastClosed(territoryId)}) AS since,
           o.number IS NOT NULL AS open
    FROM (SELECT 1) one LEFT JOIN review_round o ON o.territory_id = ${territoryId}::uuid AND o.reviewer_id = ${reviewerId}::uuid AND o.closed_at IS NULL`;
}

function conditions({ filter, action }: ReviewQuery): Prisma.Sql {
  const kept = [
    ...(action === null ? [] : [Prisma.sql`f.action = ${action}`]),
    ...(filter === "LEFT" ? [Prisma.sql`f.is_left`] : []),
    ...(filter === "MONEY" ? [Prisma.sql`f.money`] : []),
  ];
  return kept.length === 0 ? Prisma.sql`true` : Prisma.join(kept, " AND ");
}

/** Actions with something left first, those that contradict themselves before the others; then what is left of each, the latest first. */
function order(item: Prisma.Sql, contradicted: readonly number[]): Prisma.Sql {
  const contradicts = Prisma.sql`coalesce(${item}.action = ANY(${[...contradicted]}::int[]), false)`;
  return Prisma.sql`${item}.is_awaited DESC, ${contradicts} DESC, ${item}.action NULLS LAST, ${item}.is_left DESC, ${item}.sequence DESC`;
}

/** What a reviewer has to read since their last round, one page of it, and how much there is, in one statement. */
export async function reviewQueue(tx: Transaction, asked: Asked): Promise<ReviewQueue> {
  const { territoryId, query, contradicted } = asked;
  const rows = await tx.$queryRaw<{ queue: unknown }[]>`
    WITH round AS MATERIALIZED (${roundOf(asked)}),
    ${statedSince(territoryId, Prisma.sql`(SELECT since FROM round)`)},
    faced AS MATERIALIZED (
      SELECT s.*, s.state IN ${LEFT_STATES} AS is_left, bool_or(s.state IN ${LEFT_STATES}) OVER (PARTITION BY l.action_id) AS is_awaited, l.id AS entry_id, a.number AS action, split_part(l.event, '.', 1) = ANY(${[...MONEY_AREAS]}::text[]) AS money
      FROM stated s JOIN journal_entry l ON l.subject_id = s.subject_id AND l.sequence = s.sequence LEFT JOIN action a ON a.id = l.action_id
    ),
    page AS (
      SELECT f.* FROM faced f WHERE ${conditions(query)}
      ORDER BY ${order(Prisma.sql`f`, contradicted)}
      LIMIT ${ITEMS_PER_PAGE} OFFSET ${(query.page - 1) * ITEMS_PER_PAGE}
    )
    SELECT json_build_object(
      'round', (SELECT json_build_object('number', o.number, 'since', o.since, 'isOpen', o.open, 'sinceAt', (
        SELECT r.closed_at FROM review_round r WHERE r.territory_id = ${territoryId}::uuid AND r.closed_sequence = o.since AND o.since > 0
        ORDER BY r.closed_at DESC LIMIT 1)) FROM round o),
      'counts', (SELECT json_agg(c ORDER BY c.action) FROM (
        SELECT f.action, count(*) AS total, count(*) FILTER (WHERE f.money) AS money,
               count(*) FILTER (WHERE f.is_left) AS left
        FROM faced f GROUP BY f.action) c),
      'kept', (SELECT count(*) FROM faced f WHERE ${conditions(query)}),
      'items', (SELECT json_agg(json_build_object('subjectId', p.subject_id, 'entries', p.entries, 'sequence', p.sequence, 'state', p.state,
          'action', p.action, 'event', l.event, 'before', l.before, 'after', l.after, 'at', l.at, 'author', u.name, 'reviewer', w.name, 'answer', (
            SELECT json_build_object('author', b.name, 'at', c.recorded_at) FROM comment c JOIN app_user b ON b.id = c.author_id
            WHERE c.parent_id = p.comment_id AND c.author_id <> p.reviewer_id AND c.withdrawn_at IS NULL ORDER BY c.recorded_at DESC LIMIT 1))
          ORDER BY ${order(Prisma.sql`p`, contradicted)})
        FROM page p JOIN journal_entry l ON l.id = p.entry_id JOIN app_user u ON u.id = l.actor_id LEFT JOIN app_user w ON w.id = p.reviewer_id)
    ) AS queue`;
  return { ...queue.parse(rows[0]?.queue), perPage: ITEMS_PER_PAGE };
}
