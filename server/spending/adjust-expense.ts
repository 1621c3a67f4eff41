import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { isAfter } from "@/domain/shared/calendar-date";
import { eurosExact, longDate } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import { ADJUSTMENT_MESSAGES, ADJUSTMENT_STAGES } from "@/domain/spending/adjustment";
import { expenseReference } from "@/domain/spending/expense-reference";
import type { AdjustExpenseInput } from "@/domain/spending/spending.schema";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadExpense } from "./load-expense";
import { type Draft, postEntries, tracedEntries } from "./post-entries";

/** A supplier's contract raised or cut, a credit note, a refund: a new entry at its own date, with its reason. */
export function adjustExpense(viewer: Viewer, input: AdjustExpenseInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const expense = await loadExpense(tx, viewer, input.expenseId, "spending.record");
    const { territoryId, actionId } = expense.action;
    const identity = { territoryId, actorId: viewer.id, operation: "spending.adjust", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const day = today(expense.action);
      if (isAfter(input.date, day))
        throw new Refusal("spending.future", "L’écriture n’est pas enregistrée : la date est à corriger.", {
          date: `Au plus tard aujourd’hui, le ${longDate(day)}.`,
        });
      const raises = input.adjustment === "RAISE_COMMITMENT";
      const draft: Draft = {
        stage: ADJUSTMENT_STAGES[input.adjustment],
        kind: raises ? "RAISE" : "DECREASE",
        businessDate: input.date,
        amount: (raises ? input.amount : -input.amount) as Cents,
        reason: input.reason,
        document: input.document,
      };
      const owner = { territoryId, actionId, expenseId: expense.expenseId, authorId: viewer.id };
      const batchId = await postEntries(tx, owner, expense.entries, [draft]);
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: raises ? "spending.raised" : "spending.decreased",
        subjectId: expense.expenseId,
        after: {
          number: expense.number,
          object: expense.object,
          reason: input.reason,
          entries: tracedEntries([draft]),
        },
      });
      const message = `${ADJUSTMENT_MESSAGES[input.adjustment]} de ${eurosExact(input.amount)} sur ${expenseReference(expense.number)}.`;
      return { message, undo: { what: "expense", id: batchId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}
