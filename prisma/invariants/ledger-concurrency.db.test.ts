import type pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { insertEntry, post, type RawExpense, rawExpense } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;
let open: () => Promise<pg.Client>;

beforeAll(async () => {
  ({ open } = await rawDatabase());
  db = await open();
});
afterAll(() => db.end());

async function connections(count: number): Promise<pg.Client[]> {
  const opened = await Promise.all(Array.from({ length: count }, open));
  onTestFinished(async () => {
    await Promise.all(opened.map((each) => each.end()));
  });
  return opened;
}

/** Committed and invoiced 100: two payments of 60 each stand alone, never together. */
async function invoicedExpense(): Promise<RawExpense> {
  const expense = await rawExpense(db);
  await post(
    db,
    expense,
    { stage: "COMMITTED", on: "2021-01-01", amount: 100 },
    { stage: "INVOICED", on: "2021-01-01", amount: 100 },
  );
  return expense;
}

const SIXTY = { stage: "PAID", on: "2021-02-01", amount: 60 } as const;

const paidOn = async ({ expenseId }: RawExpense) => {
  const { rows } = await db.query<{ paid: string | null }>(
    "SELECT sum(amount_cents) AS paid FROM expense_entry WHERE expense_id = $1 AND stage = 'PAID'",
    [expenseId],
  );
  return Number(rows[0]?.paid ?? 0);
};

test("of twenty payments of 60 at once on 100 invoiced, exactly one is kept", async () => {
  const expense = await invoicedExpense();
  const tries = await Promise.allSettled((await connections(20)).map((each) => post(each, expense, SIXTY)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of tries)
    if (each.status === "rejected") expect(each.reason).toMatchObject({ constraint: "ledger_invariant" });
  expect(await paidOn(expense)).toBe(60);
});

test("the second of two interleaved payments waits for the first, then is refused", async () => {
  const expense = await invoicedExpense();
  const [first, second] = await connections(2);
  if (!first || !second) throw new Error("unreachable");
  await first.query("BEGIN");
  await second.query("BEGIN");
  await insertEntry(first, expense, SIXTY);
  let waiting = true;
  const late = insertEntry(second, expense, SIXTY).then(() => {
    waiting = false;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(waiting).toBe(true);
  await first.query("COMMIT");
  await late;
  await expect(second.query("COMMIT")).rejects.toMatchObject({ constraint: "ledger_invariant" });
  expect(await paidOn(expense)).toBe(60);
});

test.each([
  ["REPEATABLE READ", "25001"],
  ["SERIALIZABLE", "40001"],
])("%s transactions that each saw room for 60 can't both pay", async (isolation, code) => {
  const expense = await invoicedExpense();
  const [first, second] = await connections(2);
  if (!first || !second) throw new Error("unreachable");
  for (const each of [first, second]) {
    await each.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await each.query("SELECT sum(amount_cents) FROM expense_entry WHERE expense_id = $1", [expense.expenseId]);
  }
  const pay = async (each: pg.Client) => {
    await insertEntry(each, expense, SIXTY);
    await each.query("COMMIT");
  };
  const outcomes = [await Promise.allSettled([pay(first)]), await Promise.allSettled([pay(second)])].flat();
  expect(outcomes.at(-1)).toMatchObject({ status: "rejected", reason: { code } });
  expect(await paidOn(expense)).toBeLessThanOrEqual(60);
});

test("an invoice and a decrease of the commitment that both fit alone don't both go through", async () => {
  const expense = await rawExpense(db);
  await post(db, expense, { stage: "COMMITTED", on: "2021-01-01", amount: 100 });
  const [first, second] = await connections(2);
  if (!first || !second) throw new Error("unreachable");
  const outcomes = await Promise.allSettled([
    post(first, expense, { stage: "INVOICED", on: "2021-02-01", amount: 60 }),
    post(second, expense, {
      stage: "COMMITTED",
      on: "2021-02-01",
      amount: -60,
      kind: "DECREASE",
      reason: "Lot réduit.",
    }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("payments on different expenses don't wait for one another", async () => {
  const [one, other] = [await invoicedExpense(), await invoicedExpense()];
  const [first, second] = await connections(2);
  if (!first || !second) throw new Error("unreachable");
  await first.query("BEGIN");
  await insertEntry(first, one, SIXTY);
  await expect(post(second, other, SIXTY)).resolves.toHaveLength(1);
  await first.query("COMMIT");
});
