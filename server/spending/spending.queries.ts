import "server-only";
import { z } from "zod";
import { REVIEW_STATES } from "@/domain/review/review-state";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { EXPENSE_STATES, type ExpenseState } from "@/domain/spending/expense-list-query";
import { Prisma } from "@/prisma/generated/client";
import { stateOfThing } from "@/server/review/review-facts";
import { expenseStateOfSums, expenseSums } from "./expense-sums";

const amount = z.int().transform(cents);

const recentExpense = z.object({
  id: z.string(),
  number: z.int(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  committed: amount,
  invoiced: amount,
  paid: amount,
  lastOn: calendarDateSchema,
  state: z.enum(EXPENSE_STATES),
  corrected: z.boolean(),
  /** Where it stands with the préfecture now. */
  review: z.enum(REVIEW_STATES).nullable(),
});

export const recentExpensesRow = z.object({
  total: z.int(),
  states: z.partialRecord(z.enum(EXPENSE_STATES), z.int()),
  rows: z.array(recentExpense),
});
export type RecentExpenses = z.infer<typeof recentExpensesRow>;

type Asked = {
  territoryId: string;
  actionId: string;
  asOf: CalendarDate;
  knownAt: Date | null;
  state: ExpenseState | null;
};

/** The expenses of an action on a day as one JSON value: how many stand where, and the latest ones of the state asked for. */
export function recentExpenses({ territoryId, actionId, asOf, knownAt, state }: Asked, limit: number): Prisma.Sql {
  const entries = Prisma.sql`n.territory_id = ${territoryId}::uuid AND n.action_id = ${actionId}::uuid`;
  return Prisma.sql`
    WITH listed AS MATERIALIZED (
      SELECT s.*, ${expenseStateOfSums} AS state FROM ${expenseSums(Prisma.sql`${asOf}::date`, entries, knownAt)} s
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM listed),
      'states', (SELECT coalesce(json_object_agg(c.state, c.number), '{}'::json)
        FROM (SELECT state, count(*) AS number FROM listed GROUP BY state) c),
      'rows', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'object', r.object, 'supplier', r.supplier,
          'costItem', r.cost_item, 'committed', r.committed, 'invoiced', r.invoiced, 'paid', r.paid, 'lastOn', r.last_on,
          'state', r.state, 'corrected', r.corrected,
          'review', ${stateOfThing(territoryId, Prisma.sql`r.id`)}) ORDER BY r.last_on DESC, r.number DESC), '[]'::json)
        FROM (SELECT x.id, x.number, x.object, x.supplier, x.cost_item, t.committed, t.invoiced, t.paid, t.last_on, t.state, t.corrected
              FROM listed t JOIN expense x ON x.id = t.expense_id
              WHERE ${state}::text IS NULL OR t.state = ${state}::text
              ORDER BY t.last_on DESC, x.number DESC LIMIT ${limit}) r))`;
}
