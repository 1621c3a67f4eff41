import "server-only";
import type { PostCommentInput } from "@/domain/comment/comment.schema";
import { mentionedRole } from "@/domain/comment/mentionable";
import type { NewComment } from "./write-comment";

/** The boxes ticked in a form as people and roles. */
export function calledBy(keys: PostCommentInput["mentions"] = []): NewComment["mentions"] {
  return {
    userIds: keys.filter((key) => mentionedRole(key) === null),
    roles: keys.map(mentionedRole).filter((role) => role !== null),
  };
}
