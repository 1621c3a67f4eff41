import { beforeAll, expect, test } from "vitest";
import { Conflict } from "@/server/conflict";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { besideTheApplication } from "@/test-support/raw-sql";
import { anExpenseToReview, marksOf, seenNow, statesOf } from "@/test-support/reviews";
import { anEntry, openExpense } from "@/test-support/spending";
import { acceptAction } from "./accept-action";
import { acceptItem } from "./accept-item";

beforeAll(freshDatabase);

async function conflictOf(judgement: Promise<unknown>) {
  const error = await judgement.catch((caught: unknown) => caught);
  if (!(error instanceof Conflict)) throw new Error("expected a conflict");
  return error.report;
}

test("an expense is left until the préfecture accepts it, and is accepted for every reviewer", async () => {
  const { territory, reviewer, colleague, expenseId } = await anExpenseToReview();
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "TO_REVIEW" });
  const done = await acceptItem(reviewer, await seenNow(expenseId));
  expect(done.message).toBe("Validé\u00a0: Étude de sol.");
  expect(await statesOf(colleague, territory)).toEqual({ [expenseId]: "ACCEPTED" });
  const [mark] = await marksOf(expenseId);
  expect(mark).toMatchObject({ verdict: "ACCEPTED", seenEntries: 1, reviewerId: reviewer.id, commentId: null });
  expect(await client().reviewRound.findMany({ where: { territoryId: territory.id } })).toMatchObject([
    { number: 1, reviewerId: reviewer.id, sinceSequence: 0n, closedAt: null },
  ]);
});

test("a later entry opens again what was accepted", async () => {
  const { territory, pilot, reviewer, expenseId } = await anExpenseToReview();
  await acceptItem(reviewer, await seenNow(expenseId));
  await recordEntry(pilot, anEntry(expenseId));
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "TO_REVIEW" });
});

test("what changed during the reading is told, by whom, and nothing is written", async () => {
  const { pilot, reviewer, expenseId } = await anExpenseToReview();
  const seen = await seenNow(expenseId);
  await recordEntry(pilot, anEntry(expenseId));
  const before = await digest();
  const report = await conflictOf(acceptItem(reviewer, seen));
  expect(report).toMatchObject({ author: pilot.name, version: 2 });
  expect(report.fields.map(({ theirs }) => theirs)).toEqual([
    expect.stringMatching(/^DEP-\d{4}, Étude de sol\s: 100\s€ facturés\.$/),
  ]);
  expect(await digest()).toBe(before);
  await acceptItem(reviewer, await seenNow(expenseId));
});

test("an edit still being written when « Valider » is pressed is waited for, then told", async () => {
  const { pilot, reviewer, expenseId } = await anExpenseToReview();
  const seen = await seenNow(expenseId);
  const writer = await besideTheApplication();
  await writer.query("BEGIN");
  await writer.query("SELECT 1 FROM expense WHERE id = $1 FOR UPDATE", [expenseId]);
  await writer.query(
    `INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, after)
     SELECT gen_random_uuid(), territory_id, action_id, $2, 'spending.renamed', id, '{}' FROM expense WHERE id = $1`,
    [expenseId, pilot.id],
  );
  const judgement = conflictOf(acceptItem(reviewer, seen));
  const first = await Promise.race([judgement, new Promise((resolve) => setTimeout(resolve, 300, "waiting"))]);
  expect(first).toBe("waiting");
  await writer.query("COMMIT");
  expect(await judgement).toMatchObject({ author: pilot.name, version: 2 });
  expect(await marksOf(expenseId)).toEqual([]);
});

test("an entry that bears a smaller number and is committed after the judgement opens it again", async () => {
  const { territory, action, pilot, reviewer } = await anExpenseToReview();
  const subject = crypto.randomUUID();
  const insert = `INSERT INTO journal_entry (id, territory_id, action_id, actor_id, event, subject_id, after)
    VALUES (gen_random_uuid(), $1, $2, $3, 'proof.added', $4, '{}')`;
  const given = [territory.id, action.id, pilot.id, subject];
  const [slow, quick] = [await besideTheApplication(), await besideTheApplication()];
  await slow.query("BEGIN");
  await slow.query(insert, given);
  await quick.query(insert, given);
  const seen = await seenNow(subject);
  await acceptItem(reviewer, seen);
  expect(await statesOf(reviewer, territory)).toMatchObject({ [subject]: "ACCEPTED" });
  await slow.query("COMMIT");
  const late = await seenNow(subject);
  expect(late).toEqual({ ...seen, entries: 2 });
  expect(await statesOf(reviewer, territory)).toMatchObject({ [subject]: "TO_REVIEW" });
  await conflictOf(acceptItem(reviewer, seen));
});

