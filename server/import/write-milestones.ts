import "server-only";
import { z } from "zod";
import type { MilestoneChange } from "@/domain/import/milestone-change";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { assertPlanOpen } from "@/server/budget/open-plan";
import type { Transaction } from "@/server/db/transaction";
import { addMilestoneIn } from "@/server/milestone/add-milestone";
import { postMove } from "@/server/milestone/move-milestone";
import { postponement } from "@/server/milestone/postpone-milestone";
import { reaching } from "@/server/milestone/reach-milestone";
import { inscribeIn } from "@/server/milestone/set-contract-milestone";
import type { ImportContext } from "./importer";
import type { Written } from "./judged-rows";

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

/** Writes what a row asks for by the gestures' own writings; each action is loaded, and its rights asked, once. */
export function milestoneWriter(tx: Transaction, { viewer, today, territoryId }: ImportContext) {
  const actions = new Map<string, LoadedAction>();
  const actionOf = async (actionId: string) => {
    const action = actions.get(actionId) ?? (await loadAction(tx, viewer, actionId, "milestone.update"));
    actions.set(actionId, action);
    return action;
  };
  return async (change: MilestoneChange): Promise<Written> => {
    const action = await actionOf(change.actionId);
    if (change.inscribe) await assertPlanOpen(tx, territoryId, LOCKED);
    const id = await writeHeading(tx, viewer, action, change);
    const standing = { id, action, ...standingFacts(change) };
    const { postpone, reach } = change;
    if (postpone) await postMove(tx, viewer, standing, postponement(standing, today, postpone));
    if (reach) await postMove(tx, viewer, standing, reaching(standing, today, reach));
    return { subjectId: id, applied: appliedOf(change, standing.forecast ?? standing.baseline) };
  };
}

/** The row of the milestone, added, inscribed or reworded; its id. */
async function writeHeading(
  tx: Transaction,
  viewer: ImportContext["viewer"],
  action: LoadedAction,
  { milestone, add, inscribe }: MilestoneChange,
): Promise<string> {
  if (inscribe) return inscribeIn(tx, viewer, action, milestone, inscribe);
  if (add) return addMilestoneIn(tx, viewer, action, add);
  if (milestone) return milestone.id;
  throw new RangeError("a new milestone has a date");
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
