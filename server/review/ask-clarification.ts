import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AskClarificationInput } from "@/domain/review/review.schema";
import { AREA_SUBJECTS, reviewableArea } from "@/domain/review/reviewable";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { writeComment } from "@/server/comment/write-comment";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { loadSubject } from "@/server/follow-up/load-subject";
import { heldAsSeen, loadReviewPlace, type Reviewed, takeTurn } from "./load-reviewed";
import { judge } from "./open-round";

const NOBODY = "Ce changement est celui du contrat, et d’aucune action. Parlez-en au chef de projet.";

/** Asks about a thing at the version that was read: a question under it, told to whoever answers for it. */
export function askClarification(viewer: Viewer, input: AskClarificationInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const place = await loadReviewPlace(tx, viewer, input.subjectId);
    const { territoryId } = place;
    const identity = { territoryId, actorId: viewer.id, operation: "review.ask", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await takeTurn(tx, territoryId);
      const thing = await heldAsSeen(tx, place, input);
      const subject = await subjectOf(tx, viewer, thing);
      const question = { kind: "CLARIFICATION", audience: "ALL", text: input.question, parentId: null } as const;
      const mentions = { userIds: [], roles: [] };
      const { id: commentId } = await writeComment(tx, viewer, { subject, ...question, mentions });
      await judge(tx, viewer, { territoryId, things: [thing], verdict: "ASKED", commentId });
      return { message: "Précision demandée. Qui répond de l’action est prévenu." } satisfies Done;
    });
  });
}

function subjectOf(tx: Transaction, viewer: Viewer, { event, subjectId, actionId }: Reviewed) {
  const area = reviewableArea(event);
  if (actionId === null || area === null) throw new Refusal("review.nobody", NOBODY);
  const about = AREA_SUBJECTS[area];
  return loadSubject(tx, viewer, { about, subjectId: about === "action" ? actionId : subjectId }, "comment.write");
}
