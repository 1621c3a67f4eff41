import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { DeclareStatusInput } from "@/domain/status/status.schema";
import { loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";

/** Declares the météo of an action with its sentence, dated today. Nothing computed ever corrects it. */
export function declareStatus(viewer: Viewer, input: DeclareStatusInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "status.declare");
    const { territoryId, actionId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "status.declare", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const { status, sentence } = input;
      const previous = await tx.statusDeclaration.findFirst({
        where: { actionId },
        orderBy: [{ declaredOn: "desc" }, { recordedAt: "desc" }],
        select: { status: true },
      });
      const declaration = await tx.statusDeclaration.create({
        data: { territoryId, actionId, status, sentence, declaredOn: new Date(today(action)), authorId: viewer.id },
      });
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "status.declared",
        subjectId: declaration.id,
        after: { status, previous: previous?.status ?? null, sentence },
      });
      return { message: `Météo de l’action ${action.number} : ${STATUS_LABELS[status]}.` } satisfies Done;
    });
  });
}
