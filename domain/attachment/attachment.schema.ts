import { z } from "zod";
import { identifier, requiredText, submissionKey } from "../shared/input";

/** Puts a proof aside; it is not served any more, and its line stays with the reason. */
export const withdrawProofInput = z.strictObject({
  key: submissionKey,
  proofId: identifier,
  reason: requiredText("Dites pourquoi, en une phrase.", 400),
});
export type WithdrawProofInput = z.infer<typeof withdrawProofInput>;