test("two reviewers who accept at once are both answered, and one mark is kept", async () => {
  const { reviewer, colleague, expenseId } = await anExpenseToReview();
  const seen = await seenNow(expenseId);
  const answers = await Promise.all([reviewer, colleague, reviewer, colleague].map((each) => acceptItem(each, seen)));
  const kept = await marksOf(expenseId);
  expect(kept).toHaveLength(1);
  const first = [reviewer, colleague].find(({ id }) => id === kept[0]?.reviewerId);
  const words = answers.map(({ message }) => message.split("\u00a0")[0]).toSorted();
  const again = `Déjà validé par ${first?.name}`;
  expect(words).toEqual([again, again, again, "Validé"]);
});

test("accepting and editing at once never leaves an edit unread", async () => {
  for (let round = 0; round < 8; round++) {
    const { territory, pilot, reviewer, expenseId } = await anExpenseToReview();
    const seen = await seenNow(expenseId);
    await Promise.allSettled([acceptItem(reviewer, seen), recordEntry(pilot, anEntry(expenseId))]);
    expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "TO_REVIEW" });
  }
});

test("all of an action is accepted at once, but what changed meanwhile", async () => {
  const { territory, action, pilot, reviewer, expenseId } = await anExpenseToReview();
  const { expenseId: other } = await openExpense(pilot, action.id);
  const items = (await Promise.all([expenseId, other].map(seenNow))).map(
    ({ subjectId, entries, sequence }) => `${subjectId}:${entries}:${sequence}`,
  );
  await recordEntry(pilot, anEntry(other));
  const done = await acceptAction(reviewer, { actionId: action.id, items });
  expect(done.message.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
    `Action ${action.number} : 1 élément validé ; 1 modifié pendant votre lecture reste à revoir.`,
  );
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "ACCEPTED", [other]: "TO_REVIEW" });
  const again = await acceptAction(reviewer, { actionId: action.id, items: items.slice(0, 1) });
  expect(again.message).toMatch(/0\sélément validé\./);
  expect(await marksOf(expenseId)).toHaveLength(1);
});

test("things of another action or of nowhere are not accepted with an action", async () => {
  const { territory, action, pilot, reviewer, expenseId } = await anExpenseToReview();
  const { id: elsewhere } = await anAction(client(), territory);
  const { subjectId, entries, sequence } = await seenNow(expenseId);
  const before = await digest();
  const items = [`${subjectId}:${entries}:${sequence}`];
  await expect(acceptAction(reviewer, { actionId: elsewhere, items })).rejects.toMatchObject({
    code: "review.unknown",
  });
  const absent = [`${crypto.randomUUID()}:1:1`];
  await expect(acceptAction(reviewer, { actionId: action.id, items: absent })).rejects.toMatchObject({
    code: "review.unknown",
  });
  await expect(acceptAction(pilot, { actionId: action.id, items })).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
});

test("whoever is not of the préfecture of the territory accepts nothing", async () => {
  const { territory, action, pilot, expenseId } = await anExpenseToReview();
  const seen = await seenNow(expenseId);
  const [admin, copil, stranger] = [
    await someone(client(), "ADMIN", territory),
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", await aTerritory(client())),
  ];
  const sibling = await someone(client(), "PILOT", await anAction(client(), territory));
  const industrialist = await someone(client(), "INDUSTRIALIST", action);
  const before = await digest();
  for (const viewer of [pilot, admin, copil, industrialist])
    await expect(acceptItem(viewer, seen)).rejects.toMatchObject({ code: "access.denied" });
  for (const viewer of [sibling, stranger])
    await expect(acceptItem(viewer, seen)).rejects.toMatchObject({ code: "review.unknown" });
  expect(await digest()).toBe(before);
});
