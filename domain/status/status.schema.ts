import { z } from "zod";
import { identifier, requiredText, submissionKey } from "../shared/input";
import { ACTION_STATUSES } from "./status";

export const declareStatusInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  status: z.enum(ACTION_STATUSES, { error: "Choisissez la météo de l’action." }),
  sentence: requiredText("Dites en une phrase où en est l’action.", 1000),
});
export type DeclareStatusInput = z.infer<typeof declareStatusInput>;

/** « Rien de neuf » */
export const confirmPointInput = z.strictObject({ key: submissionKey, actionId: identifier });
export type ConfirmPointInput = z.infer<typeof confirmPointInput>;
