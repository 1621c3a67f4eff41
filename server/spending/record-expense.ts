import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { eurosExact } from "@/domain/shared/format";
import { expenseReference } from "@/domain/spending/expense-reference";
import { assertDatesInOrder, openingDrafts } from "@/domain/spending/opening-entries";
import type { RecordExpenseInput } from "@/domain/spending/spending.schema";
import { loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { postEntries, tracedEntries } from "./post-entries";

/** Opens an expense at the stage it has reached, with the earlier stages it implies. */
export function recordExpense(viewer: Viewer, input: RecordExpenseInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "spending.record");
    const { territoryId, actionId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "spending.record", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertDatesInOrder(input, { today: today(action) });
      const { lastExpense: number } = await tx.territory.update({
        where: { id: territoryId },
        data: { lastExpense: { increment: 1 } },
        select: { lastExpense: true },
      });
      const expense = await tx.expense.create({
        data: {
          territoryId,
          actionId,
          number,
          object: input.object,
          supplier: input.supplier,
          costItem: input.costItem ?? null,
          nature: input.nature ?? "INVESTMENT",
          authorId: viewer.id,
        },
      });
      const drafts = openingDrafts(input);
      const batchId = await postEntries(
        tx,
        { territoryId, actionId, expenseId: expense.id, authorId: viewer.id },
        [],
        drafts,
      );
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "spending.recorded",
        subjectId: expense.id,
        after: { number, object: input.object, supplier: input.supplier, entries: tracedEntries(drafts) },
      });
      const message = `Dépense ${expenseReference(number)} enregistrée : ${eurosExact(input.amount)}.`;
      return { message, undo: { what: "expense", id: batchId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}
