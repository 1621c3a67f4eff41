import { z } from "zod";
import { amountSchema } from "../shared/amount";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, requiredText, submissionKey } from "../shared/input";
import { PERIMETERS } from "./envelope";

/** A total someone announced for the contract, as a document says it. */
export const claimEnvelopeInput = z.strictObject({
  key: submissionKey,
  slug: z.string().max(80),
  author: requiredText("Indiquez qui a annoncé ce montant.", 160),
  shortAuthor: requiredText("Donnez un nom court, pour l’écrire à côté du montant.", 24, 2),
  amount: amountSchema,
  wording: requiredText("Recopiez les mots du document : « près de 30 M€ ».", 160),
  statedOn: calendarDateSchema,
  document: requiredText("Citez le document où ce montant se lit.", 300),
  perimeter: z.enum(PERIMETERS, { error: "Choisissez ce que ce montant couvre." }),
});
export type ClaimEnvelopeInput = z.infer<typeof claimEnvelopeInput>;

export const withdrawClaimInput = z.strictObject({
  key: submissionKey,
  claimId: identifier,
  reason: requiredText("Dites pourquoi l’annonce est retirée, en une phrase.", 400),
});
export type WithdrawClaimInput = z.infer<typeof withdrawClaimInput>;
