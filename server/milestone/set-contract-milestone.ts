import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ContractMilestoneInput } from "@/domain/milestone/milestone.schema";
import { longDate, numericDate } from "@/domain/shared/format";
import { Denied } from "@/domain/shared/refusal";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import { assertPlanOpen } from "@/server/budget/open-plan";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { nextRank } from "./add-milestone";
import { type LoadedMilestone, loadMilestone } from "./load-milestone";

const LOCKED = "Le plan est verrouillé : une date du contrat ne bouge plus que par un avenant.";
const LABELS = { title: "Jalon", weight: "Poids", date: "Date du contrat" } as const;

/** Enters or rewords a milestone of the signed contract, until the plan is locked. */
export function setContractMilestone(viewer: Viewer, input: ContractMilestoneInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "plan.edit");
    const { territoryId } = action;
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "milestone.contract",
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      await assertPlanOpen(tx, territoryId, LOCKED);
      const old = input.milestoneId ? await freshMilestone(tx, viewer, input, input.milestoneId) : null;
      await inscribeIn(tx, viewer, action, old, input);
      return {
        message: `Jalon « ${input.title} » inscrit au contrat pour le ${longDate(input.date)}.`,
      } satisfies Done;
    });
  });
}

type Inscribed = Pick<ContractMilestoneInput, "title" | "weight" | "date">;
type Stored = Pick<LoadedMilestone, "id" | "title" | "weight" | "baseline">;

/** Writes a milestone of the contract, new or reworded, within a transaction that holds the plan open; tells its id. */
export async function inscribeIn(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  old: Stored | null,
  { title, weight, date }: Inscribed,
): Promise<string> {
  const { territoryId, actionId } = action;
  if (old) await tx.milestone.update({ where: { id: old.id }, data: { title, weight, version: { increment: 1 } } });
  const milestoneId = old?.id ?? (await create(tx, action, { title, weight }));
  const declaredOn = new Date(action.signedOn);
  await tx.milestoneMove.create({
    data: { territoryId, milestoneId, kind: "BASELINE", toDate: new Date(date), declaredOn, authorId: viewer.id },
  });
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: old ? "milestone.edited" : "milestone.added",
    subjectId: milestoneId,
    ...(old && { before: { title: old.title, weight: old.weight, date: old.baseline } }),
    after: { title, weight, date },
  });
  return milestoneId;
}

async function create(
  tx: Transaction,
  action: LoadedAction,
  { title, weight }: Omit<Inscribed, "date">,
): Promise<string> {
  const { territoryId, actionId } = action;
  const rank = await nextRank(tx, actionId);
  const milestone = await tx.milestone.create({
    data: { territoryId, actionId, rank, title, weight, declaredOn: new Date(action.signedOn) },
  });
  return milestone.id;
}

async function freshMilestone(
  tx: Transaction,
  viewer: Viewer,
  input: ContractMilestoneInput,
  milestoneId: string,
): Promise<LoadedMilestone> {
  const stored = await loadMilestone(tx, viewer, milestoneId, "plan.edit");
  if (stored.actionId !== input.actionId)
    throw new Denied("milestone.unknown", "Ce jalon n’existe pas, ou il n’est pas dans votre périmètre.");
  if (stored.version !== input.version) {
    const typed = { title: input.title, weight: String(input.weight), date: numericDate(input.date) };
    const theirs = { title: stored.title, weight: String(stored.weight), date: numericDate(stored.baseline) };
    const fields = divergence(LABELS, typed, theirs);
    throw new Conflict({ ...(await lastAuthor(tx, stored.id)), version: stored.version, fields });
  }
  return stored;
}
