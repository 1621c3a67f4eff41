import { beforeAll, expect, test } from "vitest";
import type { EditExpenseInput } from "@/domain/spending/spending.schema";
import { Conflict } from "@/server/conflict";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { anEntry, aPilotAtWork, lastTrace, openExpense } from "@/test-support/spending";
import { editExpense } from "./edit-expense";
import { recordEntry } from "./record-entry";

beforeAll(freshDatabase);

async function anExpense() {
  const { action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id);
  return { action, pilot, expenseId, colleague: await someone(client(), "PILOT", action) };
}

const wording = (expenseId: string, given: Partial<EditExpenseInput> = {}): EditExpenseInput => ({
  expenseId,
  version: 1,
  object: "Étude de sol, lot 1",
  supplier: "Géotechnique fictive",
  ...given,
});

const stored = (id: string) => client().expense.findUniqueOrThrow({ where: { id } });

async function conflictOf(change: Promise<unknown>) {
  const error = await change.catch((caught: unknown) => caught);
  if (!(error instanceof Conflict)) throw new Error("expected a conflict");
  return error.report;
}

test("a reworded expense keeps its number and its money, and the journal both wordings", async () => {
  const { pilot, expenseId } = await anExpense();
  await editExpense(pilot, wording(expenseId, { costItem: "Études" }));
  expect(await stored(expenseId)).toMatchObject({
    object: "Étude de sol, lot 1",
    costItem: "Études",
    number: 1,
    version: 2,
  });
  expect(await lastTrace(expenseId)).toMatchObject({
    event: "spending.renamed",
    before: { object: "Étude de sol", costItem: null },
    after: { object: "Étude de sol, lot 1", costItem: "Études" },
  });
});

test("a stale version names who changed what, and writes nothing", async () => {
  const { pilot, colleague, expenseId } = await anExpense();
  await editExpense(colleague, wording(expenseId, { object: "Étude géotechnique G2" }));
  const before = await digest();
  const report = await conflictOf(editExpense(pilot, wording(expenseId, { object: "Forages" })));
  expect(report).toMatchObject({
    author: colleague.name,
    at: expect.stringMatching(/ à \d+\sh\s\d\d$/),
    version: 2,
    fields: [{ name: "object", label: "Objet", yours: "Forages", theirs: "Étude géotechnique G2" }],
  });
  expect(await digest()).toBe(before);
  await editExpense(pilot, wording(expenseId, { object: "Forages", version: report.version }));
  expect(await stored(expenseId)).toMatchObject({ object: "Forages", version: 3 });
});

test("who paid on the expense since is not taken for who reworded it", async () => {
  const { action, pilot, colleague, expenseId } = await anExpense();
  await editExpense(colleague, wording(expenseId));
  await recordEntry(await someone(client(), "PILOT", action), anEntry(expenseId));
  const report = await conflictOf(editExpense(pilot, wording(expenseId, { object: "Forages" })));
  expect(report.author).toBe(colleague.name);
});

test("a payment recorded meanwhile doesn't make the wording stale", async () => {
  const { pilot, colleague, expenseId } = await anExpense();
  await recordEntry(colleague, anEntry(expenseId));
  await expect(editExpense(pilot, wording(expenseId))).resolves.toBeDefined();
});

test("of fifty people rewording one version at once exactly one does, version after version", async () => {
  const { pilot, expenseId } = await anExpense();
  for (const version of [1, 2, 3]) {
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        editExpense(pilot, wording(expenseId, { version, object: `Objet ${version}-${n}` })),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Conflict);
    expect((await stored(expenseId)).version).toBe(version + 1);
  }
  expect(await client().journalEntry.count({ where: { subjectId: expenseId, event: "spending.renamed" } })).toBe(3);
});

test("a new expense is an investment unless told otherwise", async () => {
  const { action, pilot, expenseId } = await anExpense();
  expect(await stored(expenseId)).toMatchObject({ nature: "INVESTMENT" });
  const { expenseId: running } = await openExpense(pilot, action.id, { nature: "OPERATING" });
  expect(await stored(running)).toMatchObject({ nature: "OPERATING" });
});

test("its nature is mended like its wording, told by the journal, and left alone by an edit that says nothing of it", async () => {
  const { pilot, colleague, expenseId } = await anExpense();
  await editExpense(pilot, wording(expenseId, { nature: "OPERATING" }));
  expect(await lastTrace(expenseId)).toMatchObject({
    before: { nature: "INVESTMENT" },
    after: { nature: "OPERATING" },
  });
  expect((await conflictOf(editExpense(colleague, wording(expenseId, { nature: "INVESTMENT" })))).fields).toEqual([
    { name: "nature", label: "Nature", yours: "Investissement", theirs: "Fonctionnement" },
  ]);
  await editExpense(pilot, wording(expenseId, { version: 2 }));
  expect(await stored(expenseId)).toMatchObject({ nature: "OPERATING", version: 3 });
});
