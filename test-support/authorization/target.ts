import { randomUUID } from "node:crypto";

/** Where a target is, seen from the action that actors are described by. */
export const TARGET_KINDS = ["own", "sibling", "elsewhere", "absent"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** One of each thing a form may name, around one action; nothing of it exists for the kind « absent ». */
export type Target = {
  kind: TargetKind;
  slug: string;
  number: string;
  expenseNumber: string;
  amendmentNumber: string;
} & Record<TargetId, string>;

export const TARGET_IDS = [
  "actionId",
  "expenseId",
  "entryId",
  "batchId",
  "lineId",
  "moveId",
  "claimedId",
  "claimedBatchId",
  "milestoneId",
  "contractMilestoneId",
  "reachedId",
  "proofId",
  "amendmentId",
  "envelopeId",
  "personId",
  "membershipId",
  "sessionId",
  "identityId",
  "tokenId",
  "letterId",
  "campaignId",
  "obstacleId",
  "resolvedId",
  "meetingId",
  "heldId",
  "decisionId",
  "appliedId",
  "commentId",
  "settledId",
  "closingId",
  "sealingId",
  "importId",
] as const;
export type TargetId = (typeof TARGET_IDS)[number];

export function nothing(): Target {
  const ids = Object.fromEntries(TARGET_IDS.map((name) => [name, randomUUID()])) as Record<TargetId, string>;
  return { kind: "absent", slug: "nulle-part", number: "999", expenseNumber: "99999", amendmentNumber: "99", ...ids };
}
