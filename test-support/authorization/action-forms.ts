import { about, key, REASON } from "./form";

const EXPENSE = { object: "Étude de sol", supplier: "Géotechnique fictive" };
const FUNDER = { funder: "Région fictive", funderKind: "REGION", kind: "GRANT", scheme: "REGION" };
const AMOUNT = { amount: "50,00", date: "2021-06-10" };

/** Forms about one action, or about something of one action. */
export const ACTION_FORMS = {
  recordExpense: about(({ actionId }) => ({ ...key(), actionId, stage: "COMMITTED", ...EXPENSE, ...AMOUNT })),
  recordEntry: about(({ expenseId }) => ({ ...key(), expenseId, stage: "PAID", ...AMOUNT })),
  adjustExpense: about(({ expenseId }) => ({
    ...key(),
    expenseId,
    adjustment: "RAISE_COMMITMENT",
    ...AMOUNT,
    ...REASON,
  })),
  correctEntry: about(({ entryId }) => ({ ...key(), entryId, ...REASON })),
  editExpense: about(({ expenseId }) => ({ expenseId, version: "1", ...EXPENSE, object: "Forages" })),
  undoExpense: about(({ batchId }) => ({ ...key(), batchId })),
  reachMilestone: about(({ milestoneId }) => ({ ...key(), milestoneId, version: "1", date: "2021-06-10" })),
  postponeMilestone: about(({ milestoneId }) => ({
    ...key(),
    milestoneId,
    version: "1",
    date: "2021-12-01",
    reasonKind: "SUPPLIER",
    ...REASON,
  })),
  unreachMilestone: about(({ reachedId }) => ({ ...key(), milestoneId: reachedId, version: "2", ...REASON })),
  cancelMilestone: [
    about(({ milestoneId }) => ({ ...key(), milestoneId, version: "1", ...REASON })),
    about(({ contractMilestoneId }) => ({ ...key(), milestoneId: contractMilestoneId, version: "1", ...REASON }), {
      variant: "un jalon du contrat",
      contractual: true,
    }),
  ],
  addMilestone: about(({ actionId }) => ({ ...key(), actionId, title: "Visite", date: "2021-07-01" })),
  undoMilestone: about(({ reachedId }) => ({ ...key(), milestoneId: reachedId })),
  setContractMilestone: [
    about(({ actionId }) => ({ ...key(), actionId, title: "Visite", weight: "1", date: "2021-07-01" })),
    about(
      ({ actionId, contractMilestoneId: milestoneId }) => ({
        ...key(),
        actionId,
        milestoneId,
        version: "1",
        title: "Permis",
        weight: "1",
        date: "2021-07-01",
      }),
      { variant: "un jalon déjà inscrit" },
    ),
  ],
  declareStatus: about(({ actionId }) => ({ ...key(), actionId, status: "WATCH", sentence: "Rien à signaler." })),
  confirmPoint: about(({ actionId }) => ({ ...key(), actionId })),
  publishPoint: about(({ actionId }) => ({ ...key(), actionId, status: "WATCH", sentence: "Rien à signaler." })),
  savePointDraft: about(({ actionId }) => ({ actionId, sentence: "Rien à" })),
  discardPointDraft: about(({ actionId }) => ({ actionId })),
  withdrawClosing: about(({ closingId }) => ({ approvalId: closingId })),
  setVisibility: about(({ actionId }) => ({ ...key(), actionId, amounts: "ACTION", texts: "FUNDERS", ...REASON })),
  withdrawProof: about(({ proofId }) => ({ ...key(), proofId, ...REASON })),
  reviseForecast: about(({ actionId }) => ({ ...key(), actionId, amount: "900,00", ...REASON })),
  addFunding: about(({ actionId }) => ({ ...key(), actionId, ...FUNDER, status: "CONTRACTED", ...AMOUNT })),
  recordFundingStep: about(({ lineId }) => ({ ...key(), lineId, status: "CONTRACTED", ...AMOUNT })),
  retractFundingStep: about(({ moveId }) => ({ ...key(), moveId, ...REASON })),
  editFunding: about(({ lineId }) => ({ lineId, version: "1", ...FUNDER, title: "Tranche 1" })),
  claimPayment: about(({ lineId }) => ({ ...key(), lineId, kind: "FINAL", ...AMOUNT })),
  recordReceipt: about(({ lineId, claimedId }) => ({ ...key(), lineId, of: claimedId, ...AMOUNT })),
  reverseFundingEntry: about(({ claimedId }) => ({ ...key(), entryId: claimedId, ...REASON })),
  undoFundingStep: about(({ moveId }) => ({ ...key(), moveId })),
  undoFundingPayment: about(({ claimedBatchId }) => ({ ...key(), batchId: claimedBatchId })),
  enterPlan: [
    about(({ actionId }) => ({ actionId, version: "1", "months.2020-03": "120,00" })),
    about(({ actionId, amendmentId }) => ({ actionId, amendmentId, version: "0", "months.2020-03": "120,00" }), {
      variant: "dans un avenant",
    }),
  ],
};
