import "server-only";
import { z } from "zod";
import { NATURES } from "@/domain/budget/by-year";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { ENTRY_KINDS, STAGES } from "@/domain/spending/stage";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import type { Transaction } from "@/server/db/transaction";
import type { ListScope } from "@/server/territory/list-scope";

const row = z.object({
  entry: z.bigint().transform(Number),
  number: z.int(),
  action: z.int(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES),
  stage: z.enum(STAGES),
  kind: z.enum(ENTRY_KINDS),
  date: calendarDateSchema,
  amount: z.bigint().transform((value) => cents(Number(value))),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  label: z.string().nullable(),
  recordedOn: calendarDateSchema,
  author: z.string(),
});
export type LiveEntry = z.output<typeof row>;

/**
 * The entries of these expenses that count on a day, expense by expense in the order given, then as they were dated and
 * recorded: reversals are left out with what they take back.
 */
export async function liveEntries(
  tx: Transaction,
  { territoryId, actionIds, asOf, knownAt }: ListScope,
  expenseIds: readonly string[],
): Promise<LiveEntry[]> {
  const rows = await tx.$queryRaw`
    SELECT n.sequence AS entry, e.number, a.number AS action, e.object, e.supplier, e.cost_item AS "costItem", e.nature, n.stage, n.kind,
      n.business_date::date::text AS date, n.amount_cents::bigint AS amount, n.document, n.reason, n.label,
      (n.recorded_at AT TIME ZONE 'Europe/Paris')::date::text AS "recordedOn", u.name AS author
    FROM unnest(${[...expenseIds]}::uuid[]) WITH ORDINALITY AS kept (id, rank)
      JOIN expense e ON e.id = kept.id JOIN action a ON a.id = e.action_id
      JOIN expense_entry n ON n.expense_id = e.id JOIN app_user u ON u.id = n.author_id
    WHERE e.territory_id = ${territoryId}::uuid AND e.action_id = ANY (${[...actionIds]}::uuid[])
      AND n.business_date <= ${asOf}::date AND n.reverses_id IS NULL${recordedBy(Prisma.sql`n.recorded_at`, knownAt)}
      AND NOT EXISTS (
        SELECT 1 FROM expense_entry r
        WHERE r.reverses_id = n.id AND r.expense_id = n.expense_id${recordedBy(Prisma.sql`r.recorded_at`, knownAt)})
    ORDER BY kept.rank, n.business_date, n.sequence`;
  return z.array(row).parse(rows);
}
