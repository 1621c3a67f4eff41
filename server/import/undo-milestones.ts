import "server-only";
import { z } from "zod";
import { quoted } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { authorize, loadAction } from "@/server/action/load-action";
import { assertPlanOpen } from "@/server/budget/open-plan";
import type { Transaction } from "@/server/db/transaction";
import { type LoadedMilestone, loadMilestone } from "@/server/milestone/load-milestone";
import { type Move, postMove } from "@/server/milestone/move-milestone";
import { inscribeIn } from "@/server/milestone/set-contract-milestone";
import type { ImportContext } from "./importer";
import { UNDONE, type WrittenRow, writtenRows } from "./judged-rows";
import { holdActions, holdOwned } from "./named-actions.queries";
import { type AppliedMilestone, appliedMilestone } from "./write-milestones";

const LOCKED =
  "Le plan a été verrouillé depuis l’import : ses dates du contrat ne se retirent plus que par un avenant.";

/** Takes milestones back where they were, by opposite moves that their history keeps. */
export async function undoMilestones(tx: Transaction, context: ImportContext): Promise<{ rows: number }> {
  await holdActions(tx, context, ["IMPORTED"]);
  await holdOwned(tx, context, "milestone", ["IMPORTED"]);
  const rows = await writtenRows(tx, context, appliedMilestone);
  await assertNotAmended(tx, rows);
  for (const row of rows) await takeBack(tx, context, row);
  return { rows: rows.length };
}

async function takeBack(tx: Transaction, context: ImportContext, row: WrittenRow<AppliedMilestone>): Promise<void> {
  const { viewer, territoryId } = context;
  const { isNew, inscribed, postponed, reached, version } = row.applied;
  const milestone = await loadMilestone(tx, viewer, row.subjectId, "milestone.update");
  if (milestone.version !== version) throw changed(row.line, milestone);
  if (reached)
    await post(tx, context, milestone, {
      kind: "UNREACHED",
      event: "milestone.unreached",
      from: milestone.actual,
      to: null,
    });
  if (isNew) {
    if (milestone.baseline) {
      await assertPlanOpen(tx, territoryId, LOCKED);
      authorize(viewer, "milestone.cancelBaseline", milestone.action);
    }
    const from = milestone.forecast ?? milestone.baseline;
    await post(tx, context, milestone, { kind: "CANCELLED", event: "milestone.cancelled", from, to: null });
    return;
  }
  if (postponed) await postponeBack(tx, context, milestone, postponed.from);
  if (inscribed) await rewriteBack(tx, context, milestone, inscribed);
}

/** A forecast goes back to the date expected before; where the contract alone gave it, that date is said again. */
async function postponeBack(
  tx: Transaction,
  context: ImportContext,
  milestone: LoadedMilestone,
  to: LoadedMilestone["forecast"],
): Promise<void> {
  if (to === null) throw dateless(milestone);
  const from = milestone.forecast;
  const event = "milestone.postponed";
  await post(tx, context, milestone, { kind: "POSTPONED", event, from, to, reasonKind: "OTHER" });
}

async function rewriteBack(
  tx: Transaction,
  { viewer, territoryId }: ImportContext,
  milestone: LoadedMilestone,
  { title, weight, date }: NonNullable<AppliedMilestone["inscribed"]>,
): Promise<void> {
  if (date === null) throw dateless(milestone);
  await assertPlanOpen(tx, territoryId, LOCKED);
  const action = await loadAction(tx, viewer, milestone.actionId, "plan.edit");
  await inscribeIn(tx, viewer, action, milestone, { title, weight, date });
}

function post(
  tx: Transaction,
  { viewer }: ImportContext,
  milestone: LoadedMilestone,
  move: Omit<Move, "message" | "reason">,
): Promise<void> {
  return postMove(tx, viewer, milestone, { ...move, reason: UNDONE, message: "" });
}

function changed(line: number, { title, action }: LoadedMilestone): Refusal {
  return new Refusal(
    "import.built",
    `Ligne ${line} : le jalon ${quoted(title)} de l’action ${action.number} a changé depuis l’import, rien n’est annulé. Corrigez-le à l’écran.`,
  );
}

function dateless({ title, action }: LoadedMilestone): Refusal {
  return new Refusal(
    "import.built",
    `Le jalon ${quoted(title)} de l’action ${action.number} n’avait aucune date avant l’import, et une date ne s’efface pas : corrigez-le à l’écran.`,
  );
}

const dated = z.array(z.object({ title: z.string(), number: z.int() }));

/** An avenant being prepared may date a milestone the import added: it is settled first. */
async function assertNotAmended(tx: Transaction, rows: readonly WrittenRow<AppliedMilestone>[]): Promise<void> {
  const added = rows.filter(({ applied }) => applied.isNew).map(({ subjectId }) => subjectId);
  const [found] = dated.parse(
    await tx.$queryRaw`
      SELECT m.title, k.number FROM amendment_date d JOIN milestone m ON m.id = d.milestone_id JOIN amendment k ON k.id = d.amendment_id
      WHERE d.milestone_id = ANY (${added}::uuid[]) ORDER BY m.id LIMIT 1`,
  );
  if (!found) return;
  throw new Refusal(
    "import.built",
    `L’avenant n° ${found.number} date le jalon ${quoted(found.title)} que cet import a ajouté : retirez d’abord cette date.`,
  );
}
