import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Conflict } from "@/server/conflict";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { anExpenseToReview, asking, marksOf, queueOf, seenNow, statesOf } from "@/test-support/reviews";
import { anEntry, openExpense } from "@/test-support/spending";
import { acceptItem } from "./accept-item";
import { askClarification } from "./ask-clarification";
import { closeReview } from "./close-review";

beforeAll(freshDatabase);

const closing = (slug: string) => ({ key: randomUUID(), slug });

test("a question is asked under the expense, told to its author, and the change awaits its answer", async () => {
  const { territory, pilot, reviewer, expenseId } = await anExpenseToReview();
  const input = asking(await seenNow(expenseId));
  const answers = await Promise.all([1, 2, 3].map(() => askClarification(reviewer, { ...input })));
  expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
  const [question, ...more] = await client().comment.findMany({ where: { expenseId } });
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    kind: "CLARIFICATION",
    audience: "ALL",
    authorId: reviewer.id,
    text: input.question,
  });
  expect(await marksOf(expenseId)).toMatchObject([{ verdict: "ASKED", commentId: question?.id, seenEntries: 1 }]);
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "ASKED" });
  const told = await client().notification.findMany({ where: { userId: pilot.id } });
  expect(told.map(({ kind }) => kind)).toEqual(["clarification.asked"]);
});

test("an answer, or a settled question, gives the turn back to the préfecture; its own words do not", async () => {
  const { territory, pilot, reviewer, expenseId } = await anExpenseToReview();
  await askClarification(reviewer, asking(await seenNow(expenseId)));
  const question = await client().comment.findFirstOrThrow({ where: { expenseId } });
  const reply = (authorId: string) =>
    client().comment.create({
      data: {
        territoryId: question.territoryId,
        actionId: question.actionId,
        expenseId,
        parentId: question.id,
        text: "Oui, l’avenant couvre tout.",
        authorId,
      },
    });
  await reply(reviewer.id);
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "ASKED" });
  await reply(pilot.id);
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "ANSWERED" });
  const { items } = await queueOf(reviewer, territory);
  expect(items[0]?.answer).toMatchObject({ author: pilot.name });
  await acceptItem(reviewer, await seenNow(expenseId));
  expect(await statesOf(reviewer, territory)).toEqual({ [expenseId]: "ACCEPTED" });
});

test("a question about what changed meanwhile is not asked", async () => {
  const { pilot, reviewer, expenseId } = await anExpenseToReview();
  const seen = await seenNow(expenseId);
  await recordEntry(pilot, anEntry(expenseId));
  const before = await digest();
  await expect(askClarification(reviewer, asking(seen))).rejects.toBeInstanceOf(Conflict);
  await expect(askClarification(pilot, asking(await seenNow(expenseId)))).rejects.toMatchObject({
    code: "access.denied",
  });
  expect(await digest()).toBe(before);
});

test("a round is closed once nothing is left, told in the journal, and the next one begins there", async () => {
  const { territory, action, pilot, reviewer, expenseId } = await anExpenseToReview();
  await expect(closeReview(reviewer, closing(territory.slug))).rejects.toMatchObject({ code: "review.none" });
  const { expenseId: other } = await openExpense(pilot, action.id);
  await acceptItem(reviewer, await seenNow(expenseId));
  await expect(closeReview(reviewer, closing(territory.slug))).rejects.toMatchObject({ code: "review.left" });
  await acceptItem(reviewer, await seenNow(other));
  const input = closing(territory.slug);
  const [done, again] = [await closeReview(reviewer, input), await closeReview(reviewer, input)];
  expect(done.message).toBe("Revue n°\u00a01 close\u00a0: 2\u00a0éléments.");
  expect(again).toEqual(done);
  const told = await client().journalEntry.findMany({ where: { territoryId: territory.id, event: "review.closed" } });
  expect(told).toMatchObject([{ actorId: reviewer.id, actionId: null, after: { number: 1, items: 2 } }]);
  await recordEntry(pilot, anEntry(expenseId));
  await acceptItem(reviewer, await seenNow(expenseId));
  const rounds = await client().reviewRound.findMany({
    where: { territoryId: territory.id },
    orderBy: { number: "asc" },
  });
  expect(rounds.map(({ number, closedAt }) => [number, closedAt === null])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(rounds[1]?.sinceSequence).toBe(rounds[0]?.closedSequence);
});

test("what is recorded around the closing of a round is read by the next one; what is older is not", async () => {
  const { territory, action, pilot, reviewer, colleague, expenseId } = await anExpenseToReview();
  const old = await client().journalEntry.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      actorId: pilot.id,
      event: "proof.added",
      subjectId: randomUUID(),
      at: new Date("2021-01-01T09:00:00Z"),
    },
  });
  await acceptItem(reviewer, await seenNow(expenseId));
  await acceptItem(reviewer, await seenNow(old.subjectId));
  await closeReview(reviewer, closing(territory.slug));
  const closed = await client().reviewRound.findFirstOrThrow({ where: { territoryId: territory.id } });
  expect(closed.closedSequence).toBe(old.sequence);
  expect(await statesOf(colleague, territory)).toEqual({});
  await recordEntry(pilot, anEntry(expenseId));
  expect(await statesOf(colleague, territory)).toEqual({ [expenseId]: "TO_REVIEW" });
});

test("another territory's changes, and its rounds, are not there", async () => {
  const { territory, reviewer } = await anExpenseToReview();
  const far = await anExpenseToReview();
  expect(Object.keys(await statesOf(reviewer, territory))).toHaveLength(1);
  const admin = await someone(client(), "ADMIN", territory);
  const before = await digest();
  await expect(acceptItem(reviewer, await seenNow(far.expenseId))).rejects.toMatchObject({ code: "review.unknown" });
  await expect(closeReview(reviewer, closing(far.territory.slug))).rejects.toMatchObject({ code: "territory.unknown" });
  await expect(closeReview(admin, closing(territory.slug))).rejects.toMatchObject({ code: "territory.unknown" });
  expect(await digest()).toBe(before);
});
