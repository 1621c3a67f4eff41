import "server-only";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { standingFunders } from "@/server/access/standing-funders";
import { todayInFrance } from "@/server/clock";
import { standingClaim } from "@/server/contract/standing-claim";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";
import { type ContractRow, contractRow } from "./contract-rows";

const AS_OF = Prisma.sql`(SELECT as_of FROM here)`;

/** Only what was recorded by that instant; null reads everything recorded since. */
type KnownAt = Date | null;

/** The plan of the contract and those of its sealed avenants, in force by that day, each with its lines. */
const versions = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_agg(json_build_object('number', b.number, 'effectiveOn', b.effective_on, 'amendment', k.number, 'object', k.object, 'lines', coalesce((
      SELECT json_agg(json_build_object('month', to_char(l.month, 'YYYY-MM'), 'amount', l.amount_cents, 'operating', l.operating_cents) ORDER BY l.month)
      FROM plan_line l WHERE l.budget_version_id = b.id), '[]'::json)) ORDER BY b.effective_on, b.number)
  FROM budget_version b LEFT JOIN amendment k ON k.id = b.amendment_id
  WHERE b.territory_id = a.territory_id AND b.action_id = a.id AND b.effective_on <= ${AS_OF}${recordedBy(Prisma.sql`b.recorded_at`, knownAt)}
    AND (b.number = 0 OR k.sealed_at IS NOT NULL${recordedBy(Prisma.sql`k.sealed_at`, knownAt)})`;

/**
 * Sums at the grain action × month × stage: thirty thousand entries come out as about a hundred numbers an action. Days are
 * summed first, in the order of the index that alone is read: months are then found for days, not for entries.
 */
const movements = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'), 'stage', s.stage, 'amount', s.amount) ORDER BY s.month, s.stage)
  FROM (
    SELECT date_trunc('month', d.day) AS month, d.stage, sum(d.amount)::bigint AS amount
    FROM (
      SELECT e.business_date::date AS day, e.stage, sum(e.amount_cents) AS amount
      FROM expense_entry e
      WHERE e.territory_id = a.territory_id AND e.action_id = a.id AND e.business_date <= ${AS_OF}${recordedBy(Prisma.sql`e.recorded_at`, knownAt)}
      GROUP BY e.business_date, e.stage
    ) d
    GROUP BY 1, 2
  ) s`;

const milestones = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_agg(json_build_object('id', m.id, 'rank', m.rank, 'title', m.title, 'weight', m.weight, 'version', m.version,
    'originalBaseline', s.original_baseline, 'baseline', s.baseline, 'forecast', s.forecast, 'actual', s.actual,
    'cancelled', s.cancelled, 'moves', s.moves) ORDER BY coalesce(s.actual, s.forecast, s.baseline), m.rank)
  FROM milestone m CROSS JOIN LATERAL ${milestoneState(AS_OF, knownAt)} s
  WHERE m.territory_id = a.territory_id AND m.action_id = a.id AND m.declared_on <= ${AS_OF}${recordedBy(Prisma.sql`m.recorded_at`, knownAt)}`;

const status = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_build_object('status', d.status, 'sentence', d.sentence, 'declaredOn', d.declared_on, 'author', u.name,
    'kind', d.kind, 'declaredProgress', d.declared_progress, 'keptWord', d.kept_word, 'keptAgainst', d.kept_against)
  FROM status_declaration d JOIN app_user u ON u.id = d.author_id
  WHERE d.territory_id = a.territory_id AND d.action_id = a.id AND d.declared_on <= ${AS_OF}${recordedBy(Prisma.sql`d.recorded_at`, knownAt)}
  ORDER BY d.declared_on DESC, d.recorded_at DESC LIMIT 1`;

const forecast = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_build_object('amount', f.amount_cents, 'reason', f.reason, 'declaredOn', f.declared_on, 'author', u.name,
    'shiftMonths', f.shift_months, 'months', (
      SELECT json_agg(json_build_object('month', to_char(p.month::date, 'YYYY-MM'), 'amount', p.amount_cents) ORDER BY p.month)
      FROM forecast_month p WHERE p.revision_id = f.id))
  FROM forecast_revision f JOIN app_user u ON u.id = f.author_id
  WHERE f.territory_id = a.territory_id AND f.action_id = a.id AND f.declared_on <= ${AS_OF}${recordedBy(Prisma.sql`f.recorded_at`, knownAt)}
  ORDER BY f.declared_on DESC, f.recorded_at DESC LIMIT 1`;

/** What subsidies granted and not lost must see done, and by when. */
const deadlines = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_agg(json_build_object('funder', o.name, 'startBy', s.start_by, 'completeBy', s.complete_by) ORDER BY l.rank)
  FROM funding_line l JOIN organization o ON o.id = l.funder_id CROSS JOIN LATERAL (
    SELECT (array_agg(v.status ORDER BY v.happened_on DESC, v.sequence DESC))[1] AS status,
      (array_agg(v.start_by ORDER BY v.happened_on DESC, v.sequence DESC) FILTER (WHERE v.start_by IS NOT NULL))[1] AS start_by,
      (array_agg(v.complete_by ORDER BY v.happened_on DESC, v.sequence DESC) FILTER (WHERE v.complete_by IS NOT NULL))[1] AS complete_by
    FROM funding_move v
    WHERE v.funding_line_id = l.id AND v.happened_on <= ${AS_OF} AND v.retracts_id IS NULL${recordedBy(Prisma.sql`v.recorded_at`, knownAt)}
      AND NOT EXISTS (SELECT 1 FROM funding_move r WHERE r.retracts_id = v.id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)})
  ) s
  WHERE l.territory_id = a.territory_id AND l.action_id = a.id AND s.status IN ('GRANTED', 'CONTRACTED')
    AND (s.start_by IS NOT NULL OR s.complete_by IS NOT NULL)`;

