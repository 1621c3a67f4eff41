import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

/**
 * A relation of one row per expense that has an entry by that day: what is then committed, invoiced and paid, and the day
 * of the last entry that still counts — of the last one, once all are reversed — and whether any was taken back. `entries` narrows the ledger, named `n`;
 * an expense first recorded later is absent. With `knownAt`, entries and reversals recorded after that instant are too.
 */
export function expenseSums(asOf: Prisma.Sql, entries: Prisma.Sql, knownAt: Date | null = null): Prisma.Sql {
  return Prisma.sql`(
    SELECT n.expense_id,
           coalesce(sum(n.amount_cents) FILTER (WHERE n.stage = 'COMMITTED'), 0)::bigint AS committed,
           coalesce(sum(n.amount_cents) FILTER (WHERE n.stage = 'INVOICED'), 0)::bigint AS invoiced,
           coalesce(sum(n.amount_cents) FILTER (WHERE n.stage = 'PAID'), 0)::bigint AS paid,
           coalesce(max(n.business_date::date) FILTER (WHERE n.kind <> 'REVERSAL' AND undone.id IS NULL),
                    max(n.business_date::date)) AS last_on,
           bool_or(n.kind = 'REVERSAL') AS corrected
    FROM expense_entry n LEFT JOIN expense_entry undone ON undone.reverses_id = n.id AND undone.reverses_id IS NOT NULL${recordedBy(Prisma.sql`undone.recorded_at`, knownAt)}
    WHERE ${entries} AND n.business_date <= ${asOf}${recordedBy(Prisma.sql`n.recorded_at`, knownAt)}
    GROUP BY n.expense_id
  )`;
}

/** `expenseState` of the domain, over the sums named `s`. */
export const expenseStateOfSums = Prisma.sql`CASE
  WHEN s.committed <= 0 THEN 'CANCELLED'
  WHEN s.paid >= s.committed THEN 'PAID'
  WHEN s.invoiced >= s.committed THEN 'INVOICED'
  ELSE 'COMMITTED' END`;
