/** Everything someone can be told about. The sentences are in `notification-sentence.ts`. */
export const NOTIFICATION_KINDS = [
  "comment.mention",
  "comment.reply",
  "clarification.asked",
  "clarification.answered",
  "obstacle.raised",
  "obstacle.addressed",
  "obstacle.answered",
  "obstacle.escalated",
  "obstacle.resolved",
  "obstacle.reopened",
  "obstacle.overdue",
  "approval.asked",
  "approval.given",
  "approval.refused",
  "decision.recorded",
  "proof.added",
  "point.awaited",
  "milestone.late",
  "funding.lapsing",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