/** Commitments raised in the last months and still standing: old ones are no news. */
const raises = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_agg(json_build_object('expenseId', e.expense_id, 'number', x.number, 'amount', e.amount_cents, 'date', e.business_date)
    ORDER BY e.business_date, e.sequence)
  FROM expense_entry e JOIN expense x ON x.id = e.expense_id
  WHERE e.territory_id = a.territory_id AND e.action_id = a.id AND e.stage = 'COMMITTED' AND e.kind = 'RAISE'
    AND e.business_date <= ${AS_OF} AND e.business_date >= ${AS_OF} - 60${recordedBy(Prisma.sql`e.recorded_at`, knownAt)}
    AND NOT EXISTS (
      SELECT 1 FROM expense_entry r
      WHERE r.reverses_id = e.id AND r.expense_id = e.expense_id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)})`;

const touched = (knownAt: KnownAt) => Prisma.sql`
  SELECT json_build_object('at', j.at, 'author', u.name) FROM journal_entry j JOIN app_user u ON u.id = j.actor_id
  WHERE j.territory_id = a.territory_id AND j.action_id = a.id${recordedBy(Prisma.sql`j.at`, knownAt)} ORDER BY j.sequence DESC LIMIT 1`;

const pilots = (day: CalendarDate) => Prisma.sql`
  SELECT json_agg(u.name ORDER BY u.name) FROM membership p JOIN app_user u ON u.id = p.user_id
  WHERE p.territory_id = a.territory_id AND p.action_id = a.id AND p.role = 'PILOT' AND u.suspended_at IS NULL
    AND (p.ends_on IS NULL OR p.ends_on >= ${day}::date)`;

/**
 * Everything the pages of a territory are computed from, as of a day, in one statement: the contract, what was announced
 * for it, its actions with their plan in force, monthly sums, milestones, last status and last forecast.
 * Null when there is no such territory. `requested` later than today reads today. With `knownAt`, all of it as it was
 * recorded by that instant; names, weights, pilots and the lines of a plan not yet locked keep no such history.
 */
export async function contractFacts(
  tx: Transaction,
  slug: string,
  requested: CalendarDate | null,
  knownAt: KnownAt = null,
): Promise<ContractRow | null> {
  const inFrance = todayInFrance();
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    WITH here AS (
      SELECT t.id, coalesce(t.situation_date, ${inFrance}::date) AS today,
             least(${requested}::date, coalesce(t.situation_date, ${inFrance}::date)) AS as_of
      FROM territory t WHERE t.slug = ${slug}
    )
    SELECT json_build_object(
      'territory', json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'shortName', t.short_name, 'isDemo', t.is_demo,
        'regionId', r.id, 'regionName', r.name, 'regionSlug', r.slug, 'today', here.today, 'asOf', here.as_of),
      'contract', json_build_object('id', c.id, 'title', c.title, 'signedOn', c.signed_on, 'endsOn', c.ends_on, 'planLocked', c.plan_locked_at IS NOT NULL${recordedBy(Prisma.sql`c.plan_locked_at`, knownAt)}),
      'claims', (
        SELECT json_agg(json_build_object('amount', k.amount_cents, 'author', k.author, 'shortAuthor', k.short_author, 'wording', k.wording,
          'statedOn', k.stated_on, 'document', k.document, 'perimeter', k.perimeter) ORDER BY k.amount_cents)
        FROM envelope_claim k WHERE k.territory_id = t.id AND ${standingClaim(Prisma.sql`here.as_of`, knownAt)}),
      'actions', (
        SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'shortTitle', a.short_title, 'aliases', a.aliases,
          'about', a.about, 'carrier', o.name, 'projectOwner', p.name, 'place', a.place, 'areaM2', a.area_m2, 'accounting', a.accounting,
          'carrierId', a.carrier_id, 'amountsVisibility', a.amounts_visibility, 'textsVisibility', a.texts_visibility, 'funders', (${standingFunders(Prisma.sql`a`)}),
          'taxBasis', a.tax_basis, 'pilots', (${pilots(inFrance)}),
          'versions', (${versions(knownAt)}), 'movements', (${movements(knownAt)}), 'milestones', (${milestones(knownAt)}), 'raises', (${raises(knownAt)}), 'status', (${status(knownAt)}), 'deadlines', (${deadlines(knownAt)}),
          'forecast', (${forecast(knownAt)}), 'touched', (${touched(knownAt)})) ORDER BY a.number)
        FROM action a JOIN organization o ON o.id = a.carrier_id LEFT JOIN organization p ON p.id = a.project_owner_id
        WHERE a.territory_id = t.id)
    ) AS facts
    FROM here JOIN territory t ON t.id = here.id JOIN region r ON r.id = t.region_id JOIN contract c ON c.territory_id = t.id`;
  const [found] = rows;
  return found ? contractRow.parse(found.facts) : null;
}
