import { z } from "zod";
import { NATURES } from "../budget/by-year";
import { amountSchema } from "../shared/amount";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, optionalText, requiredText, rowVersion, submissionKey } from "../shared/input";
import { STAGES } from "./stage";

const reason = requiredText("Dites pourquoi, en une phrase.", 400);
const documentReference = optionalText(120);

const expenseHeader = {
  object: requiredText("Précisez l’objet de la dépense.", 200),
  supplier: requiredText("Indiquez le tiers : fournisseur ou entreprise.", 200, 2),
  costItem: optionalText(120),
  nature: z.enum(NATURES, { error: "Choisissez la nature de la dépense." }).optional(),
};

/** A new expense at the furthest stage it has reached; earlier stages left blank take the same date. */
export const recordExpenseInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  stage: z.enum(STAGES, { error: "Choisissez l’étape." }),
  ...expenseHeader,
  amount: amountSchema,
  date: calendarDateSchema,
  committedOn: calendarDateSchema.optional(),
  invoicedOn: calendarDateSchema.optional(),
  document: documentReference,
});
export type RecordExpenseInput = z.infer<typeof recordExpenseInput>;

/** An invoice or a payment on an existing expense. `raise` accepts to lift the earlier stages that fall short. */
export const recordEntryInput = z.strictObject({
  key: submissionKey,
  expenseId: identifier,
  stage: z.enum(["INVOICED", "PAID"]),
  amount: amountSchema,
  date: calendarDateSchema,
  label: optionalText(120),
  document: documentReference,
  settlesId: identifier.optional(),
  raise: z.literal("on").optional(),
  raiseReason: optionalText(400),
});
export type RecordEntryInput = z.infer<typeof recordEntryInput>;

export const ADJUSTMENTS = ["RAISE_COMMITMENT", "DECREASE_COMMITMENT", "CREDIT_NOTE", "REFUND"] as const;

/** A genuine change of a commitment, an invoice or a payment, at its own date. */
export const adjustExpenseInput = z.strictObject({
  key: submissionKey,
  expenseId: identifier,
  adjustment: z.enum(ADJUSTMENTS, { error: "Choisissez la nature du changement." }),
  amount: amountSchema,
  date: calendarDateSchema,
  reason,
  document: documentReference,
});
export type AdjustExpenseInput = z.infer<typeof adjustExpenseInput>;

/** Takes back an entry typed wrong; the wrong value stays readable. Without a right value, the entry is only cancelled. */
export const correctEntryInput = z.strictObject({
  key: submissionKey,
  entryId: identifier,
  amount: amountSchema.optional(),
  date: calendarDateSchema.optional(),
  reason,
});
export type CorrectEntryInput = z.infer<typeof correctEntryInput>;

export const undoBatchInput = z.strictObject({ key: submissionKey, batchId: identifier });

export const editExpenseInput = z.strictObject({ expenseId: identifier, version: rowVersion, ...expenseHeader });
export type EditExpenseInput = z.infer<typeof editExpenseInput>;
