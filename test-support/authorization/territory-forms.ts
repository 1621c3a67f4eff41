import { about, key, REASON } from "./form";

const AMENDMENT = {
  number: "1",
  signedOn: "2021-03-10",
  object: "Report des travaux",
  decision: "COPIL du 8 mars 2021",
};
const CLAIM = {
  author: "Département fictif",
  shortAuthor: "Dép.",
  amount: "300,00",
  wording: "près de 30 M€",
  statedOn: "2021-06-01",
  document: "Article du 1er juin 2021",
  perimeter: "TOTAL_INVESTMENT",
};

const CAMPAIGN = {
  title: "Points de septembre",
  intro: "Le COPIL se réunit bientôt.",
  startsOn: "2021-09-01",
  everyDays: "7",
  endsOn: "2021-09-22",
};

/** Forms about a whole territory, its contract or its people. */
export const TERRITORY_FORMS = {
  lockPlan: about(({ slug }) => ({ slug, confirmed: "on" })),
  setAmendment: [
    about(({ slug }) => ({ ...key(), slug, ...AMENDMENT, number: "2" })),
    about(({ slug, amendmentId }) => ({ ...key(), slug, amendmentId, version: "1", ...AMENDMENT }), {
      variant: "un avenant en brouillon",
    }),
  ],
  amendDate: about(({ amendmentId, contractMilestoneId }) => ({
    ...key(),
    amendmentId,
    milestoneId: contractMilestoneId,
    version: "1",
    date: "2021-09-01",
  })),
  sealAmendment: about(({ amendmentId }) => ({ amendmentId, version: "1", confirmed: "on" })),
  claimEnvelope: about(({ slug }) => ({ ...key(), slug, ...CLAIM })),
  withdrawClaim: about(({ envelopeId }) => ({ ...key(), claimId: envelopeId, ...REASON })),
  invitePerson: about(({ slug }) => ({ slug, name: "Nouvelle venue", email: "venue@exemple.fr", role: "COPIL" })),
  grantRole: about(({ slug, personId }) => ({ slug, userId: personId, role: "COPIL" })),
  removeRole: about(({ slug, membershipId }) => ({ slug, membershipId })),
  renewLink: about(({ slug, personId }) => ({ slug, userId: personId })),
  suspendPerson: about(({ slug, personId }) => ({ slug, userId: personId })),
  restorePerson: about(({ slug, personId }) => ({ slug, userId: personId })),
  changeRole: about(({ slug, membershipId, actionId }) => ({ slug, membershipId, actionId, endsOn: "2090-12-31" })),
  removePerson: about(({ slug, personId }) => ({ slug, userId: personId })),
  handOver: about(({ slug, personId, actionId }) => ({
    ...key(),
    slug,
    fromUserId: personId,
    "actionIds[0]": actionId,
    toUserId: "NOUVEAU",
    name: "Nouvelle venue",
    email: "venue@exemple.fr",
    from: "2090-12-31",
  })),
  anonymizePerson: about(({ slug, personId }) => ({ slug, userId: personId, confirmed: "on" })),
  retryLetter: about(({ slug, letterId }) => ({ slug, letterId })),
  retryTask: about(({ slug }) => ({ slug, task: "tell_calendar" })),
  launchCampaign: about(({ slug }) => ({ ...key(), slug, ...CAMPAIGN })),
  stopCampaign: about(({ slug, campaignId }) => ({ slug, campaignId })),
};
