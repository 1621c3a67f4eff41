import "server-only";
import { z } from "zod";
import { REVIEW_STATES } from "@/domain/review/review-state";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { searchPatterns } from "@/domain/shared/search-patterns";
import {
  EXPENSE_COLUMNS,
  EXPENSE_STATES,
  type ExpenseColumn,
  type ExpenseFilters,
  type ExpenseListQuery,
} from "@/domain/spending/expense-list-query";
import { Prisma } from "@/prisma/generated/client";
import { foldedText } from "@/server/db/folded-text";
import { keysetAnswer, keysetPage, keysetRow, type ListPage } from "@/server/db/keyset";
import type { Transaction } from "@/server/db/transaction";
import { stateOfThing } from "@/server/review/review-facts";
import type { ListScope } from "@/server/territory/list-scope";
import { expenseStateOfSums, expenseSums } from "./expense-sums";

const amount = z.number().transform(cents);
const amounts = { committed: amount, invoiced: amount, paid: amount };
const row = keysetRow({
  id: z.string(),
  number: z.number(),
  object: z.string(),
  supplier: z.string(),
  action: z.number(),
  lastOn: calendarDateSchema,
  state: z.enum(EXPENSE_STATES),
  /** An entry was taken back: the expense opens to the wrong value, struck through. */
  corrected: z.boolean(),
  /** Where it stands with the préfecture now. */
  review: z.enum(REVIEW_STATES).nullable(),
  ...amounts,
});
export type ListedExpense = z.output<typeof row>;

export type ExpenseList = {
  page: ListPage<ListedExpense>;
  /** Of the rows the filters keep, on every page. */
  totals: z.output<z.ZodObject<typeof amounts>>;
  /** How many rows each state would keep, the other filters left as they are. */
  states: Partial<Record<ListedExpense["state"], number>>;
  /** Every expense of the scope, filters aside. */
  unfiltered: number;
};

const SORT_KEYS: Record<ExpenseColumn, Prisma.Sql> = {
  date: Prisma.sql`s.last_on`,
  numero: Prisma.sql`e.number::bigint`,
  objet: foldedText(Prisma.sql`e.object`),
  action: Prisma.sql`a.number::bigint`,
  engage: Prisma.sql`s.committed`,
  facture: Prisma.sql`s.invoiced`,
  paye: Prisma.sql`s.paid`,
};

const REFERENCE = Prisma.sql`'DEP-' || lpad(e.number::text, greatest(4, length(e.number::text)), '0')`;

function conditions({ action, text, from, to }: ExpenseFilters): Prisma.Sql {
  const patterns = text === null ? [] : searchPatterns(text);
  const searched = Prisma.sql`concat_ws(' ', e.object, e.supplier, ${REFERENCE})`;
  const kept = [
    ...(action === null ? [] : [Prisma.sql`a.number = ${action}`]),
    ...(from === null ? [] : [Prisma.sql`s.last_on >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`s.last_on <= ${to}::date`]),
    ...(patterns.length === 0 ? [] : [Prisma.sql`${searched} ~ ALL (${patterns}::text[])`]),
  ];
  return kept.length === 0 ? Prisma.sql`true` : Prisma.join(kept, " AND ");
}

/**
 * One page of expenses with the totals of all those the filters keep, in one statement. An expense appears once it has an
 * entry by the day asked for; its amounts are the sums of its entries up to that day.
 */
export async function listExpenses(
  tx: Transaction,
  scope: ListScope,
  query: ExpenseListQuery & { most?: number },
): Promise<ExpenseList> {
  const { territoryId, actionIds, asOf, knownAt } = scope;
  const { sort, state } = query;
  const entries = Prisma.sql`n.territory_id = ${territoryId}::uuid AND n.action_id = ANY(${actionIds}::uuid[])`;
  const stateKept = state === null ? Prisma.sql`true` : Prisma.sql`state = ${state}`;
  const rows = await tx.$queryRaw<{ list: unknown }[]>`
    WITH sums AS MATERIALIZED (SELECT * FROM ${expenseSums(Prisma.sql`${asOf}::date`, entries, knownAt)} s),
    listed AS MATERIALIZED (
      SELECT e.id, e.number, e.object, e.supplier, a.number AS action, s.last_on AS "lastOn", s.committed, s.invoiced, s.paid, s.corrected,
             ${expenseStateOfSums} AS state, ${SORT_KEYS[sort.column]} AS "sortKey", e.number::bigint AS "sortTie"
      FROM sums s JOIN expense e ON e.id = s.expense_id JOIN action a ON a.id = e.action_id
      WHERE ${conditions(query)}
    ),
    kept AS NOT MATERIALIZED (
      SELECT listed.*, ${stateOfThing(territoryId, Prisma.sql`listed.id`)} AS review FROM listed WHERE ${stateKept})
    SELECT json_build_object(
      'unfiltered', (SELECT count(*) FROM sums),
      'states', (SELECT json_object_agg(state, n) FROM (SELECT state, count(*) AS n FROM listed GROUP BY state) c),
      'totals', (SELECT json_build_object('committed', coalesce(sum(committed), 0), 'invoiced', coalesce(sum(invoiced), 0),
        'paid', coalesce(sum(paid), 0)) FROM kept),
      'page', ${keysetPage(query, EXPENSE_COLUMNS[sort.column].kind)}
    ) AS list`;
  const answer = z.object({
    unfiltered: z.number(),
    states: z.partialRecord(z.enum(EXPENSE_STATES), z.number()).nullable(),
    totals: z.object(amounts),
    page: keysetAnswer(row, query),
  });
  const { states, ...list } = answer.parse(rows[0]?.list);
  return { ...list, states: states ?? {} };
}
