import "server-only";
import { z } from "zod";
import { can, ownActions } from "@/domain/access/permissions";
import { signalSentence } from "@/domain/action/signals.labels";
import { type Agenda, type AgendaFacts, agendaOf } from "@/domain/copil/agenda";
import type { Decision } from "@/domain/copil/decision";
import { type Meeting, nextMeeting } from "@/domain/copil/meeting";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { foldedText } from "@/server/db/folded-text";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { openObstacles, openObstaclesJson } from "@/server/obstacle/open-obstacles";
import { type FullAction, isFull, type VisibleContract } from "@/server/territory/visible-contract";

const date = calendarDateSchema;
const session = { id: z.string(), number: z.int(), heldOn: date };
const meeting = z.object({ ...session, place: z.string().nullable(), cancelled: z.boolean(), version: z.int() });
const decision = z.object({
  id: z.string(),
  number: z.int(),
  meeting: z.object(session),
  action: z.int().nullable(),
  text: z.string(),
  owner: z.string(),
  dueOn: date.nullable(),
  appliedOn: date.nullable(),
  note: z.string().nullable(),
  mine: z.boolean(),
  version: z.int(),
});
const request = z.object({
  action: z.int(),
  text: z.string(),
  askedOn: date,
  author: z.string(),
  session: z.object({ id: z.string(), heldOn: date, cancelled: z.boolean() }).nullable(),
});

export type CopilPage = {
  meetings: Meeting[];
  decisions: Decision[];
  next: Meeting | null;
  /** Null for who does not read the whole territory, and while no session is to come. */
  agenda: Agenda | null;
  /** Whether the viewer reads every decision: those of the whole contract too. */
  isWhole: boolean;
  canRecord: boolean;
};

/** Sessions, decisions and what the next session has to deal with, for what this person reads, in one statement. */
export async function loadCopilPage(tx: Transaction, contract: VisibleContract): Promise<CopilPage> {
  const { viewer, territory, asOf, knownAt, readOnly } = contract;
  const scope = { territoryId: territory.id, regionId: territory.regionId };
  const actions = contract.actions.filter(isFull);
  const actionIds = actions.map(({ id }) => id);
  const isWhole = can(viewer, "action.read", scope);
  const asked = { territoryId: territory.id, actionIds, asOf, knownAt };
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${meetingsJson(contract)}) AS meetings, (${decisionsJson(contract, actionIds, isWhole)}) AS decisions,
           (${requestsJson(contract, actionIds)}) AS requests, (${openObstaclesJson(asked)}) AS obstacles`;
  const { meetings, decisions, requests, obstacles } = z
    .object({
      meetings: z.array(meeting),
      decisions: z.array(decision),
      requests: z.array(request),
      obstacles: openObstacles(asOf),
    })
    .parse(rows[0]);
  const numberOf = new Map(actions.map(({ id, number }) => [id, number]));
  const next = nextMeeting(meetings, asOf);
  const facts: AgendaFacts = {
    requests,
    decisions,
    contradictions: contradictions(actions),
    obstacles: obstacles.map((obstacle) => ({ action: numberOf.get(obstacle.actionId) ?? 0, obstacle })),
  };
  return {
    meetings,
    decisions,
    next,
    agenda: isWhole && next ? agendaOf(next, facts, asOf) : null,
    isWhole,
    canRecord: !readOnly && can(viewer, "decision.record", scope),
  };
}

function contradictions(actions: readonly FullAction[]): AgendaFacts["contradictions"] {
  return actions.flatMap(({ number, signals }) => {
    const sentences = signals.filter(({ kind }) => kind === "CONTRADICTION").map(signalSentence);
    return sentences.length === 0 ? [] : [{ action: number, sentences }];
  });
}

function meetingsJson({ territory, knownAt }: VisibleContract): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'heldOn', c.held_on::date, 'place', c.place,
      'cancelled', c.cancelled_at IS NOT NULL, 'version', c.version) ORDER BY c.held_on DESC, c.number DESC), '[]'::json)
    FROM copil_meeting c
    WHERE c.territory_id = ${territory.id}::uuid${recordedBy(Prisma.sql`c.recorded_at`, knownAt)}`;
}

/** Those of the actions read in full; those of the whole contract for who reads all of it. */
function decisionsJson(
  { viewer, territory, asOf, knownAt }: VisibleContract,
  actionIds: readonly string[],
  isWhole: boolean,
): Prisma.Sql {
  const mine = Prisma.sql`
    (coalesce(d.action_id = ANY (${[...ownActions(viewer, territory.id)]}::uuid[]), false)
     OR ${foldedText(Prisma.sql`d.owner`)} IN (
       SELECT ${foldedText(Prisma.sql`${viewer.name}::text`)}
       UNION SELECT ${foldedText(Prisma.sql`o.name`)} FROM membership m JOIN organization o ON o.id = m.organization_id
       WHERE m.user_id = ${viewer.id}::uuid AND m.territory_id = ${territory.id}::uuid))`;
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', d.id, 'number', d.number,
      'meeting', json_build_object('id', c.id, 'number', c.number, 'heldOn', c.held_on::date),
      'action', a.number, 'text', d.text, 'owner', d.owner, 'dueOn', d.due_on::date, 'appliedOn', d.applied_on::date,
      'note', d.applied_note, 'mine', ${mine}, 'version', d.version) ORDER BY c.held_on DESC, c.number DESC, d.number), '[]'::json)
    FROM decision d JOIN copil_meeting c ON c.id = d.meeting_id LEFT JOIN action a ON a.id = d.action_id
    WHERE d.territory_id = ${territory.id}::uuid AND c.held_on <= ${asOf}::date
      AND (d.action_id = ANY (${[...actionIds]}::uuid[]) OR (d.action_id IS NULL AND ${isWhole}::boolean))${recordedBy(Prisma.sql`d.recorded_at`, knownAt)}`;
}

/** What the last point of each action asks of the COPIL. */
function requestsJson({ territory, asOf, knownAt }: VisibleContract, actionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('action', p.number, 'text', p.decision_asked, 'askedOn', p.declared_on, 'author', p.author,
      'session', CASE WHEN c.id IS NULL THEN NULL ELSE
        json_build_object('id', c.id, 'heldOn', c.held_on::date, 'cancelled', c.cancelled_at IS NOT NULL) END) ORDER BY p.number), '[]'::json)
    FROM (
      SELECT DISTINCT ON (s.action_id) a.number, s.decision_asked, s.meeting_id, s.declared_on::date AS declared_on, u.name AS author
      FROM status_declaration s JOIN action a ON a.id = s.action_id JOIN app_user u ON u.id = s.author_id
      WHERE s.territory_id = ${territory.id}::uuid AND s.action_id = ANY (${[...actionIds]}::uuid[]) AND s.kind = 'POINT'
        AND s.declared_on <= ${asOf}::date${recordedBy(Prisma.sql`s.recorded_at`, knownAt)}
      ORDER BY s.action_id, s.declared_on DESC, s.recorded_at DESC) p
    LEFT JOIN copil_meeting c ON c.id = p.meeting_id
    WHERE p.decision_asked IS NOT NULL`;
}
