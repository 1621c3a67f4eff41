import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { plainText } from "@/server/comment/plain-text";
import { jsonList } from "@/server/db/json-list";
import { openObstacles, openObstaclesJson } from "@/server/obstacle/open-obstacles";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

const date = calendarDateSchema;

/** What `workJson` answers: what someone waits for, beyond what the figures already tell. */
export const workRow = (contract: Pick<VisibleContract, "asOf">) =>
  z.object({
    questions: jsonList(
      z.object({
        id: z.string(),
        actionId: z.string().nullable(),
        authorId: z.string(),
        author: z.string(),
        excerpt: z.string(),
        answered: z.boolean(),
        since: date,
      }),
    ),
    obstacles: openObstacles(contract.asOf),
    decisions: jsonList(
      z.object({
        id: z.string(),
        actionId: z.string().nullable(),
        number: z.int(),
        meetingNumber: z.int(),
        owner: z.string(),
        dueOn: date,
      }),
    ),
    asked: jsonList(z.object({ id: z.string(), actionId: z.string(), text: z.string(), since: date })),
    approvals: jsonList(
      z.object({
        id: z.string(),
        kind: z.enum(["CLOSING", "AMENDMENT"]),
        actionId: z.string().nullable(),
        amendmentNumber: z.int().nullable(),
        refused: z.boolean(),
        since: date,
      }),
    ),
    /** Milestones somebody added a proof to. */
    proven: jsonList(z.string()),
  });

const inParis = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE 'Europe/Paris')::date`;

/** Questions nobody said were settled; answered when the last word is not that of whoever asked. */
const questions = (seen: Prisma.Sql) => Prisma.sql`
  SELECT json_agg(json_build_object('id', c.id, 'actionId', c.action_id, 'authorId', c.author_id, 'author', u.name, 'excerpt', left(${plainText(Prisma.sql`c`)}, 140),
    'answered', coalesce(r.author_id <> c.author_id, false), 'since', ${inParis(Prisma.sql`coalesce(r.recorded_at, c.recorded_at)`)}) ORDER BY c.recorded_at)
  FROM comment c JOIN app_user u ON u.id = c.author_id LEFT JOIN LATERAL (
    SELECT r.author_id, r.recorded_at FROM comment r WHERE r.parent_id = c.id AND r.withdrawn_at IS NULL ORDER BY r.recorded_at DESC LIMIT 1) r ON true
  WHERE c.kind = 'CLARIFICATION' AND c.resolved_at IS NULL AND c.withdrawn_at IS NULL AND c.parent_id IS NULL AND ${seen}`;

const decisions = (seen: Prisma.Sql, day: Prisma.Sql) => Prisma.sql`
  SELECT json_agg(json_build_object('id', c.id, 'actionId', c.action_id, 'number', c.number, 'meetingNumber', k.number, 'owner', c.owner, 'dueOn', c.due_on)
    ORDER BY c.due_on, k.number, c.number)
  FROM decision c JOIN copil_meeting k ON k.id = c.meeting_id
  WHERE c.applied_on IS NULL AND c.due_on < ${day} AND k.cancelled_at IS NULL AND ${seen}`;

/** A decision asked for stands until the next point, or until a session held since decides about that action. */
const asked = (territoryId: string, actionIds: readonly string[]) => Prisma.sql`
  SELECT json_agg(json_build_object('id', c.id, 'actionId', c.action_id, 'text', left(c.decision_asked, 140), 'since', c.declared_on) ORDER BY c.declared_on)
  FROM unnest(${[...actionIds]}::uuid[]) a(id) CROSS JOIN LATERAL (
    SELECT p.* FROM status_declaration p WHERE p.territory_id = ${territoryId}::uuid AND p.action_id = a.id AND p.kind = 'POINT'
    ORDER BY p.declared_on DESC, p.recorded_at DESC LIMIT 1) c
  WHERE c.decision_asked IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM decision d JOIN copil_meeting k ON k.id = d.meeting_id
      WHERE d.territory_id = c.territory_id AND d.action_id = c.action_id AND k.held_on >= c.declared_on)`;

/** Approvals awaited; and those refused, until what they were about is declared, edited or asked for again. */
const approvals = (seen: Prisma.Sql) => Prisma.sql`
  SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'actionId', c.action_id, 'amendmentNumber', m.number, 'refused', c.outcome IS NOT NULL,
    'since', coalesce(c.decided_on, c.asked_on)) ORDER BY c.recorded_at)
  FROM approval c LEFT JOIN amendment m ON m.id = c.amendment_id
  WHERE ${seen} AND (c.outcome IS NULL OR c.outcome = 'REFUSED'
    AND NOT EXISTS (
      SELECT 1 FROM approval n WHERE n.territory_id = c.territory_id AND n.recorded_at > c.recorded_at
        AND (n.action_id = c.action_id OR n.amendment_id = c.amendment_id))
    AND NOT EXISTS (SELECT 1 FROM status_declaration d WHERE d.territory_id = c.territory_id AND d.action_id = c.action_id AND d.recorded_at > c.decided_at)
    AND (m.id IS NULL OR m.sealed_at IS NULL AND m.version = c.subject_version))`;

/**
 * What awaits someone in the territory, limited to the actions the viewer reads in full, as one JSON value. What is about no
 * action in particular is told to whoever reads them all.
 */
export function workJson(contract: VisibleContract): Prisma.Sql {
  const readable = contract.actions.filter(isFull);
  const actionIds = readable.map(({ id }) => id);
  const provable = readable.filter(({ own }) => own).map(({ id }) => id);
  const { id: territoryId, regionId } = contract.territory;
  const whole = can(contract.viewer, "action.read", { territoryId, regionId });
  const seen = Prisma.sql`c.territory_id = ${territoryId}::uuid
    AND (c.action_id = ANY (${actionIds}::uuid[]) OR c.action_id IS NULL AND ${whole})`;
  const today = Prisma.sql`${contract.asOf}::date`;
  return Prisma.sql`
    SELECT json_build_object('questions', (${questions(seen)}), 'decisions', (${decisions(seen, today)}), 'asked', (${asked(territoryId, actionIds)}),
      'approvals', (${approvals(seen)}),
      'obstacles', (${openObstaclesJson({ territoryId, actionIds, asOf: contract.asOf, knownAt: null })}),
      'proven', (
        SELECT json_agg(DISTINCT p.milestone_id) FROM attachment p
        WHERE p.territory_id = ${territoryId}::uuid AND p.action_id = ANY (${provable}::uuid[]) AND p.milestone_id IS NOT NULL AND p.withdrawn_at IS NULL))`;
}
