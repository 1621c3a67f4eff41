import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * One row per expense that has an entry by that day: what is then committed, invoiced and paid, and its last date.
 * `scope` narrows the entries, named `e`; an expense first recorded later is absent.
 */
export function expenseSums(scope: Prisma.Sql, asOf: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT e.expense_id,
           coalesce(sum(e.amount_cents) FILTER (WHERE e.stage = 'COMMITTED'), 0)::bigint AS committed,
           coalesce(sum(e.amount_cents) FILTER (WHERE e.stage = 'INVOICED'), 0)::bigint AS invoiced,
           coalesce(sum(e.amount_cents) FILTER (WHERE e.stage = 'PAID'), 0)::bigint AS paid,
           max(e.business_date) AS last_date
    FROM expense_entry e WHERE ${scope} AND e.business_date <= ${asOf} GROUP BY e.expense_id`;
}

/** `expenseStage` of the domain over the sums named `s`: the furthest stage the whole commitment has reached. */
export const FURTHEST_STAGE = Prisma.sql`CASE
  WHEN s.committed <= 0 THEN NULL WHEN s.paid >= s.committed THEN 'PAID'
  WHEN s.invoiced >= s.committed THEN 'INVOICED' ELSE 'COMMITTED' END`;
