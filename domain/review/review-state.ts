export const REVIEW_VERDICTS = ["ACCEPTED", "ASKED"] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** TO_REVIEW: nobody judged it as it now stands. ANSWERED: the question asked of it got its answer. ASKED: it awaits one. */
export const REVIEW_STATES = ["TO_REVIEW", "ANSWERED", "ASKED", "ACCEPTED"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STATE_LABELS: Record<ReviewState, string> = {
  TO_REVIEW: "À revoir",
  ANSWERED: "Réponse à revoir",
  ASKED: "Précision demandée",
  ACCEPTED: "Validé",
};

/** A verdict on a thing when it had that many journal entries; `answered` once its question is replied to or settled. */
export type Judgement = { seenEntries: number; verdict: ReviewVerdict; answered: boolean };

/**
 * Where a thing stands: what its last judgement says, if it was made of all that is now known of it. The entries of a thing only
 * grow in number, so that a later one opens it again by itself.
 */
export function reviewState(entries: number, judgements: readonly Judgement[]): ReviewState {
  const last = judgements.findLast(({ seenEntries }) => seenEntries === entries);
  if (!last) return "TO_REVIEW";
  if (last.verdict === "ACCEPTED") return "ACCEPTED";
  return last.answered ? "ANSWERED" : "ASKED";
}

/** Whether it is the préfecture's turn. */
export function isLeft(state: ReviewState): boolean {
  return state === "TO_REVIEW" || state === "ANSWERED";
}
