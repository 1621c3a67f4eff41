import { z } from "zod";
import { amountSchema, parseAmount } from "../shared/amount";
import { isMonth, type Month } from "../shared/calendar-date";
import { identifier, requiredText, rowVersion, submissionKey } from "../shared/input";
import { type Cents, ZERO } from "../shared/money";

export const reviseForecastInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  amount: amountSchema,
  reason: requiredText("Dites pourquoi la prévision change, en une phrase.", 400),
});
export type ReviseForecastInput = z.infer<typeof reviseForecastInput>;

/** A month left blank plans nothing. */
const monthlyAmount = z
  .string()
  .optional()
  .transform((text, context): Cents => {
    if (!text?.trim()) return ZERO;
    const parsed = parseAmount(text);
    if (parsed.ok) return parsed.amount;
    context.addIssue({ code: "custom", message: parsed.message });
    return z.NEVER;
  });

const month = z.string().refine(isMonth, "Mois illisible : rechargez la page.");

/** The whole monthly plan of one action, by « 2020-03 »; `version` is 0 before anything was entered. */
export const enterPlanInput = z.strictObject({
  actionId: identifier,
  version: z.union([z.literal("0").transform(() => 0), rowVersion]),
  months: z.record(month, monthlyAmount).transform((months) => months as Record<Month, Cents>),
});
export type EnterPlanInput = z.infer<typeof enterPlanInput>;

export const lockPlanInput = z.strictObject({
  slug: z.string().max(80),
  confirmed: z.literal("on", { error: "Cochez la case pour verrouiller." }),
});
