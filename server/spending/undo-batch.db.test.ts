import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { cents } from "@/domain/shared/money";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aCorrection, anEntry, aPilotAtWork, entryOf, ledgerOf, openExpense, totalsOf } from "@/test-support/spending";
import { correctEntry } from "./correct-entry";
import { recordEntry } from "./record-entry";
import { undoBatch } from "./undo-batch";

beforeAll(freshDatabase);

const undoing = (batchId: string) => ({ key: randomUUID(), batchId });

async function anExpenseOf(stage: "COMMITTED" | "PAID" = "COMMITTED") {
  const { action, pilot, territory } = await aPilotAtWork();
  return { action, pilot, territory, ...(await openExpense(pilot, action.id, { stage })) };
}

test("one's own gesture is taken back whole, by reversals dated as it was", async () => {
  const { pilot, batchId, expenseId } = await anExpenseOf("PAID");
  const done = await undoBatch(pilot, undoing(batchId));
  expect(done.message).toMatch(/^Saisie annulée sur DEP-0001\./);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 0, INVOICED: 0, PAID: 0 });
  expect((await ledgerOf(expenseId)).slice(3).every((line) => line.endsWith("-10000 2021-01-10"))).toBe(true);
});

test("a raise accepted with a payment is taken back with it", async () => {
  const { pilot, expenseId } = await anExpenseOf();
  const amount = cents(150_00);
  const done = await recordEntry(
    pilot,
    anEntry(expenseId, { stage: "PAID", amount, raise: "on", raiseReason: "Lot 2." }),
  );
  await undoBatch(pilot, undoing(done.undo?.id ?? ""));
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 100_00, INVOICED: 0, PAID: 0 });
});

test("the offer that comes back with a gesture is the one that undoes it", async () => {
  const { pilot, expenseId } = await anExpenseOf();
  const done = await recordEntry(pilot, anEntry(expenseId));
  expect(done.undo).toMatchObject({ what: "expense" });
  const { id: batchId = "", key = "" } = done.undo ?? {};
  await Promise.all(Array.from({ length: 5 }, () => undoBatch(pilot, { key, batchId })));
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 100_00, INVOICED: 0 });
});

test("undone twice with two keys, the second is told it is already done", async () => {
  const { pilot, batchId } = await anExpenseOf();
  await undoBatch(pilot, undoing(batchId));
  const before = await digest();
  await expect(undoBatch(pilot, undoing(batchId))).rejects.toMatchObject({ code: "undo.done" });
  expect(await digest()).toBe(before);
});

test("an undo can't be undone", async () => {
  const { pilot, batchId, expenseId } = await anExpenseOf();
  await undoBatch(pilot, undoing(batchId));
  const { batchId: undone } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId, kind: "REVERSAL" } });
  await expect(undoBatch(pilot, undoing(undone))).rejects.toMatchObject({ code: "undo.done" });
});

test("someone else's gesture is corrected, not undone", async () => {
  const { action, batchId } = await anExpenseOf();
  const colleague = await someone(client(), "PILOT", action);
  const before = await digest();
  await expect(undoBatch(colleague, undoing(batchId))).rejects.toMatchObject({ code: "undo.late" });
  expect(await digest()).toBe(before);
});

test("once a colleague has paid on it, a commitment is no longer undone from under them", async () => {
  const { action, pilot, batchId, expenseId } = await anExpenseOf();
  const colleague = await someone(client(), "PILOT", action);
  await recordEntry(colleague, anEntry(expenseId, { amount: cents(40_00) }));
  const before = await digest();
  await expect(undoBatch(pilot, undoing(batchId))).rejects.toMatchObject({ code: "undo.late" });
  expect(await digest()).toBe(before);
});

test("ten minutes later it is too late, a second before it is not", async () => {
  const { pilot, batchId, expenseId } = await anExpenseOf();
  const { recordedAt } = await client().expenseEntry.findFirstOrThrow({ where: { batchId } });
  const clock = await import("@/server/clock");
  const spy = vi.spyOn(clock, "now");
  spy.mockReturnValue(new Date(recordedAt.getTime() + 600_001));
  await expect(undoBatch(pilot, undoing(batchId))).rejects.toMatchObject({ code: "undo.late" });
  spy.mockReturnValue(new Date(recordedAt.getTime() + 599_000));
  await expect(undoBatch(pilot, undoing(batchId))).resolves.toBeDefined();
  spy.mockRestore();
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 0 });
});

test("a gesture already corrected is not undone over its correction", async () => {
  const { pilot, batchId, expenseId } = await anExpenseOf();
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "COMMITTED"), { amount: cents(90_00) }));
  await expect(undoBatch(pilot, undoing(batchId))).rejects.toMatchObject({ code: "undo.done" });
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 90_00 });
});

test("a gesture that doesn't exist and one out of reach get the same answer", async () => {
  const { batchId } = await anExpenseOf();
  const { pilot: stranger } = await aPilotAtWork();
  const before = await digest();
  const outside = await undoBatch(stranger, undoing(batchId)).catch((error: Error) => error);
  const absent = await undoBatch(stranger, undoing(randomUUID())).catch((error: Error) => error);
  expect(outside).toEqual(absent);
  expect(outside).toMatchObject({ code: "expense.unknown" });
  expect(await digest()).toBe(before);
});
