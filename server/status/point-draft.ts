import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type DiscardPointDraftInput, pointDraft, type SavePointDraftInput } from "@/domain/status/point.schema";
import { loadAction } from "@/server/action/load-action";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";

/** Keeps what stands in the form of a point, for its author alone. */
export function savePointDraft(viewer: Viewer, input: SavePointDraftInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { territoryId, actionId } = await loadAction(tx, viewer, input.actionId, "status.declare");
    const content = pointDraft.parse(input);
    const updatedAt = now();
    await tx.pointDraft.upsert({
      where: { actionId_authorId: { actionId, authorId: viewer.id } },
      create: { territoryId, actionId, authorId: viewer.id, content, updatedAt },
      update: { content, updatedAt },
    });
    return { message: "Brouillon gardé. Vous le retrouverez en rouvrant le point." };
  });
}

/** Starts over from the last point. */
export function discardPointDraft(viewer: Viewer, { actionId }: DiscardPointDraftInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, actionId, "status.declare");
    await dropDraft(tx, viewer, action.actionId);
    return { message: "Brouillon effacé : le formulaire reprend le dernier point." };
  });
}

export async function dropDraft(tx: Transaction, viewer: Pick<Viewer, "id">, actionId: string): Promise<void> {
  await tx.pointDraft.deleteMany({ where: { actionId, authorId: viewer.id } });
}
