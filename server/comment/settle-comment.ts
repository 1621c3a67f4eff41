import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CommentInput } from "@/domain/comment/comment.schema";
import { maySettle } from "@/domain/comment/comment-rules";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { loadComment, scopeOf } from "./load-comment";

const NOT_YOURS = "Seuls qui a commencé l’échange, le chef de projet et la préfecture peuvent le clore ou le rouvrir.";

/** Says that a thread is settled: it folds, and a question no longer awaits an answer. */
export function resolveComment(viewer: Viewer, input: CommentInput): Promise<Done> {
  return settle(viewer, input, async (tx, { id, resolvedAt }) => {
    if (resolvedAt !== null) throw new Refusal("comment.settled", "Cet échange est déjà clos. Rechargez la page.");
    await tx.comment.update({ where: { id }, data: { resolvedAt: now(), resolvedById: viewer.id } });
    return { message: "Échange clos." };
  });
}

/** Opens a settled thread again. */
export function reopenComment(viewer: Viewer, input: CommentInput): Promise<Done> {
  return settle(viewer, input, async (tx, { id, resolvedAt }) => {
    if (resolvedAt === null) throw new Refusal("comment.open", "Cet échange est déjà ouvert. Rechargez la page.");
    await tx.comment.update({ where: { id }, data: { resolvedAt: null, resolvedById: null } });
    return { message: "Échange rouvert." };
  });
}

type Thread = Awaited<ReturnType<typeof loadComment>>["comment"];

function settle(
  viewer: Viewer,
  { commentId }: CommentInput,
  run: (tx: Transaction, thread: Thread) => Promise<Done>,
): Promise<Done> {
  return write(viewer, async (tx) => {
    const { comment, subject } = await loadComment(tx, viewer, commentId);
    const scope = await scopeOf(tx, subject);
    if (comment.parentId !== null || !maySettle(viewer, scope, comment)) throw new Refusal("comment.theirs", NOT_YOURS);
    return run(tx, comment);
  });
}
