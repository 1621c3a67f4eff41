import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import type { RecordExpenseInput } from "@/domain/spending/spending.schema";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { recordExpense } from "./record-expense";

beforeAll(freshDatabase);

const anExpense = (actionId: string, given: Partial<RecordExpenseInput> = {}): RecordExpenseInput => ({
  key: randomUUID(),
  actionId,
  stage: "PAID",
  object: "Étude de sol",
  supplier: "Géotechnique fictive",
  amount: cents(41_260_000),
  date: calendarDate("2021-06-10"),
  ...given,
});

const entriesOf = (actionId: string) =>
  client().expenseEntry.findMany({
    where: { actionId },
    orderBy: { sequence: "asc" },
    select: { stage: true, kind: true, amountCents: true },
  });

test("a payment posts the stages it implies, and one journal entry", async () => {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const done = await recordExpense(pilot, anExpense(action.id));
  expect(done.message).toContain("DEP-0001");
  expect(await entriesOf(action.id)).toEqual([
    { stage: "COMMITTED", kind: "IMPLIED", amountCents: 41_260_000n },
    { stage: "INVOICED", kind: "IMPLIED", amountCents: 41_260_000n },
    { stage: "PAID", kind: "RECORDED", amountCents: 41_260_000n },
  ]);
  expect(await client().journalEntry.count({ where: { actionId: action.id } })).toBe(1);
});

test("twenty submissions with one key record one expense and get one answer", async () => {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const input = anExpense(action.id);
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordExpense(pilot, { ...input })));
  expect(new Set(answers.map((answer) => answer.message)).size).toBe(1);
  expect(await client().expense.count({ where: { actionId: action.id } })).toBe(1);
  expect(await client().journalEntry.count({ where: { actionId: action.id } })).toBe(1);
});

test("the same key with another amount is refused", async () => {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const input = anExpense(action.id);
  await recordExpense(pilot, input);
  await expect(recordExpense(pilot, { ...input, amount: cents(1) })).rejects.toMatchObject({ code: "key.reused" });
});

test("fifty expenses at once on one action add up exactly, with fifty numbers", async () => {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => recordExpense(pilot, anExpense(action.id, { amount: cents(1_01 + n) }))),
  );
  const paid = await client().expenseEntry.aggregate({
    where: { actionId: action.id, stage: "PAID" },
    _sum: { amountCents: true },
  });
  expect(paid._sum.amountCents).toBe(BigInt(50 * 101 + (49 * 50) / 2));
  const numbers = await client().expense.findMany({
    where: { actionId: action.id },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
});

test.each(["COPIL", "PREFECTURE", "OBSERVER"] as const)(
  "%s can't record an expense and leaves no trace",
  async (role) => {
    const territory = await aTerritory(client());
    const action = await anAction(client(), territory);
    const viewer = await someone(client(), role, territory);
    await expect(recordExpense(viewer, anExpense(action.id))).rejects.toBeInstanceOf(Refusal);
    expect(await entriesOf(action.id)).toEqual([]);
  },
);

test("another action's pilot gets the answer of an action that doesn't exist", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const stranger = await someone(client(), "PILOT", await anAction(client(), territory));
  const outside = await recordExpense(stranger, anExpense(action.id)).catch((error: Error) => error);
  const absent = await recordExpense(stranger, anExpense(randomUUID())).catch((error: Error) => error);
  expect(outside).toEqual(absent);
  expect(await entriesOf(action.id)).toEqual([]);
});

test("a payment ahead of today is refused under its field, and no number is used up", async () => {
  const territory = await aTerritory(client(), { today: "2021-06-15" });
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const refused = recordExpense(pilot, anExpense(action.id, { date: calendarDate("2021-06-16") }));
  await expect(refused).rejects.toMatchObject({ fields: { date: expect.stringMatching(/15\sjuin\s2021/) } });
  expect((await recordExpense(pilot, anExpense(action.id))).message).toContain("DEP-0001");
});
