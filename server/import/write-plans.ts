import "server-only";
import { z } from "zod";
import type { MonthLine, PlanChange } from "@/domain/import/judge-plan";
import { isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { enterPlanIn, plannedLines } from "@/server/budget/enter-plan";
import { draftPlan, originalPlan, type PlanTarget } from "@/server/budget/plan-target";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";
import { byAction, type Written } from "./judged-rows";

const amount = z.int().transform(cents);

/** What takes a row back: what its months planned before, and the version of the plan once it was written. */
export const appliedPlan = z.object({
  actionId: z.string(),
  version: z.int(),
  months: z.array(
    z.object({
      month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)),
      before: z.object({ amount, operating: amount }).nullable(),
    }),
  ),
});

/** Writes the plan of each action once, whatever the number of rows that change it. */
export async function writePlans(
  tx: Transaction,
  context: ImportContext,
  changes: readonly { line: number; change: PlanChange }[],
): Promise<(Written & { line: number })[]> {
  const written: (Written & { line: number })[] = [];
  for (const [actionId, rows] of byAction(changes, ({ change }) => change.actionId)) {
    const { action, target } = await planTarget(tx, context, actionId);
    const lines = new Map<Month, MonthLine>(
      (target.stored?.lines ?? target.replaced).map((line) => [line.month, line]),
    );
    for (const { change } of rows) for (const { month, after } of change.months) lines.set(month, after);
    const versionId = await writeLines(tx, context, action, target, lines);
    const version = (target.stored?.version ?? 0) + 1;
    for (const { line, change } of rows) {
      const months = change.months.map(({ month, before }) => ({ month, before }));
      written.push({ line, subjectId: versionId, applied: { actionId, version, months } });
    }
  }
  return written;
}

/** The plan the import changes, held until the end of the transaction; refused once it may no longer change. */
export async function planTarget(
  tx: Transaction,
  { viewer, amendmentId }: ImportContext,
  actionId: string,
): Promise<{ action: LoadedAction; target: PlanTarget }> {
  const action = await loadAction(tx, viewer, actionId, "plan.edit");
  const target =
    amendmentId === null ? await originalPlan(tx, action) : await draftPlan(tx, viewer, action, amendmentId);
  return { action, target };
}

export async function writeLines(
  tx: Transaction,
  { viewer }: ImportContext,
  action: LoadedAction,
  target: PlanTarget,
  lines: ReadonlyMap<Month, MonthLine>,
): Promise<string> {
  const of = (part: keyof MonthLine) =>
    Object.fromEntries([...lines].toSorted().map(([month, line]) => [month, line[part]])) as Record<
      Month,
      MonthLine[typeof part]
    >;
  const kept = plannedLines(target, { months: of("amount"), operating: of("operating") });
  const { versionId } = await enterPlanIn(tx, viewer, action, target, kept);
  return versionId;
}
