import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { AskClarificationInput, SeenVersion } from "@/domain/review/review.schema";
import { readReviewQuery } from "@/domain/review/review-query";
import { read } from "@/server/db/transaction";
import { reviewQueue } from "@/server/review/review-queue.queries";
import { client } from "@/test-support/backstage";
import { someone, type TestTerritory } from "./builders";
import { aPilotAtWork, openExpense } from "./spending";

/** An expense a pilot has just recorded, and two people of the préfecture to read it. */
export async function anExpenseToReview() {
  const { territory, action, pilot } = await aPilotAtWork();
  const [reviewer, colleague] = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "PREFECTURE", territory),
  ];
  const { expenseId } = await openExpense(pilot, action.id);
  return { territory, action, pilot, reviewer, colleague, expenseId };
}

/** What is there to be seen of a thing now. */
export async function seenNow(subjectId: string): Promise<SeenVersion> {
  const entries = await client().journalEntry.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });
  return { subjectId, entries: entries.length, sequence: Number(entries.at(-1)?.sequence ?? 1) };
}

export const asking = (seen: SeenVersion, given: Partial<AskClarificationInput> = {}): AskClarificationInput => ({
  key: randomUUID(),
  ...seen,
  question: "L’avenant couvre-t-il ce montant ?",
  ...given,
});

/** The queue of a reviewer, as the page reads it. */
export function queueOf(viewer: Viewer, territory: TestTerritory, params: Record<string, string> = {}) {
  return read(viewer, (tx) =>
    reviewQueue(tx, {
      territoryId: territory.id,
      reviewerId: viewer.id,
      query: readReviewQuery(params),
      contradicted: [],
    }),
  );
}

/** Where each thing of the queue stands, by its subject. */
export async function statesOf(viewer: Viewer, territory: TestTerritory): Promise<Record<string, string>> {
  const { items } = await queueOf(viewer, territory);
  return Object.fromEntries(items.map(({ subjectId, state }) => [subjectId, state]));
}

export const marksOf = (subjectId: string) =>
  client().reviewMark.findMany({ where: { subjectId }, orderBy: { recordedAt: "asc" } });
