import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { post, type RawEntry, rawExpense } from "@/test-support/raw-rows";
import { rawDatabase } from "@/test-support/raw-sql";

let db: pg.Client;

beforeAll(async () => {
  db = await (await rawDatabase()).open();
});
afterAll(() => db.end());

const committed = (on: string, amount: number): RawEntry => ({ stage: "COMMITTED", on, amount });
const invoiced = (on: string, amount: number): RawEntry => ({ stage: "INVOICED", on, amount });
const paid = (on: string, amount: number): RawEntry => ({ stage: "PAID", on, amount });
const reversalOf = (entry: RawEntry, id: string | undefined, given: Partial<RawEntry> = {}): RawEntry => ({
  stage: entry.stage,
  on: entry.on,
  amount: -Number(entry.amount),
  kind: "REVERSAL",
  reason: "Saisie en double.",
  ...(id && { reverses: id }),
  ...given,
});
const decrease = (entry: RawEntry): RawEntry => ({ ...entry, kind: "DECREASE", reason: "Avoir." });

const BROKEN = { constraint: "ledger_invariant", code: "23514" };

test.each([
  ["an invoice without a commitment", [invoiced("2021-02-01", 1)]],
  ["a payment without an invoice", [committed("2021-02-01", 1), paid("2021-02-01", 1)]],
  ["an invoice one cent above the commitment", [committed("2021-02-01", 100), invoiced("2021-02-01", 101)]],
  ["an invoice one day before the commitment", [committed("2021-02-02", 100), invoiced("2021-02-01", 100)]],
  [
    "a payment one cent above the invoice",
    [committed("2021-02-01", 100), invoiced("2021-02-01", 60), paid("2021-02-02", 61)],
  ],
  ["a payment that goes negative", [decrease(paid("2021-02-01", -1))]],
  [
    "a commitment cut below what is invoiced",
    [committed("2021-02-01", 100), invoiced("2021-02-02", 80), decrease(committed("2021-02-03", -21))],
  ],
  [
    "a credit note below what is paid",
    [
      committed("2021-02-01", 100),
      invoiced("2021-02-01", 80),
      paid("2021-02-02", 80),
      decrease(invoiced("2021-02-03", -1)),
    ],
  ],
])("%s is refused", async (_case, entries) => {
  const expense = await rawExpense(db);
  await expect(post(db, expense, ...entries)).rejects.toMatchObject(BROKEN);
  const { rows } = await db.query("SELECT 1 FROM expense_entry WHERE expense_id = $1", [expense.expenseId]);
  expect(rows).toEqual([]);
});

test("stages equal to the cent on one day are accepted, in whatever order they come", async () => {
  const all = [paid("2021-02-01", 100), invoiced("2021-02-01", 100), committed("2021-02-01", 100)];
  await expect(post(db, await rawExpense(db), ...all)).resolves.toHaveLength(3);
});

test("an entry dated back that breaks only a past day is refused", async () => {
  const expense = await rawExpense(db);
  await post(db, expense, committed("2021-01-01", 100), invoiced("2021-03-01", 100));
  await post(db, expense, committed("2021-06-01", 100));
  await expect(post(db, expense, invoiced("2021-05-31", 100))).rejects.toMatchObject(BROKEN);
  await expect(post(db, expense, invoiced("2021-06-01", 100))).resolves.toHaveLength(1);
});

test("a decrease dated before a later invoice is judged on the days after it", async () => {
  const expense = await rawExpense(db);
  await post(db, expense, committed("2021-01-01", 100), invoiced("2021-03-01", 80));
  await expect(post(db, expense, decrease(committed("2021-02-01", -30)))).rejects.toMatchObject(BROKEN);
  await expect(post(db, expense, decrease(committed("2021-02-01", -20)))).resolves.toHaveLength(1);
});

test("a commitment that invoices rest on is not reversed alone, but with them it is", async () => {
  const expense = await rawExpense(db);
  const [order, invoice] = [committed("2021-01-01", 100), invoiced("2021-03-01", 80)];
  const [orderId, invoiceId] = await post(db, expense, order, invoice);
  await expect(post(db, expense, reversalOf(order, orderId))).rejects.toMatchObject(BROKEN);
  await expect(post(db, expense, reversalOf(order, orderId), reversalOf(invoice, invoiceId))).resolves.toHaveLength(2);
});

