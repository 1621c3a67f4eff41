import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { anAdjustment, aPilotAtWork, lastTrace, ledgerOf, on, openExpense, totalsOf } from "@/test-support/spending";
import { adjustExpense } from "./adjust-expense";

beforeAll(freshDatabase);

/** 100 committed, invoiced and paid on 10 January, then 50 more committed. */
async function aPaidExpense() {
  const { action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id, { stage: "PAID" });
  await adjustExpense(pilot, anAdjustment(expenseId, { amount: cents(50_00), date: on("2021-02-01") }));
  return { pilot, expenseId };
}

test("a raise, a decrease, a credit note and a refund are entries at their own date, with their reason", async () => {
  const { pilot, expenseId } = await aPaidExpense();
  const refund = await adjustExpense(pilot, anAdjustment(expenseId, { adjustment: "REFUND", amount: cents(10_00) }));
  const credit = await adjustExpense(
    pilot,
    anAdjustment(expenseId, { adjustment: "CREDIT_NOTE", amount: cents(10_00) }),
  );
  const less = await adjustExpense(
    pilot,
    anAdjustment(expenseId, { adjustment: "DECREASE_COMMITMENT", amount: cents(60_00) }),
  );
  expect([refund.message, credit.message, less.message]).toEqual([
    expect.stringMatching(/^Remboursement de 10,00\s€ sur DEP-0001\.$/),
    expect.stringMatching(/^Avoir de 10,00\s€ sur DEP-0001\.$/),
    expect.stringMatching(/^Engagé diminué de 60,00\s€ sur DEP-0001\.$/),
  ]);
  expect((await ledgerOf(expenseId)).slice(3)).toEqual([
    "RAISE COMMITTED 5000 2021-02-01",
    "DECREASE PAID -1000 2021-04-10",
    "DECREASE INVOICED -1000 2021-04-10",
    "DECREASE COMMITTED -6000 2021-04-10",
  ]);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 90_00, INVOICED: 90_00, PAID: 90_00 });
  expect(await lastTrace(expenseId)).toMatchObject({
    event: "spending.decreased",
    after: { reason: "Sujétion imprévue.", entries: [{ amount: -60_00 }] },
  });
});

test.each([
  ["DECREASE_COMMITMENT", 50_01, 50_00],
  ["CREDIT_NOTE", 1, null],
  ["REFUND", 100_01, 100_00],
] as const)("%s stops at what rests on it", async (adjustment, tooMuch, floor) => {
  const { pilot, expenseId } = await aPaidExpense();
  const before = await digest();
  await expect(
    adjustExpense(pilot, anAdjustment(expenseId, { adjustment, amount: cents(tooMuch) })),
  ).rejects.toMatchObject({
    code: "ledger.invariant",
    message: expect.stringMatching(/^Au 10\savril\s2021, /),
  });
  expect(await digest()).toBe(before);
  if (floor) await adjustExpense(pilot, anAdjustment(expenseId, { adjustment, amount: cents(floor) }));
});

test("a decrease dated back can't undercut what was invoiced after that day", async () => {
  const { pilot, expenseId } = await aPaidExpense();
  const back = anAdjustment(expenseId, { adjustment: "DECREASE_COMMITMENT", amount: cents(1), date: on("2021-01-15") });
  await expect(adjustExpense(pilot, back)).rejects.toMatchObject({ code: "ledger.invariant" });
});

test("a date ahead of today is refused under its field", async () => {
  const { pilot, expenseId } = await aPaidExpense();
  await expect(adjustExpense(pilot, anAdjustment(expenseId, { date: on("2021-06-16") }))).rejects.toMatchObject({
    code: "spending.future",
    fields: { date: expect.stringMatching(/15\sjuin\s2021/) },
  });
});

test("sent twice, an adjustment counts once", async () => {
  const { pilot, expenseId } = await aPaidExpense();
  const raise = anAdjustment(expenseId);
  await Promise.all([adjustExpense(pilot, raise), adjustExpense(pilot, raise), adjustExpense(pilot, raise)]);
  expect(await totalsOf(expenseId)).toMatchObject({ COMMITTED: 170_00 });
});
