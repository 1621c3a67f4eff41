import "server-only";
import { can, type Viewer } from "@/domain/access/permissions";
import { closingDeclaration } from "@/domain/approval/closing";
import { Denied, Refusal } from "@/domain/shared/refusal";
import type { WithdrawClosingInput } from "@/domain/status/point.schema";
import { loadActionOf } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { now, today } from "@/server/clock";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";

const unknownApproval = () =>
  new Denied("approval.unknown", "Cette demande n’existe pas, ou n’est pas dans votre périmètre.");

/** Takes a closing request back before the préfecture answers: by who asked, or by who runs the territory. */
export function withdrawClosing(viewer: Viewer, { approvalId }: WithdrawClosingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const asked = await tx.approval.findUnique({ where: { id: approvalId } });
    if (!asked?.actionId) throw unknownApproval();
    const action = await loadActionOf(tx, viewer, asked.actionId, "status.declare", unknownApproval);
    if (asked.authorId !== viewer.id && !can(viewer, "people.manage", action))
      throw new Refusal(
        "closing.notYours",
        "Seuls la personne qui a demandé la clôture et le chef de projet peuvent retirer la demande.",
      );
    const { count } = await tx.approval.updateMany({
      where: { id: approvalId, outcome: null },
      data: { outcome: "WITHDRAWN", decidedOn: new Date(today(action)), decidedAt: now(), decidedById: viewer.id },
    });
    if (count === 0)
      throw new Refusal("closing.decided", "Cette demande a déjà reçu une réponse. Rechargez la page pour la lire.");
    const { territoryId, actionId } = action;
    const { status } = closingDeclaration.parse(asked.declaration);
    await record(tx, {
      territoryId,
      actionId,
      actorId: viewer.id,
      event: "closing.withdrawn",
      subjectId: approvalId,
      after: { status },
    });
    return { message: `Demande de clôture de l’action ${action.number} retirée.` };
  });
}
