import "server-only";
import { z } from "zod";
import { type ColumnLetters, columnLettersOf, type ExpenseRow, readExpenseRow } from "@/domain/import/expense-row";
import type { ImportSummary } from "@/domain/import/import-summary";
import { type Cents, cents } from "@/domain/shared/money";
import { commonAccounting, STAGES, type Stage } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";
import type { Transaction } from "@/server/db/transaction";
import { type ExpenseGroup, expenseGroups } from "./expense-groups";
import { expensePlace, type FilePlace, storedExpenses } from "./expense-lookups";
import { ExpenseTwins } from "./expense-twins";
import type { ImportContext, Importer } from "./importer";
import { type JudgedRow, judgeKnown, judgeOpened } from "./judge-expenses";

const ROWS_AT_ONCE = 2_000;

/**
 * Judges a file of expenses. The rows of one expense may stand anywhere in it, so all are held, read and nothing more, until each
 * is with the others of its expense; ledgers and what rows look like are then read from the database by pages.
 */
export const checkExpenses: Importer["check"] = async (tx, context, pages, keep) => {
  const place = await expensePlace(tx, context);
  const rows: ExpenseRow[] = [];
  let columns: ColumnLetters | undefined;
  for await (const page of pages)
    for (const row of page) {
      columns ??= columnLettersOf(row);
      rows.push(readExpenseRow(row, columns, context.today));
    }
  const twins = new ExpenseTwins(tx, place);
  const sums = await sumsBefore(tx, place);
  const after = { ...sums };
  for (const groups of byPages(await expenseGroups(tx, place, rows))) {
    const judged = await judgePage(tx, groups, { context, place, twins });
    await keep(judged.map(({ checked }) => checked));
    for (const { entries, opens } of judged) {
      for (const { stage, amount } of entries) after[stage] = cents(after[stage] + amount);
      if (opens) after.expenses += 1;
    }
  }
  return figures(place, sums, after);
};

type Judging = { context: ImportContext; place: FilePlace; twins: ExpenseTwins };

async function judgePage(tx: Transaction, groups: readonly ExpenseGroup[], judging: Judging): Promise<JudgedRow[]> {
  const stored = await storedExpenses(
    tx,
    judging.place,
    groups.flatMap(({ expenseId }) => expenseId ?? []),
  );
  await judging.twins.lookFor(groups.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const judged = groups.flatMap((group) => {
    const expense = group.expenseId === null ? undefined : stored.get(group.expenseId);
    return expense ? judgeKnown(group, expense, judging) : judgeOpened(group, judging);
  });
  return judged.toSorted((a, b) => a.checked.line - b.checked.line);
}

/** Whole expenses, about as many rows at once. */
function* byPages(groups: readonly ExpenseGroup[]): Generator<ExpenseGroup[]> {
  let page: ExpenseGroup[] = [];
  let rows = 0;
  for (const group of groups) {
    page.push(group);
    rows += group.rows.length;
    if (rows < ROWS_AT_ONCE) continue;
    yield page;
    page = [];
    rows = 0;
  }
  if (page.length > 0) yield page;
}

type Sums = Record<Stage, Cents> & { expenses: number };
const amount = z.bigint().transform((value) => cents(Number(value)));
const sums = z.tuple([z.object({ COMMITTED: amount, INVOICED: amount, PAID: amount, expenses: z.int() })]);

/** Totals of the actions the viewer may record spending on. */
async function sumsBefore(tx: Transaction, { territoryId, writable }: FilePlace): Promise<Sums> {
  const [found] = sums.parse(
    await tx.$queryRaw`
      SELECT coalesce(sum(amount_cents) FILTER (WHERE stage = 'COMMITTED'), 0)::bigint AS "COMMITTED",
             coalesce(sum(amount_cents) FILTER (WHERE stage = 'INVOICED'), 0)::bigint AS "INVOICED",
             coalesce(sum(amount_cents) FILTER (WHERE stage = 'PAID'), 0)::bigint AS "PAID",
             (SELECT count(*)::int FROM expense e WHERE e.territory_id = ${territoryId}::uuid AND e.action_id = ANY (${writable}::uuid[])) AS expenses
      FROM expense_entry WHERE territory_id = ${territoryId}::uuid AND action_id = ANY (${writable}::uuid[])`,
  );
  return found;
}

function figures({ byNumber }: FilePlace, before: Sums, after: Sums): ImportSummary["figures"] {
  const books = commonAccounting(
    [...byNumber.values()].filter(({ writable }) => writable).map(({ accounting }) => accounting),
  );
  const amounts = STAGES.map((stage) => ({
    label: stageLabel(stage, books),
    before: before[stage],
    after: after[stage],
    unit: "CENTS" as const,
  }));
  return [...amounts, { label: "Dépenses", before: before.expenses, after: after.expenses, unit: "COUNT" }];
}
