import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, optionalText, requiredText, rowVersion, submissionKey } from "../shared/input";

const place = z
  .string()
  .trim()
  .min(2, "Dites le lieu en deux lettres au moins.")
  .max(200, "200 signes au plus.")
  .optional();
const known = { meetingId: identifier, version: rowVersion };

export const scheduleMeetingInput = z.strictObject({
  key: submissionKey,
  slug: z.string().max(80),
  heldOn: calendarDateSchema,
  place,
});
export type ScheduleMeetingInput = z.infer<typeof scheduleMeetingInput>;

export const moveMeetingInput = z.strictObject({ ...known, heldOn: calendarDateSchema, place });
export type MoveMeetingInput = z.infer<typeof moveMeetingInput>;

export const cancelMeetingInput = z.strictObject({
  ...known,
  reason: requiredText("Dites en une phrase pourquoi la séance est annulée.", 400),
});
export type CancelMeetingInput = z.infer<typeof cancelMeetingInput>;

/** Without an action, the decision concerns the whole contract. */
export const recordDecisionInput = z.strictObject({
  key: submissionKey,
  meetingId: z.uuid({ error: "Choisissez la séance où la décision a été prise." }),
  text: requiredText("Écrivez la décision, telle que le relevé la dira.", 1000),
  owner: requiredText("Dites qui l’applique : « Alès Agglomération », « C. Vidal ».", 200, 2),
  dueOn: calendarDateSchema.optional(),
  actionId: identifier.optional(),
});
export type RecordDecisionInput = z.infer<typeof recordDecisionInput>;

export const applyDecisionInput = z.strictObject({
  decisionId: identifier,
  version: rowVersion,
  appliedOn: calendarDateSchema,
  note: optionalText(400),
});
export type ApplyDecisionInput = z.infer<typeof applyDecisionInput>;

export const reopenDecisionInput = z.strictObject({
  decisionId: identifier,
  version: rowVersion,
  reason: requiredText("Dites en une phrase pourquoi la décision reste à appliquer.", 400),
});
export type ReopenDecisionInput = z.infer<typeof reopenDecisionInput>;
