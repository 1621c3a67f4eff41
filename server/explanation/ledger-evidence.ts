import "server-only";
import { z } from "zod";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import type { Stage } from "@/domain/spending/stage";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";
import { expenseSums } from "@/server/spending/expense-sums";
import type { ListScope } from "@/server/territory/list-scope";

const amount = z.number().transform(cents);
const counted = z.object({ count: z.number(), amount });

export const ledgerEvidenceRow = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      object: z.string(),
      supplier: z.string(),
      amount,
      lastOn: calendarDateSchema,
    }),
  ),
  others: counted,
  untouched: z.number(),
  entries: z.number(),
  documents: z.number(),
  reversed: z.number(),
  later: counted,
});

const COLUMNS: Record<Stage, Prisma.Sql> = {
  COMMITTED: Prisma.sql`s.committed`,
  INVOICED: Prisma.sql`s.invoiced`,
  PAID: Prisma.sql`s.paid`,
};

/** What the ledger holds behind the sum of a stage, as one JSON value: the largest expenses, and the others summed. */
export function ledgerEvidence(scope: ListScope, stage: Stage, most: number): Prisma.Sql {
  const { territoryId, actionIds, asOf, knownAt } = scope;
  const within = Prisma.sql`n.territory_id = ${territoryId}::uuid AND n.action_id = ANY(${actionIds}::uuid[])`;
  const day = Prisma.sql`${asOf}::date`;
  const known = recordedBy(Prisma.sql`n.recorded_at`, knownAt);
  return Prisma.sql`
    WITH sums AS MATERIALIZED (
      SELECT s.expense_id, s.last_on, s.committed, ${COLUMNS[stage]} AS amount FROM ${expenseSums(day, within, knownAt)} s
    ),
    ranked AS MATERIALIZED (
      SELECT t.*, row_number() OVER (ORDER BY t.amount DESC, t.last_on DESC, t.expense_id) AS place FROM sums t WHERE t.amount <> 0
    ),
    entries AS MATERIALIZED (
      SELECT n.amount_cents, n.document, n.kind, n.business_date <= ${day} AS counts, undone.id IS NOT NULL AS cancelled
      FROM expense_entry n LEFT JOIN expense_entry undone ON undone.reverses_id = n.id${recordedBy(Prisma.sql`undone.recorded_at`, knownAt)}
      WHERE ${within} AND n.stage = ${stage}::"Stage"${known}
    )
    SELECT json_build_object(
      'rows', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'number', x.number, 'object', x.object, 'supplier', x.supplier,
          'amount', r.amount, 'lastOn', r.last_on) ORDER BY r.place), '[]'::json)
        FROM ranked r JOIN expense x ON x.id = r.expense_id WHERE r.place <= ${most}),
      'others', (SELECT json_build_object('count', count(*), 'amount', coalesce(sum(amount), 0)::bigint) FROM ranked WHERE place > ${most}),
      'untouched', (SELECT count(*) FROM sums WHERE amount = 0 AND committed > 0),
      'entries', (SELECT count(*) FROM entries WHERE counts AND kind <> 'REVERSAL' AND NOT cancelled),
      'documents', (SELECT count(*) FROM entries WHERE counts AND kind <> 'REVERSAL' AND NOT cancelled AND document IS NOT NULL),
      'reversed', (SELECT count(*) FROM entries WHERE counts AND cancelled),
      'later', (SELECT json_build_object('count', count(*), 'amount', coalesce(sum(amount_cents), 0)::bigint) FROM entries WHERE NOT counts))`;
}
