import { z } from "zod";
import { identifier, optionalText, requiredText, rowVersion, submissionKey } from "../shared/input";

/** `version` is that of the draft as it was read: what is asked about is what was on the screen. */
export const askApprovalInput = z.strictObject({ key: submissionKey, amendmentId: identifier, version: rowVersion });
export type AskApprovalInput = z.infer<typeof askApprovalInput>;

export const approveInput = z.strictObject({ key: submissionKey, approvalId: identifier, reason: optionalText(1000) });
export type ApproveInput = z.infer<typeof approveInput>;

export const refuseInput = z.strictObject({
  key: submissionKey,
  approvalId: identifier,
  reason: requiredText("Dites en une phrase ce qui manque : c’est ce que lira la personne qui a demandé.", 1000),
});
export type RefuseInput = z.infer<typeof refuseInput>;
