import "server-only";
import { z } from "zod";
import type { Amendment } from "@/domain/budget/amendment";
import { calendarDateSchema, isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "@/server/db/transaction";
import { milestoneState } from "@/server/milestone/milestone-state";

const amount = z.number().transform(cents);
const row = z.object({
  id: z.string(),
  number: z.number(),
  signedOn: calendarDateSchema,
  object: z.string(),
  decision: z.string(),
  sealed: z.boolean(),
  version: z.number(),
  plans: z.array(
    z.object({
      actionId: z.string(),
      version: z.number(),
      lines: z.array(
        z.object({
          month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)),
          amount,
          operating: amount,
        }),
      ),
    }),
  ),
  dates: z.array(
    z.object({
      milestoneId: z.string(),
      actionId: z.string(),
      title: z.string(),
      from: calendarDateSchema.nullable(),
      to: calendarDateSchema,
    }),
  ),
});

const plans = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('actionId', b.action_id, 'version', b.version, 'lines', (
    SELECT coalesce(json_agg(json_build_object('month', to_char(l.month, 'YYYY-MM'), 'amount', l.amount_cents,
      'operating', l.operating_cents) ORDER BY l.month), '[]'::json)
    FROM plan_line l WHERE l.budget_version_id = b.id)) ORDER BY a.number), '[]'::json)
  FROM budget_version b JOIN action a ON a.id = b.action_id WHERE b.amendment_id = k.id`;

/** Of a draft, its dates beside those of the contract; once sealed, the moves they became. */
const dates = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('milestoneId', d.milestone_id, 'actionId', d.action_id, 'title', d.title,
    'from', d.from_date, 'to', d.to_date) ORDER BY d.number, d.rank), '[]'::json)
  FROM (
    SELECT m.id AS milestone_id, m.action_id, m.title, m.rank, a.number, s.baseline::date AS from_date, n.date::date AS to_date
    FROM amendment_date n JOIN milestone m ON m.id = n.milestone_id JOIN action a ON a.id = m.action_id
    CROSS JOIN LATERAL ${milestoneState(Prisma.sql`'2100-12-31'::date`)} s
    WHERE n.amendment_id = k.id AND k.sealed_at IS NULL
    UNION ALL
    SELECT m.id, m.action_id, m.title, m.rank, a.number, v.from_date::date, v.to_date::date
    FROM milestone_move v JOIN milestone m ON m.id = v.milestone_id JOIN action a ON a.id = m.action_id
    WHERE v.amendment_id = k.id AND v.kind = 'BASELINE'
  ) d`;

/** Every avenant of the contract, the draft included, in the order of their signature. */
export async function listAmendments(tx: Transaction, territoryId: string): Promise<Amendment[]> {
  const rows = await tx.$queryRaw`
    SELECT k.id, k.number, k.signed_on::text AS "signedOn", k.object, k.decision, k.sealed_at IS NOT NULL AS sealed, k.version,
           (${plans}) AS plans, (${dates}) AS dates
    FROM amendment k WHERE k.territory_id = ${territoryId}::uuid ORDER BY k.signed_on, k.number`;
  return z.array(row).parse(rows);
}
