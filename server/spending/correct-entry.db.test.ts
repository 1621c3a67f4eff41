import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import {
  aCorrection,
  anAdjustment,
  anEntry,
  aPilotAtWork,
  entryOf,
  lastTrace,
  ledgerOf,
  on,
  openExpense,
  totalsOf,
} from "@/test-support/spending";
import { adjustExpense } from "./adjust-expense";
import { correctEntry } from "./correct-entry";
import { recordEntry } from "./record-entry";

beforeAll(freshDatabase);

/** 100 committed on 10 January, 60 invoiced on 10 March, those 60 paid on 10 April. */
async function anExpenseUnderWay() {
  const { action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id);
  await recordEntry(pilot, anEntry(expenseId, { amount: cents(60_00) }));
  const settlesId = await entryOf(expenseId, "INVOICED");
  await recordEntry(
    pilot,
    anEntry(expenseId, { stage: "PAID", amount: cents(60_00), date: on("2021-04-10"), settlesId }),
  );
  return { action, pilot, expenseId };
}

test("the right amount replaces the wrong one alone when the rest still stands on it", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const done = await correctEntry(pilot, aCorrection(await entryOf(expenseId, "COMMITTED"), { amount: cents(80_00) }));
  expect(done.message).toMatch(/^DEP-0001 corrigée : 1 écriture annulée, 80,00\s€ retenus\.$/);
  expect((await ledgerOf(expenseId)).slice(3)).toEqual([
    "REVERSAL COMMITTED -10000 2021-01-10",
    "RECORDED COMMITTED 8000 2021-01-10",
  ]);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 80_00, INVOICED: 60_00, PAID: 60_00 });
  expect(await lastTrace(expenseId)).toMatchObject({
    event: "spending.corrected",
    before: { stage: "COMMITTED", amount: 100_00, date: "2021-01-10" },
    after: { reason: "Erreur de saisie." },
  });
});

test("the right date replaces the wrong one, the reversal keeps the wrong one", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const correction = aCorrection(await entryOf(expenseId, "PAID"), { amount: cents(60_00), date: on("2021-05-02") });
  await correctEntry(pilot, correction);
  expect((await ledgerOf(expenseId)).slice(3)).toEqual([
    "REVERSAL PAID -6000 2021-04-10",
    "RECORDED PAID 6000 2021-05-02",
  ]);
});

test("without a right value the entry goes, with all that rested on it", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const done = await correctEntry(pilot, aCorrection(await entryOf(expenseId, "COMMITTED")));
  expect(done.message).toBe("DEP-0001 corrigée : 3 écritures annulées.");
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 0, INVOICED: 0, PAID: 0 });
  const batches = await client().expenseEntry.findMany({
    where: { expenseId, kind: "REVERSAL" },
    distinct: ["batchId"],
  });
  expect(batches).toHaveLength(1);
});

test("an amount too small for what followed takes the rest back too, and stays", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "COMMITTED"), { amount: cents(59_99) }));
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 59_99, INVOICED: 0, PAID: 0 });
});

test("an entry already reversed is not corrected again; the one that replaced it is", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const wrong = await entryOf(expenseId, "PAID");
  await correctEntry(pilot, aCorrection(wrong, { amount: cents(50_00) }));
  const before = await digest();
  await expect(correctEntry(pilot, aCorrection(wrong, { amount: cents(40_00) }))).rejects.toMatchObject({
    code: "ledger.reversed",
  });
  const { id: reversal } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId, kind: "REVERSAL" } });
  await expect(correctEntry(pilot, aCorrection(reversal))).rejects.toMatchObject({ code: "ledger.reversed" });
  expect(await digest()).toBe(before);
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "PAID"), { amount: cents(40_00) }));
  expect(await totalsOf(expenseId)).toMatchObject({ PAID: 40_00 });
});

test("a correction that changes nothing, or is dated ahead of today, is refused under its field", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const entry = await entryOf(expenseId, "PAID");
  await expect(correctEntry(pilot, aCorrection(entry, { amount: cents(60_00) }))).rejects.toMatchObject({
    fields: { amount: expect.any(String) },
  });
  const ahead = aCorrection(entry, { amount: cents(50_00), date: on("2021-06-16") });
  await expect(correctEntry(pilot, ahead)).rejects.toMatchObject({ fields: { date: expect.any(String) } });
});

test("an amount beyond what is recorded before it is refused with the day and what to do", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const before = await digest();
  const correction = aCorrection(await entryOf(expenseId, "INVOICED"), { amount: cents(100_01) });
  await expect(correctEntry(pilot, correction)).rejects.toMatchObject({ code: "ledger.invariant" });
  expect(await digest()).toBe(before);
});

test("another person in charge corrects what a colleague typed, and the journal names them", async () => {
  const { action, expenseId } = await anExpenseUnderWay();
  const colleague = await someone(client(), "PILOT", action);
  await correctEntry(colleague, aCorrection(await entryOf(expenseId, "PAID"), { amount: cents(50_00) }));
  expect(await lastTrace(expenseId)).toMatchObject({ actorId: colleague.id });
});

test("a credit note corrected stays a credit note", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  await adjustExpense(pilot, anAdjustment(expenseId, { adjustment: "DECREASE_COMMITMENT", amount: cents(40_00) }));
  const { id } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId, kind: "DECREASE" } });
  await correctEntry(pilot, aCorrection(id, { amount: cents(30_00) }));
  expect((await ledgerOf(expenseId)).slice(-2)).toEqual([
    "REVERSAL COMMITTED 4000 2021-04-10",
    "DECREASE COMMITTED -3000 2021-04-10",
  ]);
});

test("sent twice at once, a correction counts once", async () => {
  const { pilot, expenseId } = await anExpenseUnderWay();
  const correction = aCorrection(await entryOf(expenseId, "PAID"), { amount: cents(50_00) });
  await Promise.all(Array.from({ length: 5 }, () => correctEntry(pilot, { ...correction })));
  expect(await ledgerOf(expenseId)).toHaveLength(5);
});

test("two people correcting one entry at once: one does, the other is told", async () => {
  const { action, pilot, expenseId } = await anExpenseUnderWay();
  const colleague = await someone(client(), "PILOT", action);
  const entry = await entryOf(expenseId, "PAID");
  const tries = await Promise.allSettled([
    correctEntry(pilot, aCorrection(entry, { amount: cents(50_00) })),
    correctEntry(colleague, aCorrection(entry, { amount: cents(40_00) })),
  ]);
  const refused = tries.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
  expect(refused).toEqual(["ledger.reversed"]);
});
