import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { isAfter } from "@/domain/shared/calendar-date";
import { eurosExact, longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { expenseReference } from "@/domain/spending/expense-reference";
import { liveEntries } from "@/domain/spending/ledger";
import { raiseOffer } from "@/domain/spending/raise-offer";
import { raisesNeeded } from "@/domain/spending/raises";
import type { RecordEntryInput } from "@/domain/spending/spending.schema";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { type LoadedExpense, loadExpense } from "./load-expense";
import { type Draft, postEntries, tracedEntries } from "./post-entries";

/** Adds an invoice or a payment to an expense; what the earlier stages lack is raised only with the person's word. */
export function recordEntry(viewer: Viewer, input: RecordEntryInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const expense = await loadExpense(tx, viewer, input.expenseId, "spending.record");
    const { territoryId, actionId } = expense.action;
    const identity = { territoryId, actorId: viewer.id, operation: "spending.entry", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const drafts = entryDrafts(expense, input);
      const owner = { territoryId, actionId, expenseId: expense.expenseId, authorId: viewer.id };
      const batchId = await postEntries(tx, owner, expense.entries, drafts);
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: input.stage === "PAID" ? "spending.paid" : "spending.invoiced",
        subjectId: expense.expenseId,
        after: { number: expense.number, object: input.label ?? expense.object, entries: tracedEntries(drafts) },
      });
      const what = input.stage === "PAID" ? "Paiement" : "Facture";
      const message = `${what} de ${eurosExact(input.amount)} enregistré${what === "Facture" ? "e" : ""} sur ${expenseReference(expense.number)}.`;
      return { message, undo: { what: "expense", id: batchId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}

function entryDrafts(expense: LoadedExpense, input: RecordEntryInput): Draft[] {
  if (isAfter(input.date, today(expense.action)))
    throw new Refusal("spending.future", "L’écriture n’est pas enregistrée : la date est à corriger.", {
      date: `Au plus tard aujourd’hui, le ${longDate(today(expense.action))}.`,
    });
  assertSettlesInvoice(expense, input);
  const raises = raisesNeeded(expense.entries, input);
  if (raises.length > 0 && input.raise !== "on")
    throw new Refusal("spending.raise", "L’écriture n’est pas encore enregistrée.", {
      amount: `Ce montant dépasse ce qui est enregistré avant lui. Corrigez-le, ou cochez « ${raiseOffer(raises)} » et dites pourquoi.`,
    });
  if (raises.length > 0 && (input.raiseReason?.trim().length ?? 0) < 3)
    throw new Refusal("spending.raise", "Il manque le motif de la hausse.", {
      raiseReason: "Dites pourquoi l’engagé augmente, en une phrase.",
    });
  const raised = raises.map(
    ({ stage, amount }): Draft => ({
      stage,
      kind: "RAISE",
      businessDate: input.date,
      amount,
      reason: input.raiseReason,
    }),
  );
  const { stage, amount, label, document, settlesId } = input;
  return [...raised, { stage, kind: "RECORDED", businessDate: input.date, amount, label, document, settlesId }];
}

function assertSettlesInvoice(expense: LoadedExpense, { stage, settlesId }: RecordEntryInput): void {
  if (!settlesId) return;
  const invoices = liveEntries(expense.entries).filter((entry) => entry.stage === "INVOICED" && entry.amount > 0);
  if (stage !== "PAID" || !invoices.some((invoice) => invoice.id === settlesId))
    throw new Refusal(
      "spending.settles",
      "Le paiement n’est pas enregistré : la facture choisie ne peut plus l’être.",
      {
        settlesId: "Choisissez une facture de cette dépense qui n’est pas annulée.",
      },
    );
}
