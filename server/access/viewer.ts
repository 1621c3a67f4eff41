import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { entrancePath } from "@/domain/access/return-path";
import { ROLES } from "@/domain/access/roles";
import { today } from "@/server/clock";
import { read, type Transaction } from "@/server/db/transaction";
import { readSessionCookie } from "./session";

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
});
const held = z.object({
  reach: z.string(),
  grants: z.array(
    z.object({
      role: z.enum(ROLES),
      regionId: z.string().nullable(),
      territoryId: z.string().nullable(),
      actionId: z.string().nullable(),
    }),
  ),
});

/** Null when the session is over, revoked, or its person suspended. Names the person first: one sees one's own roles. */
export async function findViewer(tx: Transaction, sessionId: string): Promise<Viewer | null> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.email, u.is_demo AS "isDemo", set_config('app.user', u.id::text, true)
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now() AND u.suspended_at IS NULL`;
  const [found] = z.array(row).parse(rows);
  if (!found) return null;
  return { ...found, sessionId, ...(await heldRoles(tx, found.id)) };
}

/** The roles of a person that have not lapsed, and the territories they reach. */
export async function heldRoles(tx: Transaction, userId: string): Promise<Pick<Viewer, "grants" | "reach">> {
  const rows = await tx.$queryRaw`
    WITH held AS (
      SELECT role, region_id, territory_id, action_id FROM membership
      WHERE user_id = ${userId}::uuid AND (ends_on IS NULL OR ends_on >= ${today({ situationDate: null })}::date))
    SELECT coalesce(json_agg(json_build_object('role', role, 'regionId', region_id, 'territoryId', territory_id, 'actionId', action_id)), '[]'::json) AS grants,
      CASE WHEN bool_or(territory_id IS NULL AND region_id IS NULL) THEN '*' ELSE coalesce((
        SELECT string_agg(t.id::text, ',' ORDER BY t.id) FROM territory t
        WHERE EXISTS (SELECT 1 FROM held h WHERE h.territory_id = t.id OR h.territory_id IS NULL AND h.region_id = t.region_id)), '') END AS reach
    FROM held`;
  const [found] = z.array(held).parse(rows);
  if (!found) throw new Error("an aggregate gives one row");
  return found;
}

/** The signed-in person, read from the database once per request; null for a visitor. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await readSessionCookie();
  return sessionId ? read("system", (tx) => findViewer(tx, sessionId)) : null;
});

/** Whoever has no session left signs in again, then comes back to the page they were on. */
export async function requireViewer(): Promise<Viewer> {
  return (await getViewer()) ?? redirect(entrancePath((await headers()).get("x-asked")) as Route);
}
