import { z } from "zod";
import { identifier, requiredText, submissionKey } from "../shared/input";
import { VISIBILITIES } from "./visibility";

export const setVisibilityInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  amounts: z.enum(VISIBILITIES, { error: "Choisissez qui lit les montants." }),
  texts: z.enum(VISIBILITIES, { error: "Choisissez qui lit les textes." }),
  reason: requiredText("Dites pourquoi : la raison reste au journal.", 500),
});
export type SetVisibilityInput = z.infer<typeof setVisibilityInput>;
