import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AddMilestoneInput } from "@/domain/milestone/milestone.schema";
import { longDate } from "@/domain/shared/format";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { recordAll } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";

/** Adds a milestone the contract does not know: weight 1, the pilot's date, no contractual date, so no slippage. */
export function addMilestone(viewer: Viewer, input: AddMilestoneInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "milestone.update");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "milestone.add", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await addMilestonesIn(tx, viewer, action, [input]);
      return { message: `Jalon « ${input.title} » ajouté, prévu le ${longDate(input.date)}.` } satisfies Done;
    });
  });
}

type Added = Pick<AddMilestoneInput, "title" | "date">;

/** Writes milestones within a transaction that settled who may, and tells their ids in the same order. */
export async function addMilestonesIn(
  tx: Transaction,
  viewer: Viewer,
  action: LoadedAction,
  added: readonly Added[],
): Promise<string[]> {
  const { territoryId, actionId } = action;
  const declaredOn = new Date(today(action));
  const first = await nextRank(tx, actionId);
  const created = await tx.milestone.createManyAndReturn({
    data: added.map(({ title }, n) => ({ territoryId, actionId, rank: first + n, title, declaredOn })),
    select: { id: true, rank: true },
  });
  const ids = created.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  const withIds = added.map((each, n) => ({ ...each, id: ids[n] ?? "" }));
  await tx.milestoneMove.createMany({
    data: withIds.map(({ id, date }) => ({
      territoryId,
      milestoneId: id,
      kind: "POSTPONED" as const,
      toDate: new Date(date),
      declaredOn,
      authorId: viewer.id,
    })),
  });
  const trace = { territoryId, actionId, actorId: viewer.id, event: "milestone.added" } as const;
  await recordAll(
    tx,
    withIds.map(({ id, title, date }) => ({ ...trace, subjectId: id, after: { title, date } })),
  );
  return ids;
}

/** The action is locked so that two milestones added at once don't take the same rank; what only names it goes on meanwhile. */
export async function nextRank(tx: Transaction, actionId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.milestone.aggregate({ where: { actionId }, _max: { rank: true } });
  return (last._max.rank ?? 0) + 1;
}
