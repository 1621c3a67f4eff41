import "server-only";
import { z } from "zod";
import { calendarDateSchema, isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import type { Transaction } from "@/server/db/transaction";

const amount = z.number().transform(cents);
const row = z.object({
  id: z.string(),
  actionId: z.string(),
  amendmentId: z.string().nullable(),
  amendment: z.number().nullable(),
  sealed: z.boolean(),
  number: z.number(),
  version: z.number(),
  effectiveOn: calendarDateSchema,
  lines: z.array(
    z.object({
      month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)),
      amount,
      operating: amount,
    }),
  ),
});
export type StoredVersion = z.infer<typeof row>;

/** Every version of the plan of a territory's actions, or of one of them, drafts included, whatever the day. */
export async function planVersions(
  tx: Transaction,
  { territoryId, actionId = null }: { territoryId: string; actionId?: string | null },
): Promise<StoredVersion[]> {
  const rows = await tx.$queryRaw`
    SELECT b.id, b.action_id AS "actionId", b.amendment_id AS "amendmentId", k.number AS amendment,
           k.id IS NULL OR k.sealed_at IS NOT NULL AS sealed, b.number, b.version, b.effective_on::text AS "effectiveOn", (
      SELECT coalesce(json_agg(json_build_object('month', to_char(l.month, 'YYYY-MM'), 'amount', l.amount_cents,
        'operating', l.operating_cents) ORDER BY l.month), '[]'::json)
      FROM plan_line l WHERE l.budget_version_id = b.id) AS lines
    FROM budget_version b LEFT JOIN amendment k ON k.id = b.amendment_id
    WHERE b.territory_id = ${territoryId}::uuid AND (${actionId}::uuid IS NULL OR b.action_id = ${actionId}::uuid)
    ORDER BY b.action_id, b.number`;
  return z.array(row).parse(rows);
}
