import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { ROLES } from "@/domain/access/roles";
import { todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const held = z.object({
  reach: z.string(),
  grants: z.array(
    z.object({
      role: z.enum(ROLES),
      regionId: z.string().nullable(),
      territoryId: z.string().nullable(),
      actionId: z.string().nullable(),
      organizationId: z.string().nullable(),
    }),
  ),
});

/** The roles of a person that have not lapsed, and the territories they reach. */
export async function heldRoles(tx: Transaction, userId: string): Promise<Pick<Viewer, "grants" | "reach">> {
  const rows = await tx.$queryRaw`
    WITH held AS (
      SELECT role, region_id, territory_id, action_id, organization_id FROM membership
      WHERE user_id = ${userId}::uuid AND (ends_on IS NULL OR ends_on >= ${todayInFrance()}::date))
    SELECT coalesce(json_agg(json_build_object('role', role, 'regionId', region_id, 'territoryId', territory_id, 'actionId', action_id, 'organizationId', organization_id)), '[]'::json) AS grants,
      CASE WHEN bool_or(territory_id IS NULL AND region_id IS NULL) THEN '*' ELSE coalesce((
        SELECT string_agg(t.id::text, ',' ORDER BY t.id) FROM territory t
        WHERE EXISTS (SELECT 1 FROM held h WHERE h.territory_id = t.id OR h.territory_id IS NULL AND h.region_id = t.region_id)), '') END AS reach
    FROM held`;
  const [found] = z.array(held).parse(rows);
  if (!found) throw new Error("an aggregate gives one row");
  return found;
}
