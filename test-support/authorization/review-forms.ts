import { about, key } from "./form";

const SEEN = { entries: "1", sequence: "1" };

/** Forms of the préfecture's review, about a change of one action or about the whole round. */
export const REVIEW_FORMS = {
  acceptItem: about(({ expenseId: subjectId }) => ({ subjectId, ...SEEN })),
  acceptAction: about(({ actionId, expenseId }) => ({ actionId, "items[0]": `${expenseId}:1:1` })),
  askClarification: about(({ expenseId: subjectId }) => ({
    ...key(),
    subjectId,
    ...SEEN,
    question: "L’avenant couvre-t-il ce montant ?",
  })),
  closeReview: about(({ slug }) => ({ ...key(), slug })),
};
