import { z } from "zod";
import { ROLES } from "../access/roles";
import { subjectFields } from "../follow-up/subject";
import { identifier, requiredText, submissionKey } from "../shared/input";
import type { CommentAudience, CommentKind } from "./comment-rules";

/** What one may publish: a question and what is internal to the State exclude each other. */
export const PUBLISHED_AS = ["NOTE", "QUESTION", "INTERNAL"] as const;
export type PublishedAs = (typeof PUBLISHED_AS)[number];

export const PUBLISHED: Record<PublishedAs, { kind: CommentKind; audience: CommentAudience }> = {
  NOTE: { kind: "NOTE", audience: "ALL" },
  QUESTION: { kind: "CLARIFICATION", audience: "ALL" },
  INTERNAL: { kind: "NOTE", audience: "STATE" },
};

export const COMMENT_LENGTH = 2000;
const text = requiredText("Écrivez votre commentaire.", COMMENT_LENGTH, 2);
/** Who is told: people by id, roles by code. */
const mentions = z
  .array(z.union([z.enum(ROLES), identifier]))
  .max(40, "Quarante personnes au plus.")
  .optional();

export const postCommentInput = z.strictObject({
  key: submissionKey,
  ...subjectFields,
  publishAs: z.enum(PUBLISHED_AS, { error: "Choisissez qui lira ce commentaire." }),
  text,
  mentions,
});
export type PostCommentInput = z.infer<typeof postCommentInput>;

export const replyToCommentInput = z.strictObject({ key: submissionKey, threadId: identifier, text, mentions });
export type ReplyToCommentInput = z.infer<typeof replyToCommentInput>;

export const commentInput = z.strictObject({ commentId: identifier });
export type CommentInput = z.infer<typeof commentInput>;
