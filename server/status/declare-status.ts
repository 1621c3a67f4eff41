import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { DeclareStatusInput } from "@/domain/status/status.schema";
import { loadAction } from "@/server/action/load-action";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { declare } from "./declare";

/** Declares the météo of an action with its sentence, dated today. Nothing computed ever corrects it. */
export function declareStatus(viewer: Viewer, input: DeclareStatusInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "status.declare");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "status.declare", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const { status, sentence } = input;
      const awaited = await declare(tx, viewer, action, { kind: "STATUS", status, sentence });
      return { message: awaited ?? `Météo de l’action ${action.number} : ${STATUS_LABELS[status]}.` } satisfies Done;
    });
  });
}
