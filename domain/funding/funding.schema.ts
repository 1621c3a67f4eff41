import { z } from "zod";
import { amountSchema } from "../shared/amount";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, optionalText, requiredText, rowVersion, submissionKey } from "../shared/input";
import { FUNDING_STATUS_LABELS } from "./funding.labels";
import { FUNDING_KINDS, FUNDING_STATUSES, type FundingStatus, isLost, PAYMENT_KINDS } from "./funding-line";
import { ORGANIZATION_KINDS } from "./organization-kind";
import { percentSchema, rateSchema } from "./rate";
import { schemeSchema } from "./scheme";

const reason = requiredText("Dites pourquoi, en une phrase.", 400);

const heading = {
  funder: requiredText("Indiquez le financeur.", 160, 2),
  funderKind: z.enum(ORGANIZATION_KINDS, { error: "Choisissez la nature du financeur." }),
  kind: z.enum(FUNDING_KINDS, { error: "Choisissez la nature du financement." }),
  scheme: schemeSchema,
  title: optionalText(200),
};

const facts = {
  status: z.enum(FUNDING_STATUSES, { error: "Choisissez l’étape." }),
  date: calendarDateSchema,
  amount: amountSchema.optional(),
  eligibleBase: amountSchema.optional(),
  rate: rateSchema.optional(),
  holder: optionalText(160),
  fileNumber: optionalText(60),
  startBy: calendarDateSchema.optional(),
  startByBasis: optionalText(200),
  completeBy: calendarDateSchema.optional(),
  completeByBasis: optionalText(200),
  advanceCeiling: percentSchema.optional(),
  instalmentCeiling: percentSchema.optional(),
  document: optionalText(160),
  reason: optionalText(400),
};
type Facts = z.output<z.ZodObject<typeof facts>>;

/** Steps that say how much: a file is asked for, granted and signed for an amount. */
const NEED_AMOUNT: readonly FundingStatus[] = ["PROSPECTIVE", "REQUESTED", "GRANTED", "CONTRACTED"];
const BASIS = "Dites d’où vient cette date : article, arrêté ou convention.";

/** What a step lacks to be recorded, by field: an amount, the source of a date, the reason of a loss. */
export function stepGaps(given: Omit<Facts, "date">): { path: keyof Facts; message: string }[] {
  const gaps: { path: keyof Facts; message: string }[] = [];
  const missing = (path: keyof Facts, message: string) => gaps.push({ path, message });
  if (NEED_AMOUNT.includes(given.status) && given.amount === undefined) missing("amount", "Indiquez un montant.");
  if (given.startBy && !given.startByBasis) missing("startByBasis", BASIS);
  if (given.completeBy && !given.completeByBasis) missing("completeByBasis", BASIS);
  if (isLost(given.status) && (given.reason?.length ?? 0) < 3)
    missing("reason", `Dites pourquoi le dossier est « ${FUNDING_STATUS_LABELS[given.status].toLowerCase()} ».`);
  return gaps;
}

function stepIsWhole(given: Facts, context: z.RefinementCtx): void {
  for (const { path, message } of stepGaps(given)) context.addIssue({ code: "custom", path: [path], message });
}

/** A new line of the plan with the first step of its file. */
export const addFundingInput = z
  .strictObject({ key: submissionKey, actionId: identifier, ...heading, ...facts, amount: amountSchema })
  .superRefine(stepIsWhole);
export type AddFundingInput = z.infer<typeof addFundingInput>;

/** A dated step: a new status, or new facts at the same one. What is left blank stands. */
export const recordStepInput = z
  .strictObject({ key: submissionKey, lineId: identifier, ...facts })
  .superRefine(stepIsWhole);
export type RecordStepInput = z.infer<typeof recordStepInput>;

export const retractStepInput = z.strictObject({ key: submissionKey, moveId: identifier, reason });
export type RetractStepInput = z.infer<typeof retractStepInput>;

export const editFundingInput = z.strictObject({ lineId: identifier, version: rowVersion, ...heading });
export type EditFundingInput = z.infer<typeof editFundingInput>;

export const claimPaymentInput = z.strictObject({
  key: submissionKey,
  lineId: identifier,
  kind: z.enum(PAYMENT_KINDS, { error: "Choisissez avance, acompte ou solde." }),
  amount: amountSchema,
  date: calendarDateSchema,
  document: optionalText(160),
});
export type ClaimPaymentInput = z.infer<typeof claimPaymentInput>;

/** Money that came in: `of` is the claim it answers, or the kind of payment when no claim was recorded. */
export const recordReceiptInput = z.strictObject({
  key: submissionKey,
  lineId: identifier,
  of: z.union([z.enum(PAYMENT_KINDS), identifier], { error: "Choisissez la demande, ou la nature du versement." }),
  amount: amountSchema,
  date: calendarDateSchema,
  document: optionalText(160),
});
export type RecordReceiptInput = z.infer<typeof recordReceiptInput>;

export const reverseEntryInput = z.strictObject({ key: submissionKey, entryId: identifier, reason });
export type ReverseEntryInput = z.infer<typeof reverseEntryInput>;

export const undoPaymentInput = z.strictObject({ key: submissionKey, batchId: identifier });
export const undoStepInput = z.strictObject({ key: submissionKey, moveId: identifier });
