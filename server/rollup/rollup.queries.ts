import "server-only";
import { z } from "zod";
import type { TerritoryScope, Viewer } from "@/domain/access/permissions";
import { readingOf, VISIBILITIES } from "@/domain/access/visibility";
import { PERIMETERS } from "@/domain/contract/envelope";
import { type TerritoryPosition, territoryPosition } from "@/domain/rollup/territory-position";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { TAX_BASES } from "@/domain/spending/stage";
import { ACTION_STATUSES } from "@/domain/status/status";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { todayInFrance } from "@/server/clock";
import { standingClaim } from "@/server/contract/standing-claim";
import { read } from "@/server/db/transaction";

const amount = z.int().transform(cents);

const row = z.object({
  territory: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    isDemo: z.boolean(),
    regionId: z.string(),
    regionName: z.string(),
    asOf: calendarDateSchema,
  }),
  claims: z.array(
    z.object({
      amount,
      author: z.string(),
      shortAuthor: z.string(),
      wording: z.string(),
      statedOn: calendarDateSchema,
      document: z.string(),
      perimeter: z.enum(PERIMETERS),
    }),
  ),
  actions: z.array(
    z.object({
      status: z.enum(ACTION_STATUSES).nullable(),
      taxBasis: z.enum(TAX_BASES),
      id: z.string(),
      carrier: z.string(),
      amountsVisibility: z.enum(VISIBILITIES),
      textsVisibility: z.enum(VISIBILITIES),
      funders: z.array(z.string()).nullable(),
      programmed: amount.nullable(),
      committed: amount,
      paid: amount,
      revision: amount.nullable(),
    }),
  ),
});

export type RolledUpTerritory = TerritoryPosition & {
  slug: string;
  name: string;
  region: string;
  isDemo: boolean;
  asOf: CalendarDate;
};

/** An action of the roll-up with what the viewer may read of it. */
function asRead(viewer: Viewer, place: TerritoryScope) {
  return ({ id, funders, ...action }: z.output<typeof row>["actions"][number]) => {
    const reading = readingOf(viewer, { ...place, ...action, actionId: id, funders: funders ?? [] });
    return { ...action, reads: reading === "full", hidden: reading !== "full" && !reading?.totals };
  };
}

/** Every territory the viewer has a role in, with its totals on its own day: one row each, in one statement. */
export function visibleTerritories(viewer: Viewer): Promise<RolledUpTerritory[]> {
  const nation = viewer.grants.some((grant) => grant.territoryId === null && grant.regionId === null);
  const regions = viewer.grants.flatMap(({ territoryId, regionId }) => (territoryId || !regionId ? [] : [regionId]));
  const territories = viewer.grants.flatMap(({ territoryId }) => (territoryId ? [territoryId] : []));
  const inFrance = todayInFrance();
  return read(viewer, async (tx) => {
    const rows = await tx.$queryRaw`
      WITH here AS (
        SELECT t.*, coalesce(t.situation_date, ${inFrance}::date) AS as_of FROM territory t
        WHERE ${nation} OR t.region_id = ANY(${regions}::uuid[]) OR t.id = ANY(${territories}::uuid[])
      )
      SELECT json_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'isDemo', h.is_demo, 'regionId', r.id, 'regionName', r.name,
          'asOf', h.as_of) AS territory,
        (SELECT coalesce(json_agg(json_build_object('amount', k.amount_cents, 'author', k.author, 'shortAuthor', k.short_author,
            'wording', k.wording, 'statedOn', k.stated_on, 'document', k.document, 'perimeter', k.perimeter)), '[]'::json)
          FROM envelope_claim k WHERE k.territory_id = h.id AND ${standingClaim(Prisma.sql`h.as_of`)}) AS claims,
        (SELECT coalesce(json_agg(json_build_object('taxBasis', a.tax_basis, 'id', a.id, 'carrier', a.carrier_id, 'amountsVisibility', a.amounts_visibility,
            'textsVisibility', a.texts_visibility, 'funders', (${standingFunders(Prisma.sql`a`)}),
            'status', (SELECT d.status FROM status_declaration d
              WHERE d.territory_id = h.id AND d.action_id = a.id AND d.declared_on <= h.as_of ORDER BY d.declared_on DESC, d.recorded_at DESC LIMIT 1),
            'programmed', (SELECT sum(l.amount_cents)::bigint FROM plan_line l WHERE l.budget_version_id = (
              SELECT b.id FROM budget_version b LEFT JOIN amendment v ON v.id = b.amendment_id
              WHERE b.action_id = a.id AND b.effective_on <= h.as_of AND (b.number = 0 OR v.sealed_at IS NOT NULL)
              ORDER BY b.effective_on DESC, b.number DESC LIMIT 1)),
            'committed', coalesce(money.committed, 0), 'paid', coalesce(money.paid, 0),
            'revision', (SELECT f.amount_cents FROM forecast_revision f
              WHERE f.territory_id = h.id AND f.action_id = a.id AND f.declared_on <= h.as_of ORDER BY f.declared_on DESC, f.recorded_at DESC LIMIT 1))), '[]'::json)
          FROM action a CROSS JOIN LATERAL (
            SELECT sum(e.amount_cents) FILTER (WHERE e.stage = 'COMMITTED')::bigint AS committed, sum(e.amount_cents) FILTER (WHERE e.stage = 'PAID')::bigint AS paid
            FROM expense_entry e WHERE e.territory_id = h.id AND e.action_id = a.id AND e.business_date <= h.as_of) money
          WHERE a.territory_id = h.id) AS actions
      FROM here h JOIN region r ON r.id = h.region_id
      ORDER BY r.name, h.name`;
    return z
      .array(row)
      .parse(rows)
      .map(({ territory, claims, actions }) => {
        const { id, regionId, regionName: region, ...shown } = territory;
        const place = { territoryId: id, regionId };
        return { ...shown, region, ...territoryPosition(actions.map(asRead(viewer, place)), claims) };
      });
  });
}
