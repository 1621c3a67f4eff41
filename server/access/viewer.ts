import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { entrancePath } from "@/domain/access/return-path";
import { ROLES } from "@/domain/access/roles";
import { read, type Transaction } from "@/server/db/transaction";
import { readSessionCookie } from "./session";

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  is_demo: z.boolean(),
  grants: z.array(
    z.object({
      role: z.enum(ROLES),
      regionId: z.string().nullable(),
      territoryId: z.string().nullable(),
      actionId: z.string().nullable(),
    }),
  ),
});

/** One row, or none when the session is over, revoked, or its person suspended. */
export async function findViewer(tx: Transaction, sessionId: string): Promise<Viewer | null> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.email, u.is_demo, coalesce(
      (SELECT json_agg(json_build_object('role', m.role, 'regionId', m.region_id, 'territoryId', m.territory_id, 'actionId', m.action_id))
       FROM membership m WHERE m.user_id = u.id), '[]'::json) AS grants
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now() AND u.suspended_at IS NULL`;
  const [found] = z.array(row).parse(rows);
  if (!found) return null;
  return { id: found.id, sessionId, name: found.name, email: found.email, isDemo: found.is_demo, grants: found.grants };
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
