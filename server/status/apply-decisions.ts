import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import type { LoadedAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Marks decisions about the action applied today. One that somebody else marked meanwhile stays as they said it. */
export async function applyDecisions(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  action: LoadedAction,
  ids: readonly string[],
): Promise<void> {
  const { territoryId, actionId } = action;
  const wanted = [...new Set(ids)];
  const appliedOn = new Date(today(action));
  const decisions = await tx.decision.findMany({
    where: { id: { in: wanted }, territoryId, actionId, meeting: { heldOn: { lte: appliedOn } } },
    include: { meeting: { select: { number: true } } },
    orderBy: { number: "asc" },
  });
  if (decisions.length < wanted.length)
    throw new Denied(
      "decision.unknown",
      "L’une des décisions cochées n’est pas de cette action. Rechargez la page, puis recommencez.",
    );
  for (const { id, number, text, meeting } of decisions) {
    const { count } = await tx.decision.updateMany({
      where: { id, appliedOn: null },
      data: { appliedOn, appliedNote: null, version: { increment: 1 } },
    });
    if (count === 0) continue;
    await record(tx, {
      territoryId,
      actionId,
      actorId: viewer.id,
      event: "decision.applied",
      subjectId: id,
      after: { number, meeting: meeting.number, text, appliedOn: today(action), note: null },
    });
  }
}
