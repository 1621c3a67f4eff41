import { stableId } from "../identity";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { pilotOf } from "./people";
import { type Batch, batchesOf } from "./spending-batches";
import type { ActionStory } from "./story/action-story";
import { asDay } from "./story/calendar";
import type { ExpenseStory } from "./story/spending";

type Numbered = { id: string; number: number; action: number; story: ExpenseStory; batches: Batch[] };

/** Expenses take their number in the order they were opened; the ledger and the journal follow the gestures. */
export async function writeSpending(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground } = writer;
  const expenses = numbered(stories);
  await tx.expense.createMany({
    data: expenses.map(({ id, number, action, story, batches }) => ({
      id,
      territoryId: ground.territoryId,
      actionId: actionId(writer, action),
      number,
      object: story.object,
      supplier: story.supplier,
      costItem: story.costItem,
      nature: story.nature,
      authorId: userId(pilotOf(action)),
      recordedAt: batches[0]?.recordedAt ?? asDay(story.openedOn),
    })),
  });
  const rows = expenses.flatMap((expense) => expense.batches.flatMap((batch) => entryRows(writer, expense, batch)));
  await tx.expenseEntry.createMany({ data: rows.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()) });
  for (const expense of expenses) for (const batch of expense.batches) journalBatch(writer, expense, batch);
  await tx.territory.update({ where: { id: ground.territoryId }, data: { lastExpense: expenses.length } });
}

function numbered(stories: readonly ActionStory[]): Numbered[] {
  return stories
    .flatMap(({ number: action, expenses }) =>
      expenses.map((story, index) => ({ action, story, key: `${action}:${index}` })),
    )
    .toSorted((a, b) => compare(a.story.openedOn, b.story.openedOn) || a.action - b.action)
    .map(({ action, story, key }, index) => ({
      id: stableId(`demo:expense:${key}`),
      number: index + 1,
      action,
      story,
      batches: batchesOf(story, key),
    }));
}

function entryRows(writer: DemoWriter, { id: expenseId, action }: Numbered, batch: Batch) {
  return batch.entries.map(({ amount, businessDate, ...entry }) => ({
    ...entry,
    territoryId: writer.ground.territoryId,
    actionId: actionId(writer, action),
    expenseId,
    businessDate: asDay(businessDate),
    amountCents: BigInt(amount),
    batchId: batch.id,
    recordedAt: batch.recordedAt,
    authorId: userId(pilotOf(action)),
  }));
}

function journalBatch({ journal }: DemoWriter, { id, number, action, story }: Numbered, batch: Batch): void {
  const entries = batch.entries.map(({ stage, kind, amount, businessDate }) => ({
    stage,
    kind,
    amount,
    date: businessDate,
  }));
  const { corrected: wrong, reason } = batch;
  journal.push({
    at: batch.recordedAt,
    author: pilotOf(action),
    action,
    event: batch.event,
    subjectId: id,
    ...(wrong ? { before: { stage: wrong.stage, amount: wrong.amount, date: wrong.businessDate } } : {}),
    after: {
      number,
      object: batch.object,
      ...(batch.event === "spending.recorded" ? { supplier: story.supplier } : {}),
      ...(reason ? { reason } : {}),
      entries,
    },
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
