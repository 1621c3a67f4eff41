import "server-only";
import { z } from "zod";
import { can, type Grant, type Viewer } from "@/domain/access/permissions";
import { ROLES, type Role } from "@/domain/access/roles";
import { type GuardedAction, readingOf } from "@/domain/access/visibility";
import type { CommentAudience } from "@/domain/comment/comment-rules";
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
const row = z.object({ id: z.string(), name: z.string(), grants: z.array(grant) });

export type CommentReader = { id: string; name: string; roles: readonly Role[] };

/**
 * The people of the territory who read what is written there: those who read the action in full and, of what is internal to
 * the State, those who sit with it. Whoever left, is suspended or whose role has lapsed is nobody.
 */
export async function commentReaders(
  tx: Transaction,
  { territoryId, regionId, action }: CommentPlace,
  audience: CommentAudience,
): Promise<CommentReader[]> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, json_agg(json_build_object('role', m.role, 'regionId', NULL, 'territoryId', m.territory_id,
      'actionId', m.action_id, 'organizationId', m.organization_id) ORDER BY m.role) AS grants
    FROM membership m JOIN app_user u ON u.id = m.user_id
    WHERE m.territory_id = ${territoryId}::uuid AND (m.action_id IS NULL OR m.action_id = ${action?.actionId ?? null}::uuid)
      AND (m.ends_on IS NULL OR m.ends_on >= ${todayInFrance()}::date)
      AND u.suspended_at IS NULL AND u.anonymized_at IS NULL
    GROUP BY u.id ORDER BY u.name, u.id`;
  const scope = { territoryId, regionId, ...(action && { actionId: action.actionId }) };
  return z
    .array(row)
    .parse(rows)
    .filter(({ grants }) => {
      const reader = answering(grants);
      if (audience === "STATE" && !can(reader, "comment.internal", scope)) return false;
      return action ? readingOf(reader, action) === "full" : can(reader, "action.read", scope);
    })
    .map(({ id, name, grants }) => ({ id, name, roles: [...new Set(grants.map(({ role }) => role))] }));
}

/** Someone as the rules judge them: by their roles, and nothing else. */
function answering(grants: readonly Grant[]): Viewer {
  return { id: "", sessionId: "", name: "", email: "", isDemo: false, grants, reach: "" };
}
