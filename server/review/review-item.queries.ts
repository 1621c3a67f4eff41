import "server-only";
import { z } from "zod";
import { REVIEW_STATES, REVIEW_VERDICTS } from "@/domain/review/review-state";
import { ACTION_STATUSES } from "@/domain/status/status";
import { Prisma } from "@/prisma/generated/client";
import { plainText } from "@/server/comment/plain-text";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";
import { isReviewable, lastMark, STATE } from "./review-facts";

/** The latest entries of a thing that are told; what came before is in its history. */
const LONGEST_THREAD = 200;

const entry = z.object({
  sequence: z.int(),
  /** Its rank among the entries of the thing, from 1. */
  rank: z.int(),
  event: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  at: z.coerce.date(),
  author: z.string(),
});
const mark = z.object({
  verdict: z.enum(REVIEW_VERDICTS),
  seenEntries: z.int(),
  at: z.coerce.date(),
  reviewer: z.string(),
  round: z.int(),
  question: z.object({ id: z.string(), text: z.string().nullable(), resolved: z.boolean() }).nullable(),
  answers: z.array(z.object({ author: z.string(), text: z.string(), at: z.coerce.date() })).nullable(),
});
const point = z.object({
  status: z.enum(ACTION_STATUSES),
  sentence: z.string(),
  declaredProgress: z.number().nullable(),
  done: z.string().nullable(),
  upcoming: z.string().nullable(),
  difficulties: z.string().nullable(),
  decisionAsked: z.string().nullable(),
  keptWord: z.string().nullable(),
});
const detail = z.object({
  subjectId: z.string(),
  action: z.number().nullable(),
  entries: z.int(),
  sequence: z.coerce.number().int(),
  state: z.enum(REVIEW_STATES),
  thread: z.array(entry).min(1),
  marks: jsonList(mark),
  declared: z.object({ now: point.nullable(), old: point.nullable() }),
  proofs: jsonList(z.object({ id: z.string(), name: z.string(), byteSize: z.int() })),
});
export type ReviewItem = z.output<typeof detail>;
export type ReviewEntry = ReviewItem["thread"][number];

const POINT = (d: Prisma.Sql) => Prisma.sql`json_build_object('status', ${d}.status, 'sentence', ${d}.sentence,
  'declaredProgress', ${d}.declared_progress, 'done', ${d}.done, 'upcoming', ${d}.upcoming, 'difficulties', ${d}.difficulties,
  'decisionAsked', ${d}.decision_asked, 'keptWord', ${d}.kept_word)`;

const OLDER = Prisma.sql`
  SELECT ${POINT(Prisma.sql`o`)} FROM status_declaration d JOIN status_declaration o ON o.action_id = d.action_id
    AND (o.declared_on, o.recorded_at) < (d.declared_on, d.recorded_at)
  WHERE d.id = v.subject_id ORDER BY o.declared_on DESC, o.recorded_at DESC LIMIT 1`;

/** One thing of the territory with all its reviewable entries, what was said of each and the proofs attached; null when there is none. */
export async function reviewItem(tx: Transaction, territoryId: string, subjectId: string): Promise<ReviewItem | null> {
  const rows = await tx.$queryRaw<{ item: unknown }[]>`
    WITH thread AS MATERIALIZED (
      SELECT j.id, j.sequence, row_number() OVER (ORDER BY j.sequence)::int AS rank, j.event, j.before, j.after, j.at, u.name AS author, j.action_id
      FROM journal_entry j JOIN app_user u ON u.id = j.actor_id
      WHERE j.subject_id = ${subjectId}::uuid AND j.territory_id = ${territoryId}::uuid AND ${isReviewable(Prisma.sql`j`)}
    ),
    v AS (SELECT ${subjectId}::uuid AS subject_id, count(*)::int AS entries, max(t.sequence) AS sequence FROM thread t HAVING count(*) > 0)
    SELECT json_build_object('subjectId', v.subject_id, 'entries', v.entries, 'sequence', v.sequence, 'state', ${STATE},
      'action', (SELECT a.number FROM thread t JOIN action a ON a.id = t.action_id WHERE t.rank = v.entries),
      'thread', (SELECT json_agg(json_build_object('sequence', t.sequence, 'rank', t.rank, 'event', t.event, 'before', t.before,
        'after', t.after, 'at', t.at, 'author', t.author) ORDER BY t.rank) FROM thread t WHERE t.rank > v.entries - ${LONGEST_THREAD}),
      'marks', (SELECT json_agg(json_build_object('verdict', k.verdict, 'seenEntries', k.seen_entries, 'at', k.recorded_at, 'reviewer', u.name,
          'round', r.number, 'question', CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id,
            'text', CASE WHEN q.withdrawn_at IS NULL THEN ${plainText(Prisma.sql`q`)} END, 'resolved', q.resolved_at IS NOT NULL) END,
          'answers', (SELECT json_agg(json_build_object('author', b.name, 'text', ${plainText(Prisma.sql`c`)}, 'at', c.recorded_at) ORDER BY c.recorded_at)
            FROM comment c JOIN app_user b ON b.id = c.author_id WHERE c.parent_id = q.id AND c.withdrawn_at IS NULL)) ORDER BY k.recorded_at, k.id)
        FROM review_mark k JOIN app_user u ON u.id = k.reviewer_id JOIN review_round r ON r.id = k.round_id LEFT JOIN comment q ON q.id = k.comment_id
        WHERE k.subject_id = v.subject_id AND k.territory_id = ${territoryId}::uuid),
      'declared', json_build_object('now', (SELECT ${POINT(Prisma.sql`d`)} FROM status_declaration d WHERE d.id = v.subject_id), 'old', (${OLDER})),
      'proofs', (SELECT json_agg(json_build_object('id', p.id, 'name', p.file_name, 'byteSize', p.byte_size) ORDER BY p.recorded_at, p.id) FROM attachment p
        WHERE p.territory_id = ${territoryId}::uuid AND p.withdrawn_at IS NULL
          AND p.action_id = (SELECT t.action_id FROM thread t WHERE t.rank = v.entries)
          AND v.subject_id IN (p.id, p.expense_id, p.milestone_id, p.funding_line_id, p.obstacle_id))
    ) AS item
    FROM v LEFT JOIN LATERAL ${lastMark(territoryId, Prisma.sql`v.subject_id`, Prisma.sql`v.entries`)} m ON true`;
  const [found] = rows;
  return found ? detail.parse(found.item) : null;
}