test.each([
  ["another amount", { amount: -99 }],
  ["the same sign", { amount: 100 }],
  ["another date", { on: "2021-01-02" }],
  ["another stage", { stage: "INVOICED" as const }],
])("a reversal with %s is refused", async (_case, given) => {
  const expense = await rawExpense(db);
  const order = committed("2021-01-01", 100);
  const [orderId] = await post(db, expense, order);
  await expect(post(db, expense, reversalOf(order, orderId, given))).rejects.toMatchObject({
    constraint: "ledger_exact_reversal",
  });
});

test("an entry is reversed once, and a reversal never", async () => {
  const expense = await rawExpense(db);
  const order = committed("2021-01-01", 100);
  const [orderId] = await post(db, expense, order);
  const reversal = reversalOf(order, orderId);
  const [reversalId] = await post(db, expense, reversal);
  await expect(post(db, expense, reversal)).rejects.toMatchObject({ constraint: "expense_entry_reverses_id_key" });
  await expect(post(db, expense, reversalOf(reversal, reversalId))).rejects.toMatchObject({
    constraint: "ledger_no_reversal_of_reversal",
  });
});

test("an entry of another expense is neither reversed nor settled from this one", async () => {
  const [order, invoice] = [committed("2021-01-01", 100), invoiced("2021-01-01", 100)];
  const [orderId, invoiceId] = await post(db, await rawExpense(db), order, invoice);
  const expense = await rawExpense(db);
  await post(db, expense, order, invoice);
  await expect(post(db, expense, reversalOf(order, orderId))).rejects.toMatchObject({
    constraint: "ledger_exact_reversal",
  });
  const settling = { ...paid("2021-02-01", 10), ...(invoiceId && { settles: invoiceId }) };
  await expect(post(db, expense, settling)).rejects.toMatchObject({ constraint: "ledger_settles_invoice" });
});

test("a payment settles an invoice, not a commitment, a payment, a credit note, a reversal or nothing at all", async () => {
  const expense = await rawExpense(db);
  const [first, credit, second] = [
    invoiced("2021-01-02", 60),
    decrease(invoiced("2021-01-03", -5)),
    invoiced("2021-01-04", 40),
  ];
  const ids = await post(db, expense, committed("2021-01-01", 100), first, credit, second, paid("2021-01-05", 10));
  const [order = "", invoice = "", creditNote = "", other = "", payment = ""] = ids;
  const [reversal = ""] = await post(db, expense, reversalOf(second, other));
  const pay = (settles: string) => post(db, expense, { ...paid("2021-02-01", 10), settles });
  for (const wrong of [order, payment, creditNote, reversal, randomUUID()])
    await expect(pay(wrong)).rejects.toMatchObject({ constraint: "ledger_settles_invoice" });
  await expect(pay(invoice)).resolves.toHaveLength(1);
});

test("only a payment settles", async () => {
  const expense = await rawExpense(db);
  const [, invoice = ""] = await post(db, expense, committed("2021-01-01", 100), invoiced("2021-01-01", 50));
  await expect(post(db, expense, { ...invoiced("2021-01-02", 1), settles: invoice })).rejects.toMatchObject({
    constraint: "entry_settles",
  });
});

test.each([
  ["a zero amount", { amount: 0 }, "entry_sign"],
  ["a negative amount that is no decrease", { amount: -1 }, "entry_sign"],
  ["a positive decrease", { amount: 1, kind: "DECREASE" as const, reason: "Avoir." }, "entry_sign"],
  ["a decrease without a reason", { amount: -1, kind: "DECREASE" as const }, "entry_reason"],
  ["a raise whose reason is blank", { amount: 1, kind: "RAISE" as const, reason: "   " }, "entry_reason"],
  [
    "a raise of what is paid",
    { stage: "PAID" as const, amount: 1, kind: "RAISE" as const, reason: "Hausse." },
    "entry_raise_stage",
  ],
  ["a reversal of nothing", { amount: -1, kind: "REVERSAL" as const, reason: "Erreur." }, "entry_reverses"],
])("%s is refused", async (_case, given, constraint) => {
  const expense = await rawExpense(db);
  await expect(post(db, expense, { ...committed("2021-01-01", 1), ...given })).rejects.toMatchObject({ constraint });
});
