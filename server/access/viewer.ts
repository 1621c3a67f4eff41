import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { entrancePath, secondFactorPath } from "@/domain/access/return-path";
import { type Awaited, mustHaveSecondFactor, secondFactorAwaited } from "@/domain/access/second-factor";
import { read, type Transaction, write } from "@/server/db/transaction";
import { heldRoles } from "./held-roles";
import { secondFactorRequired } from "./second-factor-required";
import { IDLE_MINUTES, readSessionCookie } from "./session";

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
  seenLongAgo: z.boolean(),
  given: z.boolean(),
  confirmed: z.boolean(),
});
/** Whose session it is and what it still waits for; `mandatory` when its person may not do without a second factor. */
export type LiveSession = { viewer: Viewer; awaited: Awaited; mandatory: boolean; seenLongAgo: boolean };

/**
 * Null when the session is over, left alone too long, revoked, or its person suspended or gone. Names the person first: one
 * sees one's own roles.
 */
export async function findSession(tx: Transaction, sessionId: string): Promise<LiveSession | null> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.email, u.is_demo AS "isDemo", s.last_seen_at < now() - interval '1 minute' AS "seenLongAgo",
      s.second_factor_at IS NOT NULL AS given, f.confirmed_at IS NOT NULL AND NOT u.is_demo AS confirmed, set_config('app.user', u.id::text, true)
    FROM session s JOIN app_user u ON u.id = s.user_id LEFT JOIN second_factor f ON f.user_id = u.id
    WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND s.last_seen_at > now() - ${IDLE_MINUTES}::int * interval '1 minute'
      AND u.suspended_at IS NULL AND u.anonymized_at IS NULL`;
  const [found] = z.array(row).parse(rows);
  if (!found) return null;
  const { seenLongAgo, given, confirmed, ...person } = found;
  const viewer = { ...person, sessionId, ...(await heldRoles(tx, found.id)) };
  const mandatory = mustHaveSecondFactor(secondFactorRequired(), viewer);
  return { viewer, mandatory, seenLongAgo, awaited: secondFactorAwaited({ given, confirmed, mandatory }) };
}

/** Who a session answers for; null as well while its second factor is awaited. */
export async function findViewer(tx: Transaction, sessionId: string): Promise<Viewer | null> {
  const session = await findSession(tx, sessionId);
  return session && session.awaited === null ? session.viewer : null;
}

/** The session of the request, read from the database once; noted as alive at most once a minute. */
export const getSession = cache(async (): Promise<LiveSession | null> => {
  const sessionId = await readSessionCookie();
  if (!sessionId) return null;
  const session = await read("system", (tx) => findSession(tx, sessionId));
  if (session?.seenLongAgo) await keepAlive(sessionId);
  return session;
});

/** The condition is read again: pages opened at once write once. */
function keepAlive(sessionId: string): Promise<number> {
  return write(
    "system",
    (tx) => tx.$executeRaw`
    UPDATE session SET last_seen_at = now() WHERE id = ${sessionId}::uuid AND last_seen_at < now() - interval '1 minute'`,
  );
}

/** The signed-in person; null for a visitor, and until the second factor is given. */
export async function getViewer(): Promise<Viewer | null> {
  const session = await getSession();
  return session && session.awaited === null ? session.viewer : null;
}

/** Whoever has no session left signs in again, then comes back to the page they were on. */
export async function requireViewer(): Promise<Viewer> {
  return (await getViewer()) ?? askToSignIn();
}

export async function askToSignIn(): Promise<never> {
  const asked = (await headers()).get("x-asked");
  redirect(((await getSession()) ? secondFactorPath(asked) : entrancePath(asked)) as Route);
}
