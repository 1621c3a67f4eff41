import "server-only";
import { z } from "zod";
import type { MilestoneChange } from "@/domain/import/milestone-change";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { assertPlanOpen } from "@/server/budget/open-plan";
import type { Transaction } from "@/server/db/transaction";
import { addMilestonesIn } from "@/server/milestone/add-milestone";
import { type JudgedMove, postMoves } from "@/server/milestone/move-milestone";
import { postponement } from "@/server/milestone/postpone-milestone";
import { reaching } from "@/server/milestone/reach-milestone";
import { inscribeIn } from "@/server/milestone/set-contract-milestone";
import type { ImportContext } from "./importer";
import { byAction, type Written } from "./judged-rows";

const date = calendarDateSchema.nullable();

/** What takes a row back: what stood before each thing it did, and the version of the milestone once it had. */
export const appliedMilestone = z.object({
  isNew: z.boolean(),
  inscribed: z.object({ title: z.string(), weight: z.int(), date }).nullable(),
  postponed: z.object({ from: date }).nullable(),
  reached: z.boolean(),
  version: z.int(),
});
export type AppliedMilestone = z.output<typeof appliedMilestone>;
type Expected = z.output<typeof date>;

const LOCKED =
  "Le plan a été verrouillé depuis la vérification : les dates du contrat ne bougent plus que par un avenant.";

type Row = { line: number; change: MilestoneChange };

/** Writes what rows ask for by the gestures' own writings, all at once: headings, then moves. */
export async function writeMilestones(
  tx: Transaction,
  { viewer, today, territoryId }: ImportContext,
  rows: readonly Row[],
): Promise<(Written & { line: number })[]> {
  if (rows.some(({ change }) => change.inscribe !== null)) await assertPlanOpen(tx, territoryId, LOCKED);
  const written: (Written & { line: number })[] = [];
  const moves: JudgedMove[] = [];
  for (const [actionId, ofAction] of byAction(rows, ({ change }) => change.actionId)) {
    const action = await loadAction(tx, viewer, actionId, "milestone.update");
    const ids = await writeHeadings(tx, viewer, action, ofAction);
    for (const { line, change } of ofAction) {
      const milestone = { id: ids.get(line) ?? "", action, ...standingFacts(change) };
      const { postpone, reach } = change;
      if (postpone) moves.push({ milestone, move: postponement(milestone, today, postpone) });
      if (reach) moves.push({ milestone, move: reaching(milestone, today, reach) });
      const applied = appliedOf(change, milestone.forecast ?? milestone.baseline);
      written.push({ line, subjectId: milestone.id, applied });
    }
  }
  await postMoves(tx, viewer, moves);
  return written;
}

/** The rows of the milestones of an action, added, inscribed or reworded; their ids by line. */
async function writeHeadings(
  tx: Transaction,
  viewer: ImportContext["viewer"],
  action: LoadedAction,
  rows: readonly Row[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  const adds = rows.flatMap(({ line, change: { add } }) => (add ? [{ line, ...add }] : []));
  const added = adds.length === 0 ? [] : await addMilestonesIn(tx, viewer, action, adds);
  for (const [rank, { line }] of adds.entries()) ids.set(line, added[rank] ?? "");
  for (const { line, change } of rows) {
    const { milestone, inscribe } = change;
    if (inscribe) ids.set(line, await inscribeIn(tx, viewer, action, milestone, inscribe));
    else if (milestone) ids.set(line, milestone.id);
  }
  return ids;
}

/** What the milestone is once its heading is written, and before it moves. */
function standingFacts({ milestone, add, inscribe }: MilestoneChange) {
  return {
    title: (inscribe ?? add ?? milestone)?.title ?? "",
    baseline: inscribe?.date ?? milestone?.baseline ?? null,
    forecast: add?.date ?? milestone?.forecast ?? null,
    actual: null,
    cancelled: false,
  };
}

/** Every writing but the first of a new milestone makes another version of it. */
function appliedOf({ milestone, inscribe, postpone, reach }: MilestoneChange, from: Expected): AppliedMilestone {
  const written = [milestone && inscribe, postpone, reach].filter(Boolean).length;
  return {
    isNew: milestone === null,
    inscribed: milestone && inscribe && { title: milestone.title, weight: milestone.weight, date: milestone.baseline },
    postponed: postpone && { from },
    reached: reach !== null,
    version: (milestone?.version ?? 1) + written,
  };
}
