import "server-only";
import { z } from "zod";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { STAGES, type Stage } from "@/domain/spending/stage";
import { Prisma } from "@/prisma/generated/client";
import { expenseSums, FURTHEST_STAGE } from "./expense-sums";

const amount = z.int().transform(cents);
const count = z.int().nullish().transform((number) => number ?? 0);

const recentExpense = z.object({
  id: z.string(),
  number: z.int(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  committed: amount,
  invoiced: amount,
  paid: amount,
  lastDate: calendarDateSchema,
  /** Null once everything it committed was taken back. */
  stage: z.enum(STAGES).nullable(),
});

export const recentExpensesRow = z.object({
  total: z.int(),
  byStage: z.object({ COMMITTED: count, INVOICED: count, PAID: count }),
  rows: z.array(recentExpense),
});
export type RecentExpenses = z.infer<typeof recentExpensesRow>;

type Asked = { territoryId: string; actionId: string; asOf: CalendarDate; stage: Stage | null };

/** The expenses of an action on a day as one JSON value: how many at each stage, and the latest ones of the stage asked for. */
export function recentExpenses({ territoryId, actionId, asOf, stage }: Asked, limit: number): Prisma.Sql {
  const scope = Prisma.sql`e.territory_id = ${territoryId}::uuid AND e.action_id = ${actionId}::uuid`;
  return Prisma.sql`
    WITH staged AS MATERIALIZED (
      SELECT s.*, ${FURTHEST_STAGE} AS stage FROM (${expenseSums(scope, Prisma.sql`${asOf}::date`)}) s
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM staged),
      'byStage', (SELECT coalesce(json_object_agg(c.stage, c.number), '{}'::json)
        FROM (SELECT stage, count(*) AS number FROM staged WHERE stage IS NOT NULL GROUP BY stage) c),
      'rows', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'object', r.object, 'supplier', r.supplier,
          'costItem', r.cost_item, 'committed', r.committed, 'invoiced', r.invoiced, 'paid', r.paid, 'lastDate', r.last_date,
          'stage', r.stage) ORDER BY r.last_date DESC, r.number DESC), '[]'::json)
        FROM (SELECT x.id, x.number, x.object, x.supplier, x.cost_item, t.committed, t.invoiced, t.paid, t.last_date, t.stage
              FROM staged t JOIN expense x ON x.id = t.expense_id
              WHERE ${stage}::text IS NULL OR t.stage = ${stage}::text
              ORDER BY t.last_date DESC, x.number DESC LIMIT ${limit}) r))`;
}
