import "server-only";
import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { DECLARATION_KINDS } from "@/domain/status/point";
import { ACTION_STATUSES } from "@/domain/status/status";
import { Prisma } from "@/prisma/generated/client";
import { jsonList } from "@/server/db/json-list";
import { recordedBy } from "@/server/db/recorded-by";

const text = z.string().nullable();

const pointRow = z.object({
  id: z.string(),
  kind: z.enum(DECLARATION_KINDS),
  status: z.enum(ACTION_STATUSES),
  sentence: z.string(),
  declaredOn: calendarDateSchema,
  author: z.string(),
  declaredProgress: z.number().nullable(),
  done: text,
  upcoming: text,
  difficulties: text,
  decisionAsked: text,
  meeting: z.object({ id: z.string(), number: z.number(), heldOn: calendarDateSchema }).nullable(),
  keptWord: text,
});
export const pointRows = jsonList(pointRow);

type Asked = { territoryId: string; actionId: string; asOf: CalendarDate; knownAt: Date | null };

/** What was declared of an action by that day, the newest first, as one JSON value. */
export function pointsJson({ territoryId, actionId, asOf, knownAt }: Asked, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'status', d.status, 'sentence', d.sentence,
      'declaredOn', d.declared_on, 'author', u.name, 'declaredProgress', d.declared_progress, 'done', d.done, 'upcoming', d.upcoming,
      'difficulties', d.difficulties, 'decisionAsked', d.decision_asked, 'keptWord', d.kept_word,
      'meeting', CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'number', c.number, 'heldOn', c.held_on::date) END)
      ORDER BY d.declared_on DESC, d.recorded_at DESC)
    FROM (
      SELECT * FROM status_declaration s
      WHERE s.territory_id = ${territoryId}::uuid AND s.action_id = ${actionId}::uuid
        AND s.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`s.recorded_at`, knownAt)}
      ORDER BY s.declared_on DESC, s.recorded_at DESC LIMIT ${limit}
    ) d JOIN app_user u ON u.id = d.author_id LEFT JOIN copil_meeting c ON c.id = d.meeting_id`;
}

export const pendingClosing = z
  .object({
    id: z.string(),
    status: z.enum(ACTION_STATUSES),
    sentence: z.string(),
    askedOn: calendarDateSchema,
    author: z.string(),
    authorId: z.string(),
  })
  .nullable();
export type PendingClosing = z.infer<typeof pendingClosing>;

/** The closing that waited for the préfecture on that day, or null. */
export function pendingClosingJson({ territoryId, actionId, asOf, knownAt }: Asked): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('id', k.id, 'status', k.declaration->>'status', 'sentence', k.declaration->>'sentence', 'askedOn', k.asked_on,
      'author', u.name, 'authorId', k.author_id)
    FROM approval k JOIN app_user u ON u.id = k.author_id
    WHERE k.territory_id = ${territoryId}::uuid AND k.action_id = ${actionId}::uuid AND k.asked_on <= ${asOf}::date
      AND (k.outcome IS NULL OR k.decided_on > ${asOf}::date${
        knownAt === null ? Prisma.empty : Prisma.sql` OR k.decided_at > ${knownAt}::timestamptz`
      })${recordedBy(Prisma.sql`k.recorded_at`, knownAt)}
    ORDER BY k.recorded_at DESC LIMIT 1`;
}
