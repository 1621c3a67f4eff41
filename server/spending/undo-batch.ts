import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { expenseReference } from "@/domain/spending/expense-reference";
import { reversalCascade } from "@/domain/spending/ledger";
import { record } from "@/server/audit/journal";
import { canStillUndo } from "@/server/audit/undo-window";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadEntry } from "./load-expense";
import { postEntries, reversalOf, tracedEntries } from "./post-entries";

const TOO_LATE = "Il est trop tard pour annuler d’un clic. Ouvrez la dépense et choisissez « Corriger ».";
const REASON = "Annulé juste après la saisie.";

/** Takes back one's own last gesture on an expense, by reversal, while nothing rests on it yet. */
export function undoBatch(viewer: Viewer, input: { key: string; batchId: string }): Promise<Done> {
  return write(viewer, async (tx) => {
    const first = await tx.expenseEntry.findFirst({ where: { batchId: input.batchId }, select: { id: true } });
    if (!first)
      throw new Denied("expense.unknown", "Cette dépense n’existe pas, ou elle n’est pas dans votre périmètre.");
    const { expense } = await loadEntry(tx, viewer, first.id, "spending.record");
    const { territoryId, actionId } = expense.action;
    const identity = { territoryId, actorId: viewer.id, operation: "spending.undo", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const batch = expense.entries.filter((entry) => entry.batchId === input.batchId);
      if (!batch.every((entry) => canStillUndo(viewer, entry))) throw new Refusal("undo.late", TOO_LATE);
      const reversed = new Map(
        batch.flatMap((entry) => reversalCascade(expense.entries, entry.id)).map((entry) => [entry.id, entry]),
      );
      if (reversed.size === 0) throw new Refusal("undo.done", "Cette saisie est déjà annulée.");
      const followed = [...reversed.values()].some((entry) => entry.batchId !== input.batchId);
      if (followed) throw new Refusal("undo.late", TOO_LATE);
      const drafts = [...reversed.values()].map((entry) => reversalOf(entry, REASON));
      await postEntries(
        tx,
        { territoryId, actionId, expenseId: expense.expenseId, authorId: viewer.id },
        expense.entries,
        drafts,
      );
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "spending.undone",
        subjectId: expense.expenseId,
        after: { number: expense.number, object: expense.object, entries: tracedEntries(drafts) },
      });
      return {
        message: `Saisie annulée sur ${expenseReference(expense.number)}. Elle reste lisible dans l’historique.`,
      } satisfies Done;
    });
  });
}
