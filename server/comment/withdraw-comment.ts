import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CommentInput } from "@/domain/comment/comment.schema";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";
import { loadComment } from "./load-comment";

const NOT_YOURS = "Seul son auteur peut retirer un commentaire. Répondez-lui pour demander qu’il le fasse.";

/** Takes back one's own comment: its words are shown nowhere any more, notices included; its place in the thread stays. */
export function withdrawComment(viewer: Viewer, { commentId }: CommentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const { comment, subject } = await loadComment(tx, viewer, commentId);
    if (comment.authorId !== viewer.id) throw new Refusal("comment.theirs", NOT_YOURS);
    if (comment.withdrawnAt !== null) throw new Refusal("comment.withdrawn", "Ce commentaire est déjà retiré.");
    await tx.comment.update({ where: { id: commentId }, data: { withdrawnAt: now() } });
    await tx.notification.updateMany({
      where: { territoryId: subject.territoryId, onceKey: { endsWith: `:${commentId}` } },
      data: { excerpt: null },
    });
    return { message: "Commentaire retiré. Sa place reste dans l’échange, sans son texte." };
  });
}
