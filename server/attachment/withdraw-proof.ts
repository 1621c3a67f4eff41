import "server-only";
import { can, type Viewer } from "@/domain/access/permissions";
import type { WithdrawProofInput } from "@/domain/attachment/attachment.schema";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { loadActionOf } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";

const unknownProof = () =>
  new Denied("proof.unknown", "Cette pièce n’existe pas, ou elle n’est pas dans votre périmètre.");

/** Puts a proof aside: whoever added it, or the head of the project. Its bytes stay with the reason and are served no more. */
export function withdrawProof(viewer: Viewer, input: WithdrawProofInput): Promise<Done> {
  const { proofId, reason, key } = input;
  return write(viewer, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM attachment WHERE id = ${proofId}::uuid FOR NO KEY UPDATE`;
    const proof = await tx.attachment.findUnique({ where: { id: proofId } });
    if (!proof) throw unknownProof();
    const action = await loadActionOf(tx, viewer, proof.actionId, "proof.add", unknownProof);
    const { territoryId, actionId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "proof.withdraw", key, payload: input };
    return once(tx, identity, async () => {
      if (proof.authorId !== viewer.id && !can(viewer, "proof.withdraw", action))
        throw new Refusal(
          "proof.theirs",
          "Cette pièce a été déposée par quelqu’un d’autre : demandez son retrait à son auteur ou au chef de projet.",
        );
      if (proof.withdrawnAt)
        throw new Refusal("proof.withdrawn", "Cette pièce est déjà retirée. Fermez, puis rechargez la page.");
      await tx.attachment.update({
        where: { id: proofId },
        data: { withdrawnAt: now(), withdrawnById: viewer.id, withdrawnReason: reason },
      });
      const { fileName } = proof;
      const trace = { territoryId, actionId, actorId: viewer.id, subjectId: proofId };
      await record(tx, { ...trace, event: "proof.withdrawn", after: { fileName, reason } });
      return { message: `Pièce « ${fileName} » retirée.` };
    });
  });
}
