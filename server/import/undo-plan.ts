import "server-only";
import type { MonthLine } from "@/domain/import/judge-plan";
import type { Month } from "@/domain/shared/calendar-date";
import { Refusal } from "@/domain/shared/refusal";
import { loadDraft } from "@/server/budget/load-amendment";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";
import { byAction, writtenRows } from "./judged-rows";
import { holdActions } from "./named-actions.queries";
import { appliedPlan, planTarget, writeLines } from "./write-plans";

/** Puts back what the months planned before, as long as the plan is still to be written and nobody wrote it since. */
export async function undoPlan(tx: Transaction, context: ImportContext): Promise<{ rows: number }> {
  if (context.amendmentId !== null) await loadDraft(tx, context.viewer, context.amendmentId);
  await holdActions(tx, context, ["IMPORTED"]);
  const rows = await writtenRows(tx, context, appliedPlan);
  for (const [actionId, ofAction] of byAction(rows, ({ applied }) => applied.actionId)) {
    const { action, target } = await planTarget(tx, context, actionId);
    const stored = target.stored;
    if (
      !stored ||
      ofAction.some(({ applied, subjectId }) => applied.version !== stored.version || subjectId !== stored.id)
    )
      throw new Refusal(
        "import.built",
        `Le plan de l’action ${action.number} a changé depuis l’import, rien n’est annulé. Corrigez-le à l’écran.`,
      );
    const lines = new Map<Month, MonthLine>(stored.lines.map((line) => [line.month, line]));
    for (const { month, before } of ofAction.flatMap(({ applied }) => applied.months))
      if (before === null) lines.delete(month);
      else lines.set(month, before);
    await writeLines(tx, context, action, target, lines);
  }
  return { rows: rows.length };
}
