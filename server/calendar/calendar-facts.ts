import "server-only";
import { z } from "zod";
import { DATED_KINDS, type DatedFact } from "@/domain/calendar/calendar-event";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { todayInFrance } from "@/server/clock";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";

const row: z.ZodType<DatedFact> = z.object({
  kind: z.enum(DATED_KINDS),
  id: z.string(),
  territoryId: z.string(),
  actionId: z.string().nullable(),
  on: calendarDateSchema,
  label: z.string().nullable(),
  detail: z.string().nullable(),
  number: z.number().nullable(),
  meetingNumber: z.number().nullable(),
  state: z.enum(["OPEN", "DONE", "CANCELLED"]),
  sequence: z.number(),
  changedAt: z.coerce.date(),
});

type Asked = {
  territoryIds: readonly string[];
  /** The actions read in full: nothing of the others leaves the server. */
  actionIds: readonly string[];
  /** The territories read as a whole: decisions about no action in particular are told there alone. */
  wholeIds: readonly string[];
  /** The day everything is read at; null is the today of each territory. */
  asOf: CalendarDate | null;
  knownAt: Date | null;
};

const NOTHING = Prisma.sql`NULL::text`;
const NO_NUMBER = Prisma.sql`NULL::int`;

/** The last milestone date counts: reached, else forecast, else contractual. What an abandoned action will not reach is cancelled. */
const milestones = (knownAt: Date | null) => Prisma.sql`
  SELECT 'MILESTONE' AS kind, m.id, m.territory_id, m.action_id, coalesce(s.actual, s.forecast, s.baseline) AS day, m.title AS label, ${NOTHING} AS detail,
    ${NO_NUMBER} AS number, ${NO_NUMBER} AS meeting_number,
    CASE WHEN s.cancelled THEN 'CANCELLED' WHEN s.actual IS NOT NULL THEN 'DONE' WHEN a.status = 'ABANDONED' THEN 'CANCELLED' ELSE 'OPEN' END AS state,
    greatest(s.moves - 1, 0)::int AS sequence, greatest(m.recorded_at, (SELECT max(v.recorded_at) FROM milestone_move v WHERE v.milestone_id = m.id)) AS changed_at
  FROM read_action a JOIN milestone m ON m.territory_id = a.territory_id AND m.action_id = a.id
    CROSS JOIN LATERAL ${milestoneState(Prisma.sql`a.as_of`, knownAt)} s
  WHERE m.declared_on <= a.as_of${recordedBy(Prisma.sql`m.recorded_at`, knownAt)} AND coalesce(s.actual, s.forecast, s.baseline) IS NOT NULL`;

/** The deadlines of a subsidy, as its last steps that name one say: lost files free from theirs, settled ones have met them. */
const deadlines = (knownAt: Date | null) => {
  const standing = Prisma.sql`NOT EXISTS (SELECT 1 FROM funding_move r WHERE r.retracts_id = v.id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)}) AND v.retracts_id IS NULL`;
  const last = (column: Prisma.Sql) =>
    Prisma.sql`(array_agg(${column} ORDER BY v.happened_on DESC, v.sequence DESC) FILTER (WHERE ${column} IS NOT NULL AND ${standing}))[1]`;
  return Prisma.sql`
  SELECT d.kind, l.id, l.territory_id, l.action_id, d.day, o.name, ${NOTHING}, ${NO_NUMBER}, ${NO_NUMBER},
    CASE WHEN f.status::text IN ('REFUSED', 'CLOSED', 'LAPSED') OR a.status = 'ABANDONED' THEN 'CANCELLED'
         WHEN f.status::text = 'SETTLED' OR d.met THEN 'DONE' ELSE 'OPEN' END, (f.moves - 1)::int, f.changed_at
  FROM read_action a JOIN funding_line l ON l.territory_id = a.territory_id AND l.action_id = a.id JOIN organization o ON o.id = l.funder_id
    CROSS JOIN LATERAL (
      SELECT ${last(Prisma.sql`v.status`)} AS status, ${last(Prisma.sql`v.start_by::date`)} AS start_by, ${last(Prisma.sql`v.complete_by::date`)} AS complete_by,
        count(*) AS moves, max(v.recorded_at) AS changed_at
      FROM funding_move v WHERE v.funding_line_id = l.id AND v.happened_on <= a.as_of${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}
    ) f
    CROSS JOIN LATERAL (VALUES ('START_BY', f.start_by, a.started), ('COMPLETE_BY', f.complete_by, a.status = 'DONE')) AS d(kind, day, met)
  WHERE f.moves > 0 AND d.day IS NOT NULL`;
};

