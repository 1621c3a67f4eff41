import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ReplyToCommentInput } from "@/domain/comment/comment.schema";
import { Refusal } from "@/domain/shared/refusal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { calledBy } from "./called-by";
import { loadComment } from "./load-comment";
import { writeComment } from "./write-comment";

const UNDER_AN_ANSWER = "On répond au premier commentaire de l’échange. Rechargez la page, puis recommencez.";

/** Answers under the first comment of a thread, about the same thing and for the same readers. */
export function replyToComment(viewer: Viewer, input: ReplyToCommentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { comment, subject } = await loadComment(tx, viewer, input.threadId);
    if (comment.parentId !== null) throw new Refusal("comment.answer", UNDER_AN_ANSWER);
    const { territoryId } = subject;
    const identity = { territoryId, actorId: viewer.id, operation: "comment.reply", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const mentions = calledBy(input.mentions);
      const { audience, id: parentId } = comment;
      await writeComment(tx, viewer, { subject, kind: "NOTE", audience, text: input.text, parentId, mentions });
      const asked = comment.kind === "CLARIFICATION" && comment.authorId !== viewer.id;
      return { message: asked ? "Réponse publiée : qui a demandé la précision est prévenu." : "Réponse publiée." };
    });
  });
}
