import { approvalSentence, isApproval } from "./approval-sentence";
import { copilSentence } from "./copil-sentence";
import type { JournalEvent } from "./events";
import { isObstacle, obstacleSentence } from "./obstacle-sentence";
import { isProof, proofSentence } from "./proof-sentence";
import type { Told } from "./told";

/** The first words of the events of the follow-up: those told from here, each in a file of its own. */
const SUBJECTS = ["approval", "copil", "decision", "obstacle", "proof"] as const;
type FollowUpEvent = Extract<JournalEvent, `${(typeof SUBJECTS)[number]}.${string}`>;

export function isFollowUp(event: JournalEvent): event is FollowUpEvent {
  return SUBJECTS.some((subject) => event.startsWith(`${subject}.`));
}

export function followUpSentence(
  event: FollowUpEvent,
  { before, after }: { before: unknown; after: unknown },
): Told | null {
  if (isApproval(event)) return approvalSentence(event, after);
  if (isObstacle(event)) return obstacleSentence(event, after);
  if (isProof(event)) return proofSentence(event, after);
  return copilSentence(event, after, before);
}
