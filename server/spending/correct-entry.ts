import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { isAfter } from "@/domain/shared/calendar-date";
import { eurosExact, longDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import { correctionOf, type Replacement } from "@/domain/spending/correction";
import { expenseReference } from "@/domain/spending/expense-reference";
import type { CorrectEntryInput } from "@/domain/spending/spending.schema";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { type LoadedExpense, loadEntry, type StoredEntry } from "./load-expense";
import { type Draft, postEntries, reversalOf, tracedEntries } from "./post-entries";

/** Reverses an entry typed wrong, with what rested on it, and posts the right value if there is one. */
export function correctEntry(viewer: Viewer, input: CorrectEntryInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { expense, target } = await loadEntry(tx, viewer, input.entryId, "spending.record");
    const { territoryId, actionId } = expense.action;
    const identity = { territoryId, actorId: viewer.id, operation: "spending.correct", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const drafts = correctionDrafts(expense, target, input);
      const owner = { territoryId, actionId, expenseId: expense.expenseId, authorId: viewer.id };
      await postEntries(tx, owner, expense.entries, drafts);
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "spending.corrected",
        subjectId: expense.expenseId,
        before: { stage: target.stage, amount: target.amount, date: target.businessDate },
        after: { number: expense.number, object: expense.object, reason: input.reason, entries: tracedEntries(drafts) },
      });
      const taken = drafts.filter((draft) => draft.kind === "REVERSAL").length;
      const message = `${expenseReference(expense.number)} corrigée : ${taken} écriture${taken > 1 ? "s" : ""} annulée${taken > 1 ? "s" : ""}${input.amount ? `, ${eurosExact(input.amount)} retenus` : ""}.`;
      return { message } satisfies Done;
    });
  });
}

function rightValue(expense: LoadedExpense, target: StoredEntry, input: CorrectEntryInput): Replacement | null {
  if (input.amount === undefined) return null;
  const date = input.date ?? target.businessDate;
  if (isAfter(date, today(expense.action)))
    throw new Refusal("spending.future", "La correction n’est pas enregistrée : la date est à corriger.", {
      date: `Au plus tard aujourd’hui, le ${longDate(today(expense.action))}.`,
    });
  const amount = (target.amount < 0 ? -input.amount : input.amount) as Cents;
  if (amount === target.amount && date === target.businessDate)
    throw new Refusal("spending.same", "La correction ne change rien.", {
      amount: "Indiquez le montant ou la date juste.",
    });
  return { amount, date };
}

function correctionDrafts(expense: LoadedExpense, target: StoredEntry, input: CorrectEntryInput): Draft[] {
  const { reversed, replacement } = correctionOf(expense.entries, target, rightValue(expense, target, input));
  const reversals = reversed.map((entry) => reversalOf(entry, input.reason));
  if (!replacement) return reversals;
  const settlesId = target.settlesId ?? undefined;
  const right: Draft = {
    stage: target.stage,
    kind: target.kind,
    businessDate: replacement.date,
    amount: replacement.amount,
    label: target.label ?? undefined,
    document: target.document ?? undefined,
    reason: input.reason,
    settlesId,
  };
  return [...reversals, right];
}
