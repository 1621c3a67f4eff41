import "server-only";
import { z } from "zod";
import { quoted } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { authorize, loadAction } from "@/server/action/load-action";
import { assertPlanOpen } from "@/server/budget/open-plan";
import type { Transaction } from "@/server/db/transaction";
import { type LoadedMilestone, loadMilestone } from "@/server/milestone/load-milestone";
import { type JudgedMove, type Move, postMoves } from "@/server/milestone/move-milestone";
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
  const unreached: JudgedMove[] = [];
  const others: JudgedMove[] = [];
  for (const row of rows) {
    const milestone = await unchanged(tx, context, row);
    if (row.applied.reached) unreached.push({ milestone, move: undoing("UNREACHED", milestone.actual) });
    const move = await backFrom(tx, context, milestone, row.applied);
    if (move) others.push({ milestone, move });
  }
  await postMoves(tx, context.viewer, unreached);
  await postMoves(tx, context.viewer, others);
  return { rows: rows.length };
}

async function unchanged(
  tx: Transaction,
  { viewer }: ImportContext,
  { line, subjectId, applied }: WrittenRow<AppliedMilestone>,
): Promise<LoadedMilestone> {
  const milestone = await loadMilestone(tx, viewer, subjectId, "milestone.update");
  if (milestone.version !== applied.version) throw changed(line, milestone);
  return milestone;
}

/** The move that takes back an addition or a postponement, once the contract's own words are back. */
async function backFrom(
  tx: Transaction,
  context: ImportContext,
  milestone: LoadedMilestone,
  { isNew, inscribed, postponed }: AppliedMilestone,
): Promise<Move | null> {
  if (isNew) {
    if (milestone.baseline) {
      await assertPlanOpen(tx, context.territoryId, LOCKED);
      authorize(context.viewer, "milestone.cancelBaseline", milestone.action);
    }
    return undoing("CANCELLED", milestone.forecast ?? milestone.baseline);
  }
  if (inscribed) await rewriteBack(tx, context, milestone, inscribed);
  if (!postponed) return null;
  if (postponed.from === null) throw dateless(milestone);
  return { ...undoing("POSTPONED", milestone.forecast, postponed.from), reasonKind: "OTHER" };
}

const EVENTS = {
  UNREACHED: "milestone.unreached",
  CANCELLED: "milestone.cancelled",
  POSTPONED: "milestone.postponed",
} as const;

/** A forecast goes back to the date expected before; where the contract alone gave it, that date is said again. */
function undoing(kind: keyof typeof EVENTS, from: Move["from"], to: Move["to"] = null): Move {
  return { kind, event: EVENTS[kind], from, to, reason: UNDONE, message: "" };
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
