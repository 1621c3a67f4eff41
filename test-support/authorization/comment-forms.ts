import { about, key } from "./form";

/** Forms of the threads of an action. */
export const COMMENT_FORMS = {
  postComment: [
    about(({ actionId }) => ({ ...key(), about: "action", subjectId: actionId, publishAs: "NOTE", text: "Vu." })),
    about(
      ({ milestoneId }) => ({ ...key(), about: "milestone", subjectId: milestoneId, publishAs: "NOTE", text: "Vu." }),
      { variant: "sur un jalon" },
    ),
  ],
  replyToComment: about(({ commentId }) => ({ ...key(), threadId: commentId, text: "Vu." })),
  resolveComment: about(({ commentId }) => ({ commentId })),
  reopenComment: about(({ settledId }) => ({ commentId: settledId })),
  withdrawComment: about(({ commentId }) => ({ commentId })),
};
