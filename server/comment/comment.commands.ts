"use server";

import { commentInput, postCommentInput, replyToCommentInput } from "@/domain/comment/comment.schema";
import { command } from "@/server/command";
import { postComment as post } from "@/server/comment/post-comment";
import { replyToComment as reply } from "@/server/comment/reply-to-comment";
import { reopenComment as reopen, resolveComment as resolve } from "@/server/comment/settle-comment";
import { withdrawComment as withdraw } from "@/server/comment/withdraw-comment";

export const postComment = command("postComment", postCommentInput, post);
export const replyToComment = command("replyToComment", replyToCommentInput, reply);
export const resolveComment = command("resolveComment", commentInput, resolve);
export const reopenComment = command("reopenComment", commentInput, reopen);
export const withdrawComment = command("withdrawComment", commentInput, withdraw);
