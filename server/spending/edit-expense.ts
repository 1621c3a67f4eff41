import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { expenseReference } from "@/domain/spending/expense-reference";
import { NATURE_LABELS } from "@/domain/spending/nature.labels";
import type { EditExpenseInput } from "@/domain/spending/spending.schema";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { write } from "@/server/db/transaction";
import { type LoadedExpense, loadExpense } from "./load-expense";

const UP_TO_DATE = "Cette dépense porte déjà cet intitulé.";
const LABELS = { object: "Objet", supplier: "Tiers", costItem: "Poste de dépense", nature: "Nature" } as const;

/** Rewords the header of an expense; its money moves only through entries. */
export function editExpense(viewer: Viewer, input: EditExpenseInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const expense = await loadExpense(tx, viewer, input.expenseId, "spending.record");
    const { territoryId, actionId } = expense.action;
    const typed = {
      object: input.object,
      supplier: input.supplier,
      costItem: input.costItem ?? null,
      nature: input.nature ?? expense.nature,
    };
    if (expense.version !== input.version) {
      const fields = divergence(LABELS, inWords(typed), inWords(expense));
      if (fields.length === 0) return { message: UP_TO_DATE };
      const last = await lastAuthor(tx, expense.expenseId, ["spending.recorded", "spending.renamed"]);
      throw new Conflict({ ...last, version: expense.version, fields });
    }
    await tx.expense.update({ where: { id: expense.expenseId }, data: { ...typed, version: { increment: 1 } } });
    await record(tx, {
      territoryId,
      actionId,
      actorId: viewer.id,
      event: "spending.renamed",
      subjectId: expense.expenseId,
      before: {
        number: expense.number,
        object: expense.object,
        supplier: expense.supplier,
        costItem: expense.costItem,
        nature: expense.nature,
      },
      after: { number: expense.number, ...typed },
    });
    return { message: `${expenseReference(expense.number)} mise à jour.` };
  });
}

type Header = Pick<LoadedExpense, "object" | "supplier" | "costItem" | "nature">;

/** As the two versions of a conflict are shown. */
function inWords({ object, supplier, costItem, nature }: Header) {
  return { object, supplier, costItem, nature: NATURE_LABELS[nature] };
}
