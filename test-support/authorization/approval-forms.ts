import { about, key } from "./form";

const REFUSED = { reason: "Le bilan financier manque." };

/** Forms by which the préfecture is asked, and answers. */
export const APPROVAL_FORMS = {
  askApproval: about(({ amendmentId }) => ({ ...key(), amendmentId, version: "1" })),
  approve: [
    about(({ closingId }) => ({ ...key(), approvalId: closingId }), { variant: "une clôture" }),
    about(({ sealingId }) => ({ ...key(), approvalId: sealingId }), { variant: "un avenant" }),
  ],
  refuse: [
    about(({ closingId }) => ({ ...key(), approvalId: closingId, ...REFUSED }), { variant: "une clôture" }),
    about(({ sealingId }) => ({ ...key(), approvalId: sealingId, ...REFUSED }), { variant: "un avenant" }),
  ],
};
