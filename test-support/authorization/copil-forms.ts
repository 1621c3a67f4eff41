import { about, key, REASON } from "./form";

/** Forms about the sessions of the COPIL and what they decide. */
export const COPIL_FORMS = {
  scheduleMeeting: about(({ slug }) => ({ ...key(), slug, heldOn: "2021-09-23", place: "Alès" })),
  moveMeeting: about(({ meetingId }) => ({ meetingId, version: "1", heldOn: "2021-07-01" })),
  cancelMeeting: about(({ meetingId }) => ({ meetingId, version: "1", ...REASON })),
  recordDecision: [
    about(({ heldId }) => ({ ...key(), meetingId: heldId, text: "Déposer le dossier.", owner: "Agglomération" })),
    about(
      ({ heldId, actionId }) => ({
        ...key(),
        meetingId: heldId,
        actionId,
        text: "Déposer le dossier.",
        owner: "Agglomération",
        dueOn: "2021-07-01",
      }),
      { variant: "une action" },
    ),
  ],
  applyDecision: about(({ decisionId }) => ({ decisionId, version: "1", appliedOn: "2021-06-10" })),
  reopenDecision: about(({ appliedId }) => ({ decisionId: appliedId, version: "2", ...REASON })),
};
