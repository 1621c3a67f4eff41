import "server-only";
import { z } from "zod";
import { MAIL_DIGESTS, type MailDigest } from "@/domain/access/access.schema";
import type { Viewer } from "@/domain/access/permissions";
import { ROLE_LABELS, ROLES } from "@/domain/access/roles";
import { hasEnded } from "@/domain/people/person";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { listOwnIdentities, type OwnIdentity } from "@/server/access/oidc/own-identities";
import { listOwnSessions, type OwnSession } from "@/server/access/own-sessions";
import { listOwnTokens, type OwnToken } from "@/server/api/own-tokens";
import { findOwnFeed, type OwnFeed } from "@/server/calendar/feed-address";
import { todayInFrance } from "@/server/clock";
import { read, type Transaction } from "@/server/db/transaction";

/** `ends` says until when it is held, or since when it is no more. */
export type HeldRole = { id: string; role: string; scope: string; ends: string | null; ended: boolean };
export type Account = {
  hasPassword: boolean;
  hasSecondFactor: boolean;
  recoveryCodes: number;
  mailDigest: MailDigest;
  roles: HeldRole[];
  identities: OwnIdentity[];
  sessions: OwnSession[];
  feed: OwnFeed | null;
  tokens: OwnToken[];
  /** Those a token may be kept to. */
  territories: { slug: string; shortName: string }[];
};

const held = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  territory: z.string().nullable(),
  number: z.number().nullable(),
  title: z.string().nullable(),
  organization: z.string().nullable(),
  endsOn: calendarDateSchema.nullable(),
});
type Held = z.infer<typeof held>;
const row = z.object({
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  recoveryCodes: z.number(),
  mailDigest: z.enum(MAIL_DIGESTS),
  held: z.array(held),
});

/** What the account page shows of the viewer, from one snapshot. */
export function ownAccount(viewer: Viewer): Promise<Account> {
  return read(viewer, async (tx) => {
    const rows = await tx.$queryRaw`
      SELECT u.password_hash IS NOT NULL AS "hasPassword", u.mail_digest::text AS "mailDigest",
        EXISTS (SELECT 1 FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
        (SELECT count(*)::int FROM recovery_code c WHERE c.user_id = u.id AND c.used_at IS NULL) AS "recoveryCodes", (
        SELECT coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'region', r.name, 'territory', t.name,
          'number', a.number, 'title', a.title, 'organization', o.name, 'endsOn', m.ends_on)
          ORDER BY m.ends_on DESC NULLS FIRST, m.created_at, a.number), '[]'::json)
        FROM membership m LEFT JOIN region r ON r.id = m.region_id LEFT JOIN territory t ON t.id = m.territory_id
        LEFT JOIN action a ON a.id = m.action_id LEFT JOIN organization o ON o.id = m.organization_id WHERE m.user_id = u.id) AS held
      FROM app_user u WHERE u.id = ${viewer.id}::uuid`;
    const [found] = z.tuple([row]).parse(rows);
    const { held: roles, ...account } = found;
    const day = todayInFrance();
    return {
      ...account,
      roles: roles.map((each) => heldRole(each, day)),
      identities: await listOwnIdentities(tx, viewer),
      sessions: await listOwnSessions(tx, viewer),
      feed: await findOwnFeed(tx, viewer),
      tokens: await listOwnTokens(tx, viewer),
      territories: await reachedTerritories(tx, viewer),
    };
  });
}

function reachedTerritories(tx: Transaction, { reach }: Viewer): Promise<Account["territories"]> {
  return tx.territory.findMany({
    where: reach === "*" ? {} : { id: { in: reach.split(",").filter(Boolean) } },
    select: { slug: true, shortName: true },
    orderBy: { name: "asc" },
  });
}

function heldRole({ id, role, endsOn, ...scope }: Held, day: CalendarDate): HeldRole {
  const ended = hasEnded(endsOn, day);
  const ends = endsOn && (ended ? `terminé le ${longDate(endsOn)}` : `jusqu’au ${longDate(endsOn)} inclus`);
  return { id, role: ROLE_LABELS[role], scope: inWords(scope), ends, ended };
}

function inWords({ organization, ...place }: Omit<Held, "id" | "role" | "endsOn">): string {
  const where = placeInWords(place);
  return organization === null ? where : `${where}, pour ${organization}`;
}

type Place = Pick<Held, "region" | "territory" | "number" | "title">;

function placeInWords({ region, territory, number, title }: Place): string {
  if (number !== null) return `action ${number}, ${title} — ${territory}`;
  return territory ?? (region === null ? "toute la France" : `région ${region}`);
}
