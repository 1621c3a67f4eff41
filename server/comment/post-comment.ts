import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { type PostCommentInput, PUBLISHED, type PublishedAs } from "@/domain/comment/comment.schema";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { loadSubject } from "@/server/follow-up/load-subject";
import { calledBy } from "./called-by";
import { writeComment } from "./write-comment";

const SAID: Record<PublishedAs, string> = {
  NOTE: "Commentaire publié.",
  QUESTION: "Précision demandée : qui doit répondre est prévenu.",
  INTERNAL: "Commentaire publié pour l’État seulement.",
};

/** Begins a thread about an action or one thing of it: a note, a question, or a note internal to the State. */
export function postComment(viewer: Viewer, input: PostCommentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const subject = await loadSubject(tx, viewer, input, "comment.write");
    const { territoryId } = subject;
    const identity = { territoryId, actorId: viewer.id, operation: "comment.post", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const { publishAs, text } = input;
      const mentions = calledBy(input.mentions);
      await writeComment(tx, viewer, { subject, ...PUBLISHED[publishAs], text, parentId: null, mentions });
      return { message: SAID[publishAs] };
    });
  });
}
