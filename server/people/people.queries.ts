import "server-only";
import { z } from "zod";
import { ROLES } from "@/domain/access/roles";
import type { Person, PersonState } from "@/domain/people/person";
import { dateTime } from "@/domain/shared/format";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  suspended: z.boolean(),
  elsewhere: z.boolean(),
  lastSeen: z.coerce.date().nullable(),
  linkUntil: z.coerce.date().nullable(),
  roles: z.array(
    z.object({
      id: z.string(),
      role: z.enum(ROLES),
      action: z.object({ number: z.number(), title: z.string() }).nullable(),
    }),
  ),
});

/** Everyone who holds a role in the territory, one row a person, with the roles held there only. */
export async function listPeople(tx: Transaction, territoryId: string): Promise<Person[]> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.email, u.password_hash IS NOT NULL OR u.is_demo AS "hasPassword", u.suspended_at IS NOT NULL AS suspended,
      acts_elsewhere(u.id, ${territoryId}::uuid) AS elsewhere,
      u.last_seen_at::text AS "lastSeen",
      (SELECT max(l.expires_at)::text FROM one_time_link l
       WHERE l.user_id = u.id AND l.used_at IS NULL AND l.expires_at > ${now()}) AS "linkUntil",
      json_agg(json_build_object('id', m.id, 'role', m.role, 'action',
        CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('number', a.number, 'title', a.short_title) END)
        ORDER BY m.role, a.number) AS roles
    FROM membership m JOIN app_user u ON u.id = m.user_id LEFT JOIN action a ON a.id = m.action_id
    WHERE m.territory_id = ${territoryId}::uuid
    GROUP BY u.id ORDER BY min(m.role), min(a.number) NULLS FIRST, u.name`;
  return z
    .array(row)
    .parse(rows)
    .map(({ hasPassword, suspended, lastSeen, linkUntil, ...person }) => ({
      ...person,
      state: stateOf(hasPassword, suspended, linkUntil),
      lastSeen: lastSeen && dateTime(lastSeen),
      linkUntil: linkUntil && dateTime(linkUntil),
    }));
}

function stateOf(hasPassword: boolean, suspended: boolean, linkUntil: Date | null): PersonState {
  if (suspended) return "SUSPENDED";
  if (hasPassword) return "ACTIVE";
  return linkUntil ? "INVITED" : "LAPSED";
}
