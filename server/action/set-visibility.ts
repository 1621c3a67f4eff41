import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { VISIBILITY_LABELS } from "@/domain/access/visibility.labels";
import type { SetVisibilityInput } from "@/domain/access/visibility.schema";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadAction } from "./load-action";

/** Decides who reads the amounts and the texts of an action, from the next request on, with a reason the journal keeps. */
export function setVisibility(viewer: Viewer, input: SetVisibilityInput): Promise<Done> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${input.actionId}::uuid FOR NO KEY UPDATE`;
    const action = await loadAction(tx, viewer, input.actionId, "visibility.edit");
    const { territoryId, actionId, number } = action;
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "action.visibility",
      key: input.key,
      payload: input,
    };
    return once(tx, identity, async () => {
      const before = { amounts: action.amountsVisibility, texts: action.textsVisibility };
      const { amounts, texts, reason } = input;
      if (before.amounts === amounts && before.texts === texts)
        throw new Refusal("visibility.same", "Rien ne change : choisissez un autre niveau, ou fermez.");
      await tx.action.update({
        where: { id: actionId },
        data: { amountsVisibility: amounts, textsVisibility: texts, version: { increment: 1 } },
      });
      const after = { amounts, texts, reason };
      const trace = { territoryId, actionId, actorId: viewer.id, subjectId: actionId, before, after };
      await record(tx, { ...trace, event: "action.visibility" });
      return {
        message: `Action ${number} : montants « ${VISIBILITY_LABELS[amounts]} », textes « ${VISIBILITY_LABELS[texts]} ».`,
      };
    });
  });
}
