import "server-only";
import { z } from "zod";
import { ROLES } from "@/domain/access/roles";
import { VISIBILITIES } from "@/domain/access/visibility";
import { SHOWN_HITS } from "@/domain/search/search";
import { searchPatterns } from "@/domain/shared/search-patterns";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { todayInFrance } from "@/server/clock";
import { jsonList } from "@/server/db/json-list";
import type { Transaction } from "@/server/db/transaction";

const some = <Shape extends z.ZodRawShape>(shape: Shape) => jsonList(z.object(shape));
const ofAction = { id: z.string(), actionId: z.string() };

const candidates = z.object({
  territories: some({
    territoryId: z.string(),
    regionId: z.string(),
    slug: z.string(),
    name: z.string(),
    isDemo: z.boolean(),
  }),
  /** Every action within reach, with what its confidentiality is judged by, and whether its public facts match. */
  actions: some({
    actionId: z.string(),
    territoryId: z.string(),
    regionId: z.string(),
    number: z.int(),
    title: z.string(),
    shortTitle: z.string(),
    aliases: z.array(z.string()),
    carrier: z.string(),
    amountsVisibility: z.enum(VISIBILITIES),
    textsVisibility: z.enum(VISIBILITIES),
    funders: jsonList(z.string()),
    matches: z.boolean(),
  }),
  milestones: some({ ...ofAction, title: z.string() }),
  expenses: some({ ...ofAction, number: z.int(), object: z.string(), supplier: z.string() }),
  obstacles: some({ ...ofAction, title: z.string() }),
  decisions: some({
    id: z.string(),
    actionId: z.string().nullable(),
    territoryId: z.string(),
    number: z.int(),
    meeting: z.int(),
    text: z.string(),
  }),
  people: some({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    territoryId: z.string(),
    actionId: z.string().nullable(),
  }),
});
export type SearchCandidates = z.infer<typeof candidates>;

const REFERENCE = Prisma.sql`'DEP-' || lpad(x.number::text, greatest(4, length(x.number::text)), '0')`;

/**
 * What matches in the territories within the reader's reach, in one statement, before anything is said of who may read it: the
 * last of each action, so that those that will not be kept never crowd out those that will.
 */
export async function searchCandidates(tx: Transaction, text: string): Promise<SearchCandidates> {
  const patterns = searchPatterns(text);
  const matches = (...texts: Prisma.Sql[]) =>
    Prisma.sql`concat_ws(' ', ${Prisma.join(texts)}) ~ ALL (${patterns}::text[])`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT
      (SELECT json_agg(json_build_object('territoryId', t.id, 'regionId', t.region_id, 'slug', t.slug, 'name', t.short_name, 'isDemo', t.is_demo) ORDER BY t.short_name)
       FROM territory t) AS territories,
      (SELECT json_agg(json_build_object('actionId', a.id, 'territoryId', t.id, 'regionId', t.region_id, 'number', a.number, 'title', a.title,
         'shortTitle', a.short_title, 'aliases', a.aliases, 'carrier', o.name, 'amountsVisibility', a.amounts_visibility,
         'textsVisibility', a.texts_visibility, 'funders', (${standingFunders(Prisma.sql`a`)}),
         'matches', ${matches(Prisma.sql`'Action'`, Prisma.sql`a.number`, Prisma.sql`a.title`, Prisma.sql`a.short_title`, Prisma.sql`array_to_string(a.aliases, ' ')`, Prisma.sql`o.name`)})
         ORDER BY t.slug, a.number)
       FROM action a JOIN territory t ON t.id = a.territory_id JOIN organization o ON o.id = a.carrier_id) AS actions,
      (${lastOfEach(Prisma.sql`SELECT m.id, m.action_id AS "actionId", m.title, m.rank AS "order" FROM milestone m WHERE ${matches(Prisma.sql`m.title`)}`)}) AS milestones,
      (${lastOfEach(Prisma.sql`SELECT x.id, x.action_id AS "actionId", x.number, x.object, x.supplier, -x.number AS "order" FROM expense x
        WHERE ${matches(Prisma.sql`x.object`, Prisma.sql`x.supplier`, REFERENCE)}`)}) AS expenses,
      (${lastOfEach(Prisma.sql`SELECT b.id, b.action_id AS "actionId", b.title, -b.number AS "order" FROM obstacle b WHERE ${matches(Prisma.sql`b.title`)}`)}) AS obstacles,
      (SELECT json_agg(json_build_object('id', d.id, 'actionId', d.action_id, 'territoryId', d.territory_id, 'number', d.number, 'meeting', c.number,
         'text', d.text) ORDER BY c.held_on DESC, d.number)
       FROM decision d JOIN copil_meeting c ON c.id = d.meeting_id
       WHERE ${matches(Prisma.sql`d.text`, Prisma.sql`d.owner`)}) AS decisions,
      (SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'role', p.role, 'territoryId', p.territory_id, 'actionId', p.action_id)
         ORDER BY u.name, p.id)
       FROM membership p JOIN app_user u ON u.id = p.user_id
       WHERE p.territory_id IS NOT NULL AND (p.ends_on IS NULL OR p.ends_on >= ${todayInFrance()}::date)
         AND u.suspended_at IS NULL AND u.anonymized_at IS NULL AND ${matches(Prisma.sql`u.name`)}) AS people`;
  return candidates.parse(rows[0]);
}

function lastOfEach(found: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(r ORDER BY r."order")
    FROM (SELECT f.*, row_number() OVER (PARTITION BY f."actionId" ORDER BY f."order") AS place FROM (${found}) f) r
    WHERE r.place <= ${SHOWN_HITS}`;
}
