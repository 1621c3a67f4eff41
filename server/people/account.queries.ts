import "server-only";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { ROLE_LABELS, ROLES } from "@/domain/access/roles";
import { listOwnIdentities, type OwnIdentity } from "@/server/access/oidc/own-identities";
import { listOwnSessions, type OwnSession } from "@/server/access/own-sessions";
import { read } from "@/server/db/transaction";

export type HeldRole = { id: string; role: string; scope: string };
export type Account = { hasPassword: boolean; roles: HeldRole[]; identities: OwnIdentity[]; sessions: OwnSession[] };

const held = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  territory: z.string().nullable(),
  number: z.number().nullable(),
  title: z.string().nullable(),
});
const row = z.object({ hasPassword: z.boolean(), held: z.array(held) });

/** What the account page shows of the viewer, from one snapshot. */
export function ownAccount(viewer: Viewer): Promise<Account> {
  return read(viewer, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT u.password_hash IS NOT NULL AS "hasPassword", (
        SELECT coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'region', r.name, 'territory', t.name,
          'number', a.number, 'title', a.title) ORDER BY m.created_at, a.number), '[]'::json)
        FROM membership m LEFT JOIN region r ON r.id = m.region_id LEFT JOIN territory t ON t.id = m.territory_id
        LEFT JOIN action a ON a.id = m.action_id WHERE m.user_id = u.id) AS held
      FROM app_user u WHERE u.id = ${viewer.id}::uuid`;
    const [found] = z.tuple([row]).parse(rows);
    return {
      hasPassword: found.hasPassword,
      roles: found.held.map(({ id, role, ...scope }) => ({ id, role: ROLE_LABELS[role], scope: inWords(scope) })),
      identities: await listOwnIdentities(tx, viewer),
      sessions: await listOwnSessions(tx, viewer),
    };
  });
}

function inWords({ region, territory, number, title }: Omit<z.infer<typeof held>, "id" | "role">): string {
  if (number !== null) return `action ${number}, ${title} — ${territory}`;
  return territory ?? (region === null ? "toute la France" : `région ${region}`);
}
