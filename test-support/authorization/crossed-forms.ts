import type { CommandName } from "@/domain/access/entry-points";
import { key } from "./form";
import type { Target } from "./target";

type Crossed = { command: CommandName; names: string; fields: (mine: Target, other: Target) => Record<string, string> };

const AMENDMENT = {
  number: "1",
  signedOn: "2021-03-10",
  object: "Report des travaux",
  decision: "COPIL du 8 mars 2021",
};
const AMOUNT = { amount: "50,00", date: "2021-06-10" };
const POINT = { status: "WATCH", sentence: "Rien à signaler." };
const INVITED = { name: "Nouvelle venue", email: "venue@exemple.fr", role: "PILOT" };
const MILESTONE = { version: "1", title: "Permis", weight: "1", date: "2021-07-01" };

/** Forms that name two things, of which the second may be somebody else's. */
export const CROSSED: readonly Crossed[] = [
  {
    command: "enterPlan",
    names: "un avenant",
    fields: ({ actionId }, { amendmentId }) => ({ actionId, amendmentId, version: "0", "months.2020-03": "1,00" }),
  },
  {
    command: "setAmendment",
    names: "un avenant",
    fields: ({ slug }, { amendmentId }) => ({ ...key(), slug, amendmentId, version: "1", ...AMENDMENT }),
  },
  {
    command: "amendDate",
    names: "un jalon",
    fields: ({ amendmentId }, { contractMilestoneId: milestoneId }) => ({
      ...key(),
      amendmentId,
      milestoneId,
      version: "1",
      date: "2021-09-01",
    }),
  },
  {
    command: "setContractMilestone",
    names: "un jalon",
    fields: ({ actionId }, { contractMilestoneId: milestoneId }) => ({ ...key(), actionId, milestoneId, ...MILESTONE }),
  },
  {
    command: "invitePerson",
    names: "une action",
    fields: ({ slug }, { actionId }) => ({ slug, ...INVITED, "actionIds[0]": actionId }),
  },
  {
    command: "grantRole",
    names: "une personne",
    fields: ({ slug }, { personId }) => ({ slug, userId: personId, role: "COPIL" }),
  },
  {
    command: "grantRole",
    names: "une action",
    fields: ({ slug, personId }, { actionId }) => ({ slug, userId: personId, role: "PILOT", "actionIds[0]": actionId }),
  },
  { command: "removeRole", names: "un rôle", fields: ({ slug }, { membershipId }) => ({ slug, membershipId }) },
  {
    command: "changeRole",
    names: "une action",
    fields: ({ slug, membershipId }, { actionId }) => ({ slug, membershipId, actionId }),
  },
  {
    command: "handOver",
    names: "une action",
    fields: ({ slug, personId }, { actionId }) => ({
      ...key(),
      slug,
      fromUserId: personId,
      "actionIds[0]": actionId,
      toUserId: "NOUVEAU",
      name: INVITED.name,
      email: INVITED.email,
      from: "2090-12-31",
    }),
  },
  ...(["renewLink", "suspendPerson", "restorePerson", "removePerson"] as const).map((command) => ({
    command,
    names: "une personne",
    fields: ({ slug }: Target, { personId }: Target) => ({ slug, userId: personId }),
  })),
  {
    command: "anonymizePerson",
    names: "une personne",
    fields: ({ slug }, { personId }) => ({ slug, userId: personId, confirmed: "on" }),
  },
  { command: "retryLetter", names: "une lettre", fields: ({ slug }, { letterId }) => ({ slug, letterId }) },
  {
    command: "escalateObstacle",
    names: "une séance",
    fields: ({ obstacleId }, { meetingId }) => ({
      ...key(),
      obstacleId,
      meetingId,
      version: "1",
      sentence: "Au COPIL.",
    }),
  },
  {
    command: "recordDecision",
    names: "une action",
    fields: ({ heldId }, { actionId }) => ({
      ...key(),
      meetingId: heldId,
      actionId,
      text: "Déposer le dossier.",
      owner: "Agglomération",
    }),
  },
  {
    command: "publishPoint",
    names: "une séance",
    fields: ({ actionId }, { meetingId }) => ({ ...key(), actionId, ...POINT, decisionAsked: "Trancher.", meetingId }),
  },
  {
    command: "publishPoint",
    names: "une décision",
    fields: ({ actionId }, { decisionId }) => ({ ...key(), actionId, ...POINT, "applied[0]": decisionId }),
  },
  {
    command: "acceptAction",
    names: "un changement",
    fields: ({ actionId }, { expenseId }) => ({ actionId, "items[0]": `${expenseId}:1:1` }),
  },
  {
    command: "recordReceipt",
    names: "une demande",
    fields: ({ lineId }, { claimedId }) => ({ ...key(), lineId, of: claimedId, ...AMOUNT }),
  },
  {
    command: "recordEntry",
    names: "une facture",
    fields: ({ expenseId }, { entryId }) => ({ ...key(), expenseId, stage: "PAID", settlesId: entryId, ...AMOUNT }),
  },
];
