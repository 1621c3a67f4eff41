import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, requiredText, rowVersion, submissionKey } from "../shared/input";
import { REASON_KINDS } from "./move";

const gesture = { key: submissionKey, milestoneId: identifier, version: rowVersion };
const reason = requiredText("Dites pourquoi, en une phrase.", 400);
const weight = z.coerce
  .number({ error: "Indiquez un poids entre 0 et 100." })
  .int()
  .min(0)
  .max(100, "Indiquez un poids entre 0 et 100.");
const title = requiredText("Nommez le jalon en quelques mots.", 200);

export const reachMilestoneInput = z.strictObject({ ...gesture, date: calendarDateSchema });
export type ReachMilestoneInput = z.infer<typeof reachMilestoneInput>;

export const postponeMilestoneInput = z.strictObject({
  ...gesture,
  date: calendarDateSchema,
  reasonKind: z.enum(REASON_KINDS, { error: "Choisissez le motif du report." }),
  reason,
});
export type PostponeMilestoneInput = z.infer<typeof postponeMilestoneInput>;

export const withdrawMilestoneInput = z.strictObject({ ...gesture, reason });
export type WithdrawMilestoneInput = z.infer<typeof withdrawMilestoneInput>;

export const undoMilestoneInput = z.strictObject({ key: submissionKey, milestoneId: identifier });

export const addMilestoneInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  title,
  date: calendarDateSchema,
});
export type AddMilestoneInput = z.infer<typeof addMilestoneInput>;

/** A milestone of the signed contract, while the plan is not locked yet. */
export const contractMilestoneInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  milestoneId: identifier.optional(),
  version: rowVersion.optional(),
  title,
  weight,
  date: calendarDateSchema,
});
export type ContractMilestoneInput = z.infer<typeof contractMilestoneInput>;
