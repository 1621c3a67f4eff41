import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { mustHaveSecondFactor } from "@/domain/access/second-factor";
import { isTokenSecret } from "@/domain/api/api-token.schema";
import { narrowedTo } from "@/domain/api/narrowed-viewer";
import { TOKEN_SCOPES, type TokenScope } from "@/domain/api/token-scope";
import { heldRoles } from "@/server/access/held-roles";
import { hashed } from "@/server/access/one-time-secret";
import { secondFactorRequired } from "@/server/access/second-factor-required";
import { read, write } from "@/server/db/transaction";

/** A token that opens the API now, and whom it answers for: what its person may read, in its territory when it has one. */
export type LiveToken = { id: string; scopes: readonly TokenScope[]; viewer: Viewer; usedLongAgo: boolean };

const row = z.object({
  tokenId: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  usedLongAgo: z.boolean(),
  confirmed: z.boolean(),
  territoryId: z.string().nullable(),
  regionId: z.string().nullable(),
  id: z.string(),
  name: z.string(),
  email: z.string(),
  isDemo: z.boolean(),
});

/** The secret of an `Authorization: Bearer` header; null without one, or when it has not the form of a secret. */
export function bearerSecret(header: string | null): string | null {
  const [, secret = ""] = /^Bearer +(\S+) *$/i.exec(header ?? "") ?? [];
  return isTokenSecret(secret) ? secret : null;
}

/**
 * Found by the hash of its secret, which says nothing by the time it takes. Null for a token that expired, was revoked, or whose
 * person is suspended, gone, or lost the second factor they may not do without: their rights are those of this instant.
 */
export function findToken(secret: string): Promise<LiveToken | null> {
  return read("system", async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT k.id AS "tokenId", k.scopes, k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute' AS "usedLongAgo",
        EXISTS (SELECT 1 FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS confirmed,
        t.id AS "territoryId", t.region_id AS "regionId", u.id, u.name, u.email, u.is_demo AS "isDemo", set_config('app.user', u.id::text, true)
      FROM api_token k JOIN app_user u ON u.id = k.user_id LEFT JOIN territory t ON t.id = k.only_territory_id
      WHERE k.hash = ${hashed(secret)} AND k.revoked_at IS NULL AND k.expires_at > now()
        AND u.suspended_at IS NULL AND u.anonymized_at IS NULL`;
    const [found] = z.array(row).parse(rows);
    if (!found) return null;
    const { tokenId, scopes, usedLongAgo, confirmed, territoryId, regionId, ...person } = found;
    const viewer = { ...person, sessionId: tokenId, ...(await heldRoles(tx, person.id)) };
    if (!confirmed && mustHaveSecondFactor(secondFactorRequired(), viewer)) return null;
    const only = territoryId !== null && regionId !== null ? { territoryId, regionId } : null;
    return { id: tokenId, scopes, usedLongAgo, viewer: only ? narrowedTo(viewer, only) : viewer };
  });
}

/** The condition is read again: requests that come at once write once. */
export async function noteUse({ id, usedLongAgo }: LiveToken): Promise<void> {
  if (!usedLongAgo) return;
  await write(
    "system",
    (tx) => tx.$executeRaw`
    UPDATE api_token SET last_used_at = now()
    WHERE id = ${id}::uuid AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
  );
}
