import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { CommentAudience, CommentKind } from "@/domain/comment/comment-rules";
import type { Reader } from "@/domain/comment/mentionable";
import type { NotificationKind } from "@/domain/notification/notification-kinds";
import type { Transaction } from "@/server/db/transaction";
import type { LoadedSubject } from "@/server/follow-up/load-subject";
import { notify } from "@/server/notification/notify";
import { threadHref } from "./thread-href";
import { authorsOf } from "./who-answers";

type Written = {
  id: string;
  kind: CommentKind;
  audience: CommentAudience;
  parentId: string | null;
  text: string;
  /** The people it calls, by id. */
  called: readonly string[];
};
type Announced = { subject: LoadedSubject; readers: readonly Reader[]; comment: Written };

/**
 * Tells a comment to whom it concerns, each once and only if they may read it: who must answer a question, who asked, who is
 * called, then who took part in the thread. What is internal to the State is told without its words.
 */
export async function announceComment(
  tx: Transaction,
  viewer: Viewer,
  { subject, readers, comment }: Announced,
): Promise<void> {
  const untold = new Set(readers.map(({ id }) => id));
  const tell = async (kind: NotificationKind, ids: readonly string[]) => {
    const told = ids.filter((id) => untold.delete(id));
    await notify(tx, { ...notice, kind, onceKey: `${kind}:${comment.id}` }, told);
  };
  const notice = {
    territoryId: subject.territoryId,
    actorId: viewer.id,
    actionId: subject.action?.actionId ?? null,
    href: threadHref(subject, comment.parentId ?? comment.id),
    excerpt: comment.audience === "STATE" ? subject.label : comment.text,
    discreet: comment.audience === "STATE",
  };
  if (comment.kind === "CLARIFICATION") {
    const pilots = readers.filter(({ roles }) => roles.includes("PILOT")).map(({ id }) => id);
    await tell("clarification.asked", [...pilots, ...(await authorsOf(tx, subject))]);
  }
  const thread = comment.parentId === null ? null : await partOf(tx, comment.parentId);
  if (thread?.kind === "CLARIFICATION") await tell("clarification.answered", [thread.authorId]);
  await tell("comment.mention", comment.called);
  if (thread) await tell("comment.reply", thread.participants);
}

/** Who began a thread, and everyone who wrote in it. */
async function partOf(tx: Transaction, threadId: string) {
  const { kind, authorId, replies } = await tx.comment.findUniqueOrThrow({
    where: { id: threadId },
    select: { kind: true, authorId: true, replies: { select: { authorId: true } } },
  });
  return { kind, authorId, participants: [authorId, ...replies.map((reply) => reply.authorId)] };
}
