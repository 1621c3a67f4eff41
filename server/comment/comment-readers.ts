import "server-only";
import { z } from "zod";
import { can, type Grant, type Viewer } from "@/domain/access/permissions";
import { ROLES } from "@/domain/access/roles";
import { type GuardedAction, readingOf } from "@/domain/access/visibility";
import type { CommentAudience } from "@/domain/comment/comment-rules";
import type { Reader } from "@/domain/comment/mentionable";
import { Prisma } from "@/prisma/generated/client";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Where a comment stands: an action as its confidentiality is judged, or the whole territory. */
export type CommentPlace = { territoryId: string; regionId: string; action: GuardedAction | null };

const grant = z.object({
  role: z.enum(ROLES),
  regionId: z.null(),
  territoryId: z.string(),
  actionId: z.string().nullable(),
  organizationId: z.string().nullable(),
});
export const heldThere = z.array(z.object({ id: z.string(), name: z.string(), grants: z.array(grant) }));

/**
 * Everyone who holds a role in the territory or on that action, as one JSON list. Whoever left, is suspended or whose role has
 * lapsed is nobody.
 */
export function peopleThere(territoryId: string, actionId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'grants', p.grants) ORDER BY p.name, p.id), '[]'::json)
    FROM (
      SELECT u.id, u.name, json_agg(json_build_object('role', m.role, 'regionId', NULL, 'territoryId', m.territory_id,
        'actionId', m.action_id, 'organizationId', m.organization_id) ORDER BY m.role) AS grants
      FROM membership m JOIN app_user u ON u.id = m.user_id
      WHERE m.territory_id = ${territoryId}::uuid AND (m.action_id IS NULL OR m.action_id = ${actionId}::uuid)
        AND (m.ends_on IS NULL OR m.ends_on >= ${todayInFrance()}::date)
        AND u.suspended_at IS NULL AND u.anonymized_at IS NULL
      GROUP BY u.id) p`;
}

/**
 * Those of them who read what is written there: who reads the action in full and, of what is internal to the State, who sits
 * with it.
 */
export function readersAmong(
  people: z.infer<typeof heldThere>,
  { territoryId, regionId, action }: CommentPlace,
  audience: CommentAudience,
): Reader[] {
  const scope = { territoryId, regionId, ...(action && { actionId: action.actionId }) };
  return people
    .filter(({ grants }) => {
      const reader = answering(grants);
      if (audience === "STATE" && !can(reader, "comment.internal", scope)) return false;
      return action ? readingOf(reader, action) === "full" : can(reader, "action.read", scope);
    })
    .map(({ id, name, grants }) => ({ id, name, roles: [...new Set(grants.map(({ role }) => role))] }));
}

export async function commentReaders(
  tx: Transaction,
  place: CommentPlace,
  audience: CommentAudience,
): Promise<Reader[]> {
  const there = peopleThere(place.territoryId, place.action?.actionId ?? null);
  const rows = await tx.$queryRaw<{ people: unknown }[]>`SELECT (${there}) AS people`;
  return readersAmong(heldThere.parse(rows[0]?.people), place, audience);
}

/** Someone as the rules judge them: by their roles, and nothing else. */
function answering(grants: readonly Grant[]): Viewer {
  return { id: "", sessionId: "", name: "", email: "", isDemo: false, grants, reach: "" };
}