/** No instant of its last change is kept: a second a version keeps them in order. */
const decisions = (knownAt: Date | null) => Prisma.sql`
  SELECT 'DECISION', d.id, d.territory_id, d.action_id, d.due_on::date, ${NOTHING}, d.text, d.number, c.number,
    CASE WHEN d.applied_on <= t.as_of THEN 'DONE' WHEN c.cancelled_at IS NOT NULL THEN 'CANCELLED' ELSE 'OPEN' END, d.version - 1,
    d.recorded_at + (d.version - 1) * interval '1 second'
  FROM here t JOIN decision d ON d.territory_id = t.id JOIN copil_meeting c ON c.id = d.meeting_id
  WHERE d.due_on IS NOT NULL AND (d.action_id IN (SELECT id FROM read_action) OR d.action_id IS NULL AND t.whole)${recordedBy(Prisma.sql`d.recorded_at`, knownAt)}`;

const meetings = (knownAt: Date | null) => Prisma.sql`
  SELECT 'COPIL', c.id, c.territory_id, NULL::uuid, c.held_on::date, ${NOTHING}, c.place, c.number, ${NO_NUMBER},
    CASE WHEN c.cancelled_at IS NULL THEN 'OPEN' ELSE 'CANCELLED' END, c.version - 1,
    greatest(c.recorded_at + (c.version - 1) * interval '1 second', c.cancelled_at)
  FROM here t JOIN copil_meeting c ON c.territory_id = t.id WHERE true${recordedBy(Prisma.sql`c.recorded_at`, knownAt)}`;

/** The last service an obstacle was handed to, as long as nothing else is awaited since. */
const replies = (knownAt: Date | null) => Prisma.sql`
  SELECT 'OBSTACLE', o.id, o.territory_id, o.action_id, h.reply_due_on, h.service, o.title, o.number, ${NO_NUMBER},
    CASE WHEN h.answered THEN 'DONE' ELSE 'OPEN' END, (h.moves - 1)::int, h.changed_at
  FROM read_action a JOIN obstacle o ON o.territory_id = a.territory_id AND o.action_id = a.id
    CROSS JOIN LATERAL (
      SELECT (array_agg(v.reply_due_on::date ORDER BY v.sequence DESC) FILTER (WHERE v.kind = 'ADDRESSED'))[1] AS reply_due_on,
        (array_agg(v.service ORDER BY v.sequence DESC) FILTER (WHERE v.kind = 'ADDRESSED'))[1] AS service,
        (array_agg(v.kind ORDER BY v.sequence DESC) FILTER (WHERE v.kind <> 'ESCALATED'))[1] <> 'ADDRESSED' AS answered,
        count(*) AS moves, max(v.recorded_at) AS changed_at
      FROM obstacle_move v WHERE v.obstacle_id = o.id AND v.declared_on <= a.as_of${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}
    ) h
  WHERE h.reply_due_on IS NOT NULL`;

const contracts = Prisma.sql`
  SELECT 'CONTRACT_END', c.id, c.territory_id, NULL::uuid, c.ends_on::date, ${NOTHING}, ${NOTHING}, ${NO_NUMBER}, ${NO_NUMBER}, 'OPEN', 0, c.signed_on::timestamptz
  FROM here t JOIN contract c ON c.territory_id = t.id`;

/**
 * Every day something falls on, in one statement: a row a milestone, two a subsidy with two deadlines, one a decision to apply,
 * a session of the COPIL, an answer awaited about an obstacle, and the end of the contract.
 */
export async function calendarFacts(tx: Transaction, asked: Asked): Promise<DatedFact[]> {
  const { asOf, knownAt } = asked;
  const rows = await tx.$queryRaw`
    WITH here AS (
      SELECT t.id, t.id = ANY (${[...asked.wholeIds]}::uuid[]) AS whole,
        least(${asOf}::date, coalesce(t.situation_date, ${todayInFrance()}::date)) AS as_of
      FROM territory t WHERE t.id = ANY (${[...asked.territoryIds]}::uuid[])
    ),
    read_action AS (
      SELECT a.id, a.territory_id, t.as_of,
        (SELECT d.status::text FROM status_declaration d WHERE d.territory_id = a.territory_id AND d.action_id = a.id AND d.declared_on <= t.as_of
         ORDER BY d.declared_on DESC, d.recorded_at DESC LIMIT 1) AS status,
        coalesce((SELECT sum(e.amount_cents) FROM expense_entry e
          WHERE e.territory_id = a.territory_id AND e.action_id = a.id AND e.stage = 'COMMITTED' AND e.business_date <= t.as_of), 0) > 0 AS started
      FROM here t JOIN action a ON a.territory_id = t.id WHERE a.id = ANY (${[...asked.actionIds]}::uuid[])
    )
    SELECT e.kind, e.id, e.territory_id AS "territoryId", e.action_id AS "actionId", e.day::text AS "on", e.label, e.detail, e.number,
      e.meeting_number AS "meetingNumber", e.state, e.sequence, e.changed_at AS "changedAt"
    FROM (
      ${milestones(knownAt)} UNION ALL ${deadlines(knownAt)} UNION ALL ${decisions(knownAt)} UNION ALL ${meetings(knownAt)}
      UNION ALL ${replies(knownAt)} UNION ALL ${contracts}
    ) e
    ORDER BY e.day, e.kind, e.id`;
  return z.array(row).parse(rows);
}
