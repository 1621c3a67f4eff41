import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertReached } from "@/domain/milestone/milestone.rules";
import type { WithdrawMilestoneInput } from "@/domain/milestone/milestone.schema";
import { Refusal } from "@/domain/shared/refusal";
import { canStillUndo } from "@/server/audit/undo-window";
import type { Done } from "@/server/command";
import { moveMilestone } from "./move-milestone";

/** Says that a milestone marked reached is not. Both facts stay in its history. */
export function unreachMilestone(viewer: Viewer, input: WithdrawMilestoneInput): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, (milestone) => {
    assertReached(milestone);
    const message = `Jalon « ${milestone.title} » : il n’est plus marqué atteint.`;
    return {
      kind: "UNREACHED",
      event: "milestone.unreached",
      from: milestone.actual,
      to: null,
      reason: input.reason,
      message,
    };
  });
}

const TOO_LATE =
  "Il est trop tard pour annuler d’un clic. Ouvrez le jalon et choisissez « Le jalon n’est pas atteint ».";

/** The ten-second « Annuler » after marking a milestone reached: one's own gesture, just made. */
export function undoReach(viewer: Viewer, input: { key: string; milestoneId: string }): Promise<Done> {
  return moveMilestone(viewer, "milestone.update", input, async (milestone, _today, tx) => {
    assertReached(milestone);
    const last = await tx.milestoneMove.findFirstOrThrow({
      where: { milestoneId: milestone.id },
      orderBy: { sequence: "desc" },
      select: { authorId: true, recordedAt: true },
    });
    if (!canStillUndo(viewer, last)) throw new Refusal("undo.late", TOO_LATE);
    const message = `Jalon « ${milestone.title} » : l’enregistrement est annulé.`;
    const reason = "Annulé juste après la saisie.";
    return { kind: "UNREACHED", event: "milestone.unreached", from: milestone.actual, to: null, reason, message };
  });
}
