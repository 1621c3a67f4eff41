import "server-only";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { money } from "@/domain/api/api-schema";
import { ROWS_PER_ANSWER } from "@/domain/api/asked";
import type { EXPENSE, EXPENSES } from "@/domain/api/endpoints";
import type { expenseAnswer, expensesAnswer } from "@/domain/api/expense-answer";
import { addCents, type Cents, ZERO } from "@/domain/shared/money";
import { expenseReference } from "@/domain/spending/expense-reference";
import { STAGES, type Stage } from "@/domain/spending/stage";
import type { Transaction } from "@/server/db/transaction";
import { type ExpenseDetailEntry, expenseDetail } from "@/server/spending/expense-detail.queries";
import { type ListedExpense, listExpenses } from "@/server/spending/expense-list.queries";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import type { AskedApi } from "./answer-api";
import { readAt, territoryAsked } from "./read-at";

export async function listedExpenses(asked: AskedApi<z.output<(typeof EXPENSES)["query"]>>) {
  const { action = null, stage: state = null, text = null, from = null, to = null } = asked.query;
  const { limit = ROWS_PER_ANSWER, cursor = null } = asked.query;
  const sort = { column: "date", order: "descending" } as const;
  const { contract, extra: list } = await territoryAsked(asked, async (tx, seen) => {
    const scope = listScope(seen, listedActions(seen, null));
    return listExpenses(tx, scope, { action, state, text, from, to, sort, cursor, most: limit });
  });
  const body: z.input<typeof expensesAnswer> = {
    data: list.page.rows.map(expenseTold),
    total: list.page.total,
    next: null,
    totals: amountsOf(list.totals),
    ...readAt(contract),
  };
  return { body, next: list.page.next };
}

export async function readExpenseAnswer(asked: AskedApi<z.output<(typeof EXPENSE)["query"]>>) {
  const { contract, extra: found } = await territoryAsked(asked, (tx, seen) =>
    findExpense(tx, seen, asked.params.number ?? ""),
  );
  const { entries, ...expense } = found;
  const { id, number, object, supplier, costItem, nature, action } = expense;
  const body: z.input<typeof expenseAnswer> = {
    data: {
      ...{ id, number, reference: expenseReference(number), action, object, supplier, cost_item: costItem, nature },
      ...amountsOf(sumsOf(entries)),
      entries: entries.map(entryTold),
    },
    ...readAt(contract),
  };
  return { body };
}

/** Of an action read in full, once it has an entry on the day it is read: anything else is not there. */
async function findExpense(tx: Transaction, seen: VisibleContract, number: string) {
  const actions = seen.actions.filter(isFull);
  const wanted = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
  const place = wanted && {
    territoryId: seen.territory.id,
    number: wanted,
    actionId: { in: actions.map(({ id }) => id) },
  };
  const known = place && (await tx.expense.findFirst({ where: place, select: { id: true, actionId: true } }));
  const action = known && actions.find(({ id }) => id === known.actionId);
  if (!known || !action) notFound();
  const { territory, asOf, knownAt } = seen;
  const detail = await expenseDetail(tx, { territoryId: territory.id, actionId: action.id, asOf, knownAt }, known.id);
  return detail && detail.entries.length > 0 ? { ...detail, action: action.number } : notFound();
}

function expenseTold(expense: ListedExpense): z.input<typeof expensesAnswer>["data"][number] {
  const { id, number, action, object, supplier, state, lastOn, corrected, review } = expense;
  const identity = { id, number, reference: expenseReference(number), action, object, supplier };
  return { ...identity, state, last_on: lastOn, ...amountsOf(expense), corrected, review };
}

function entryTold(entry: ExpenseDetailEntry): z.input<typeof expenseAnswer>["data"]["entries"][number] {
  const { id, stage, kind, businessDate, amount, label, document, reason, reversesId, settlesId } = entry;
  return {
    ...{ id, stage, kind, business_date: businessDate, amount: money(amount), label, document, reason },
    reverses_id: reversesId,
    settles_id: settlesId,
    recorded_at: entry.recordedAt.toISOString(),
    author: entry.author,
  };
}

type Sums = { committed: Cents; invoiced: Cents; paid: Cents };

function amountsOf({ committed, invoiced, paid }: Sums) {
  return { committed: money(committed), invoiced: money(invoiced), paid: money(paid) };
}

function sumsOf(entries: readonly ExpenseDetailEntry[]): Sums {
  const sumOf = (asked: Stage) =>
    entries.filter(({ stage }) => stage === asked).reduce((sum, { amount }) => addCents(sum, amount), ZERO);
  const [committed = ZERO, invoiced = ZERO, paid = ZERO] = STAGES.map(sumOf);
  return { committed, invoiced, paid };
}
