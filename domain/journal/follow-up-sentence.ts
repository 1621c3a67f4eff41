import { approvalSentence, isApproval } from "./approval-sentence";
import { campaignSentence, isCampaign } from "./campaign-sentence";
import { copilSentence } from "./copil-sentence";
import type { JournalEvent } from "./events";
import { importSentence, isImport } from "./import-sentence";
import { isObstacle, obstacleSentence } from "./obstacle-sentence";
import { isProof, proofSentence } from "./proof-sentence";
import { isPublication, publicationSentence } from "./publication-sentence";
import { isReview, reviewSentence } from "./review-sentence";
import type { Told } from "./told";

/** The first words of the events of the follow-up: those told from here, each in a file of its own. */
const SUBJECTS = [
  "approval",
  "campaign",
  "copil",
  "decision",
  "import",
  "obstacle",
  "proof",
  "publication",
  "review",
] as const;
type FollowUpEvent = Extract<JournalEvent, `${(typeof SUBJECTS)[number]}.${string}`>;

export function isFollowUp(event: JournalEvent): event is FollowUpEvent {
  return SUBJECTS.some((subject) => event.startsWith(`${subject}.`));
}

export function followUpSentence(
  event: FollowUpEvent,
  { before, after }: { before: unknown; after: unknown },
): Told | null {
  if (isApproval(event)) return approvalSentence(event, after);
  if (isCampaign(event)) return campaignSentence(event, after);
  if (isImport(event)) return importSentence(event, after);
  if (isObstacle(event)) return obstacleSentence(event, after);
  if (isProof(event)) return proofSentence(event, after);
  if (isPublication(event)) return publicationSentence(event, after);
  if (isReview(event)) return reviewSentence(after);
  return copilSentence(event, after, before);
}
