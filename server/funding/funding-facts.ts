import "server-only";
import { z } from "zod";
import type { FundingFile } from "@/domain/funding/funding-file";
import { foldFunding } from "@/domain/funding/funding-fold";
import { FUNDING_KINDS, FUNDING_STAGES, FUNDING_STATUSES } from "@/domain/funding/funding-line";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";

const amount = z.number().transform(cents);
const date = calendarDateSchema;
const deadline = z.object({ on: date, basis: z.string() }).nullable();

const move = z.object({
  id: z.string(),
  status: z.enum(FUNDING_STATUSES),
  on: date,
  amount: amount.nullable(),
  eligibleBase: amount.nullable(),
  rateBasisPoints: z.number().nullable(),
  holder: z.string().nullable(),
  fileNumber: z.string().nullable(),
  startBy: deadline,
  completeBy: deadline,
  advanceCeiling: z.number().nullable(),
  instalmentCeiling: z.number().nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
});

const row = z.object({
  actionId: z.string(),
  id: z.string(),
  rank: z.number(),
  funder: z.string(),
  funderKind: z.enum(ORGANIZATION_KINDS).catch("OTHER"),
  kind: z.enum(FUNDING_KINDS),
  scheme: z.string(),
  title: z.string().nullable(),
  moves: z.array(move),
  movements: z.array(z.object({ month: z.string(), stage: z.enum(FUNDING_STAGES), amount })),
  firstClaimedOn: date.nullable(),
  firstReceivedOn: date.nullable(),
  unpaidSince: date.nullable(),
});

type Asked = {
  territoryId: string;
  asOf: CalendarDate;
  /** Only what was recorded by that instant; null reads everything recorded since. */
  knownAt: Date | null;
  /** One action alone. */
  actionId?: string;
};

/**
 * The funding plan of every action of a territory on a day, in one statement: a row a line, its steps in order without
 * those taken back, its claims and receipts summed by month and the days they began. Lines without any step by that day are left out.
 */
export async function fundingFacts(tx: Transaction, asked: Asked): Promise<FundingFile[]> {
  return fundingFiles(await tx.$queryRaw`${fundingRows(asked)}`);
}

/** The rows of the plan, for a page that reads them in a statement of its own. */
export function fundingRows(asked: Asked): Prisma.Sql {
  const { territoryId, asOf, knownAt, actionId = null } = asked;
  return Prisma.sql`
  SELECT l.action_id AS "actionId", l.id, l.rank, o.name AS funder, o.kind AS "funderKind", l.kind, l.scheme, l.title,
    coalesce((
      SELECT json_agg(json_build_object('id', v.id, 'status', v.status, 'on', v.happened_on, 'amount', v.amount_cents,
        'eligibleBase', v.eligible_base_cents, 'rateBasisPoints', v.rate_basis_points, 'holder', v.holder, 'fileNumber', v.file_number,
        'startBy', CASE WHEN v.start_by IS NULL THEN NULL ELSE json_build_object('on', v.start_by, 'basis', v.start_by_basis) END,
        'completeBy', CASE WHEN v.complete_by IS NULL THEN NULL ELSE json_build_object('on', v.complete_by, 'basis', v.complete_by_basis) END,
        'advanceCeiling', v.advance_ceiling_percent, 'instalmentCeiling', v.instalment_ceiling_percent,
        'document', v.document, 'reason', v.reason) ORDER BY v.happened_on, v.sequence)
      FROM funding_move v
      WHERE v.funding_line_id = l.id AND v.happened_on <= ${asOf}::date AND v.retracts_id IS NULL
        AND (${knownAt}::timestamptz IS NULL OR v.recorded_at <= ${knownAt}::timestamptz)
        AND NOT EXISTS (
          SELECT 1 FROM funding_move r
          WHERE r.retracts_id = v.id AND (${knownAt}::timestamptz IS NULL OR r.recorded_at <= ${knownAt}::timestamptz))
    ), '[]'::json) AS moves,
    coalesce((
      SELECT json_agg(json_build_object('month', to_char(s.month, 'YYYY-MM'), 'stage', s.stage, 'amount', s.amount) ORDER BY s.month, s.stage)
      FROM (
        SELECT date_trunc('month', e.happened_on::date) AS month, e.stage, sum(e.amount_cents)::bigint AS amount
        FROM funding_entry e
        WHERE e.funding_line_id = l.id AND e.happened_on <= ${asOf}::date
          AND (${knownAt}::timestamptz IS NULL OR e.recorded_at <= ${knownAt}::timestamptz)
        GROUP BY 1, 2
      ) s
    ), '[]'::json) AS movements,
    days.*
  FROM funding_line l JOIN organization o ON o.id = l.funder_id JOIN action a ON a.id = l.action_id
    CROSS JOIN LATERAL (
      SELECT min(d.day) FILTER (WHERE d.claimed > 0) AS "firstClaimedOn", min(d.day) FILTER (WHERE d.received > 0) AS "firstReceivedOn",
        min(d.day) FILTER (WHERE d.claimed > d.all_received) AS "unpaidSince"
      FROM (
        SELECT e.happened_on::date::text AS day,
          coalesce(sum(sum(e.amount_cents) FILTER (WHERE e.stage = 'CLAIMED')) OVER by_day, 0) AS claimed,
          coalesce(sum(sum(e.amount_cents) FILTER (WHERE e.stage = 'RECEIVED')) OVER by_day, 0) AS received,
          coalesce(sum(sum(e.amount_cents) FILTER (WHERE e.stage = 'RECEIVED')) OVER (), 0) AS all_received
        FROM funding_entry e
        WHERE e.funding_line_id = l.id AND e.happened_on <= ${asOf}::date
          AND (${knownAt}::timestamptz IS NULL OR e.recorded_at <= ${knownAt}::timestamptz)
        GROUP BY e.happened_on WINDOW by_day AS (ORDER BY e.happened_on)
      ) d
    ) days
  WHERE l.territory_id = ${territoryId}::uuid AND (${actionId}::uuid IS NULL OR l.action_id = ${actionId}::uuid)
  ORDER BY a.number, l.rank`;
}

/** The lines that the rows of `fundingRows` make. */
export function fundingFiles(rows: unknown): FundingFile[] {
  return z
    .array(row)
    .parse(rows)
    .flatMap(({ actionId: owner, firstClaimedOn, firstReceivedOn, unpaidSince, ...facts }) => {
      const line = foldFunding(facts);
      const ledger = { movements: facts.movements, firstClaimedOn, firstReceivedOn, unpaidSince };
      return line ? [{ ...line, actionId: owner, ...ledger }] : [];
    });
}
