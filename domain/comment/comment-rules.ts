import { can, covers, type Scope, type Viewer } from "../access/permissions";
import type { Role } from "../access/roles";

export const COMMENT_KINDS = ["NOTE", "CLARIFICATION"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** STATE is internal to the State: nobody else learns of it, not even that it is there. */
export const COMMENT_AUDIENCES = ["ALL", "STATE"] as const;
export type CommentAudience = (typeof COMMENT_AUDIENCES)[number];

const ASKERS: readonly Role[] = ["PREFECTURE", "ADMIN", "COPIL"];
const SETTLERS: readonly Role[] = ["PREFECTURE", "ADMIN"];

function holds(viewer: Viewer, scope: Scope, roles: readonly Role[]): boolean {
  return viewer.grants.some((grant) => covers(grant, scope) && roles.includes(grant.role));
}

/** Whether the viewer may ask for a clarification there, which the one who answers for the action is told of. */
export function mayAsk(viewer: Viewer, scope: Scope): boolean {
  return can(viewer, "comment.write", scope) && holds(viewer, scope, ASKERS);
}

/** Whether the viewer may say that a thread is settled, or open it again: who began it, the project leader or the préfecture. */
export function maySettle(viewer: Viewer, scope: Scope, thread: { authorId: string }): boolean {
  return can(viewer, "comment.write", scope) && (thread.authorId === viewer.id || holds(viewer, scope, SETTLERS));
}
