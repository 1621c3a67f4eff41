import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, requiredText, rowVersion, submissionKey } from "../shared/input";

const number = z.coerce
  .number({ error: "Indiquez le numéro de l’avenant." })
  .int("Le numéro de l’avenant est un nombre entier.")
  .min(1, "Le premier avenant porte le numéro 1.")
  .max(99, "Un avenant porte un numéro de 1 à 99.");

/** An avenant as it is prepared; one that is already there comes with its version. */
export const amendmentInput = z.strictObject({
  key: submissionKey,
  slug: z.string().max(80),
  amendmentId: identifier.optional(),
  version: rowVersion.optional(),
  number,
  signedOn: calendarDateSchema,
  object: requiredText("Dites en une phrase ce que l’avenant change.", 400),
  decision: requiredText("Citez la décision : « COPIL du 24 juin 2021, décision n° 3 ».", 400),
});
export type AmendmentInput = z.infer<typeof amendmentInput>;

/** The date an avenant gives to a milestone; without one, it leaves it to its date. */
export const amendmentDateInput = z.strictObject({
  key: submissionKey,
  amendmentId: identifier,
  milestoneId: identifier,
  version: rowVersion,
  date: calendarDateSchema.optional(),
});
export type AmendmentDateInput = z.infer<typeof amendmentDateInput>;

export const sealAmendmentInput = z.strictObject({
  amendmentId: identifier,
  version: rowVersion,
  confirmed: z.literal("on", { error: "Cochez la case pour rendre l’avenant applicable." }),
});
export type SealAmendmentInput = z.infer<typeof sealAmendmentInput>;
