import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type {
  AdjustExpenseInput,
  CorrectEntryInput,
  RecordEntryInput,
  RecordExpenseInput,
} from "@/domain/spending/spending.schema";
import { recordExpense } from "@/server/spending/record-expense";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "./builders";

/** A pilot at work on their action; today is 15 June 2021. */
export async function aPilotAtWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return { territory, action, pilot: await someone(client(), "PILOT", action) };
}

export const on = calendarDate;

export const opening = (actionId: string, given: Partial<RecordExpenseInput> = {}): RecordExpenseInput => ({
  key: randomUUID(),
  actionId,
  stage: "COMMITTED",
  object: "Étude de sol",
  supplier: "Géotechnique fictive",
  amount: cents(100_00),
  date: on("2021-01-10"),
  ...given,
});

/** Opens an expense as a person does; 100,00 € committed unless told otherwise. */
export async function openExpense(pilot: Viewer, actionId: string, given: Partial<RecordExpenseInput> = {}) {
  const done = await recordExpense(pilot, opening(actionId, given));
  const batchId = done.undo?.id ?? "";
  const { expenseId } = await client().expenseEntry.findFirstOrThrow({ where: { batchId } });
  return { expenseId, batchId };
}

export const anEntry = (expenseId: string, given: Partial<RecordEntryInput> = {}): RecordEntryInput => ({
  key: randomUUID(),
  expenseId,
  stage: "INVOICED",
  amount: cents(100_00),
  date: on("2021-03-10"),
  ...given,
});

export const anAdjustment = (expenseId: string, given: Partial<AdjustExpenseInput> = {}): AdjustExpenseInput => ({
  key: randomUUID(),
  expenseId,
  adjustment: "RAISE_COMMITMENT",
  amount: cents(20_00),
  date: on("2021-04-10"),
  reason: "Sujétion imprévue.",
  ...given,
});

export const aCorrection = (entryId: string, given: Partial<CorrectEntryInput> = {}): CorrectEntryInput => ({
  key: randomUUID(),
  entryId,
  reason: "Erreur de saisie.",
  ...given,
});

/** The ledger of an expense in the order it was written, one readable line per entry. */
export async function ledgerOf(expenseId: string): Promise<string[]> {
  const entries = await client().expenseEntry.findMany({ where: { expenseId }, orderBy: { sequence: "asc" } });
  return entries.map(
    ({ kind, stage, amountCents, businessDate }) =>
      `${kind} ${stage} ${amountCents} ${businessDate.toISOString().slice(0, 10)}`,
  );
}

export async function entryOf(expenseId: string, stage: RecordExpenseInput["stage"]): Promise<string> {
  const found = await client().expenseEntry.findFirstOrThrow({
    where: { expenseId, stage, reversesId: null, reversal: null },
    orderBy: { sequence: "asc" },
  });
  return found.id;
}

export async function totalsOf(expenseId: string): Promise<Record<string, Cents>> {
  const sums = await client().expenseEntry.groupBy({
    by: ["stage"],
    where: { expenseId },
    _sum: { amountCents: true },
    orderBy: { stage: "asc" },
  });
  return Object.fromEntries(sums.map(({ stage, _sum }) => [stage, cents(Number(_sum.amountCents))]));
}

export const lastTrace = (subjectId: string) =>
  client().journalEntry.findFirst({ where: { subjectId }, orderBy: { sequence: "desc" } });
