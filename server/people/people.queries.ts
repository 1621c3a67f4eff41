import "server-only";
import { z } from "zod";
import { ROLES } from "@/domain/access/roles";
import { type DepartedPerson, hasEnded, type Person, personState } from "@/domain/people/person";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { dateTime } from "@/domain/shared/format";
import { now, todayInFrance } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

const moment = z.coerce.date().nullable();
const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  signsIn: z.boolean(),
  suspended: z.boolean(),
  elsewhere: z.boolean(),
  lastSeen: moment,
  linkUntil: moment,
  tokens: z.number(),
  roles: z.array(
    z.object({
      id: z.string(),
      role: z.enum(ROLES),
      endsOn: calendarDateSchema.nullable(),
      action: z.object({ id: z.string(), number: z.number(), title: z.string() }).nullable(),
      organization: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
});

/** Everyone who holds or held a role in the territory, one row a person, with the roles held there only. */
export async function listPeople(tx: Transaction, territoryId: string): Promise<Person[]> {
  const rows = await tx.$queryRaw`
    SELECT u.id, u.name, u.email, u.suspended_at IS NOT NULL AS suspended, acts_elsewhere(u.id, ${territoryId}::uuid) AS elsewhere,
      u.password_hash IS NOT NULL OR u.is_demo OR EXISTS (SELECT 1 FROM oidc_identity i WHERE i.user_id = u.id) AS "signsIn",
      u.last_seen_at::text AS "lastSeen",
      (SELECT max(l.expires_at)::text FROM one_time_link l
       WHERE l.user_id = u.id AND l.kind = 'INVITATION' AND l.used_at IS NULL AND l.expires_at > ${now()}) AS "linkUntil",
      (SELECT count(*)::int FROM api_token k WHERE k.user_id = u.id AND k.revoked_at IS NULL AND k.expires_at > ${now()}) AS tokens,
      json_agg(json_build_object('id', m.id, 'role', m.role, 'endsOn', m.ends_on,
        'action', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'number', a.number, 'title', a.short_title) END,
        'organization', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END)
        ORDER BY m.role, a.number) AS roles
    FROM membership m JOIN app_user u ON u.id = m.user_id LEFT JOIN action a ON a.id = m.action_id
    LEFT JOIN organization o ON o.id = m.organization_id
    WHERE m.territory_id = ${territoryId}::uuid
    GROUP BY u.id ORDER BY min(m.role), min(a.number) NULLS FIRST, u.name`;
  const day = todayInFrance();
  return z
    .array(row)
    .parse(rows)
    .map(({ signsIn, suspended, lastSeen, linkUntil, ...person }) => {
      const roles = person.roles.map((held) => ({ ...held, ended: hasEnded(held.endsOn, day) }));
      return {
        ...person,
        roles,
        state: personState({ suspended, signsIn, linkUntil, roles }),
        lastSeen: lastSeen && dateTime(lastSeen),
        linkUntil: linkUntil && dateTime(linkUntil),
      };
    });
}

const named = z.object({ id: z.string(), name: z.string() });
const around = z.tuple([
  z.object({
    departed: z.array(named.extend({ email: z.string(), lastSeen: moment })),
    organizations: z.array(named),
  }),
]);

export type PeopleAround = { departed: DepartedPerson[]; organizations: { id: string; name: string }[] };

/** Whoever is told of in the territory's journal and holds no role anywhere, and on whose behalf a role may be held. */
export async function peopleAround(tx: Transaction, territoryId: string): Promise<PeopleAround> {
  const rows = await tx.$queryRaw`
    SELECT (
      SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'lastSeen', u.last_seen_at) ORDER BY u.name), '[]')
      FROM app_user u
      WHERE u.anonymized_at IS NULL AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id)
        AND EXISTS (SELECT 1 FROM journal_entry j WHERE j.territory_id = ${territoryId}::uuid AND j.event LIKE 'person.%' AND j.subject_id = u.id)
        AND NOT acts_elsewhere(u.id, ${territoryId}::uuid)) AS departed, (
      SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name), '[]') FROM organization o
      WHERE o.id IN (
        SELECT unnest(ARRAY[a.carrier_id, a.project_owner_id]) FROM action a WHERE a.territory_id = ${territoryId}::uuid
        UNION SELECT f.funder_id FROM funding_line f WHERE f.territory_id = ${territoryId}::uuid)) AS organizations`;
  const [{ departed, organizations }] = around.parse(rows);
  return {
    departed: departed.map((person) => ({ ...person, lastSeen: person.lastSeen && dateTime(person.lastSeen) })),
    organizations,
  };
}
