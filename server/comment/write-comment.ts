import "server-only";
import { randomUUID } from "node:crypto";
import { can, type Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { type CommentAudience, type CommentKind, mayAsk } from "@/domain/comment/comment-rules";
import { keptText } from "@/domain/comment/mention-text";
import { type Mentionable, mentionable, mentionedRole, type Reader } from "@/domain/comment/mentionable";
import { Denied, Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";
import type { LoadedSubject } from "@/server/follow-up/load-subject";
import { announceComment } from "./announce-comment";
import { commentReaders } from "./comment-readers";
import { scopeOf } from "./load-comment";

export type NewComment = {
  subject: LoadedSubject;
  kind: CommentKind;
  audience: CommentAudience;
  text: string;
  /** The thread it answers; null begins one. */
  parentId: string | null;
  mentions: { userIds: readonly string[]; roles: readonly Role[] };
};

const DENIED = "Votre rôle ne permet pas ce geste. Demandez-le au chef de projet du territoire.";
const NOT_A_READER = "Une des personnes à prévenir ne peut pas lire cet échange. Décochez-la, ou changez qui le lira.";
const TOO_LONG = "Trop de personnes sont nommées dans ce texte. Prévenez plutôt un rôle, ou raccourcissez.";
const LONGEST_KEPT = 4000;

/**
 * Writes a comment or an answer under what it is about, calls those it names among who may read it, and tells them in the
 * same transaction. `subject` was loaded with « comment.write »; the rest of what the viewer may do is settled here.
 */
export async function writeComment(tx: Transaction, viewer: Viewer, asked: NewComment): Promise<{ id: string }> {
  const { subject, kind, audience, parentId } = asked;
  const { territoryId, action } = subject;
  const scope = await scopeOf(tx, subject);
  if (audience === "STATE" && !can(viewer, "comment.internal", scope)) throw new Denied("comment.denied", DENIED);
  if (kind === "CLARIFICATION" && !mayAsk(viewer, scope)) throw new Denied("comment.denied", DENIED);
  const readers = await commentReaders(tx, { ...scope, action }, audience);
  const offered = mentionable(viewer, scope, readers);
  const { text, called } = keptText(asked.text, offered);
  if (text.length > LONGEST_KEPT) throw new Refusal("comment.long", TOO_LONG, { text: TOO_LONG });
  const keys = calledKeys(asked.mentions, called, offered);
  const id = randomUUID();
  const under = { territoryId, actionId: action?.actionId ?? null, ...subject.column };
  await tx.comment.create({ data: { id, ...under, kind, audience, parentId, text, authorId: viewer.id } });
  if (keys.length > 0)
    await tx.commentMention.createMany({
      data: keys.map((key) => {
        const role = mentionedRole(key);
        return { id: randomUUID(), territoryId, commentId: id, ...(role ? { role } : { userId: key }) };
      }),
    });
  const told = { id, kind, audience, parentId, text: asked.text, called: reached(keys, readers) };
  await announceComment(tx, viewer, { subject, readers, comment: told });
  return { id };
}

/** Whom the comment calls, ticked or named in its text; nobody who could not read it. */
function calledKeys(
  { userIds, roles }: NewComment["mentions"],
  named: readonly string[],
  offered: readonly Mentionable[],
): string[] {
  const keys = [...new Set([...userIds, ...roles, ...named])];
  const known = new Set(offered.map(({ key }) => key));
  if (keys.some((key) => !known.has(key)))
    throw new Refusal("comment.mention", NOT_A_READER, { mentions: NOT_A_READER });
  return keys;
}

/** The people behind what is called: a role is everyone who holds it there. */
function reached(keys: readonly string[], readers: readonly Reader[]): string[] {
  return readers
    .filter(({ id, roles }) => keys.includes(id) || roles.some((role) => keys.includes(role)))
    .map(({ id }) => id);
}
