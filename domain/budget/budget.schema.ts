import { z } from "zod";
import { amountText, parseAmount } from "../shared/amount";
import { type Month, monthText } from "../shared/calendar-date";
import { identifier, rowVersion } from "../shared/input";
import { type Cents, ZERO } from "../shared/money";

/** A month left blank plans nothing. */
const monthlyAmount = amountText.optional().transform((text, context): Cents => {
  if (!text?.trim()) return ZERO;
  const parsed = parseAmount(text);
  if (parsed.ok) return parsed.amount;
  context.addIssue({ code: "custom", message: parsed.message });
  return z.NEVER;
});

const byMonth = z.record(monthText, monthlyAmount).transform((months) => months as Record<Month, Cents>);

/**
 * The whole monthly plan of one action, by « 2020-03 », with the part of each month that is running cost; `version` is 0
 * before anything was entered. The original plan, or the one an avenant being prepared puts in its place.
 */
export const enterPlanInput = z
  .strictObject({
    actionId: identifier,
    amendmentId: identifier.optional(),
    version: z.union([z.literal("0").transform(() => 0), rowVersion]),
    months: byMonth,
    operating: byMonth.optional(),
  })
  .superRefine(({ months, operating = {} }, context) => {
    for (const [name, part] of Object.entries(operating))
      if (part > (months[name as Month] ?? ZERO))
        context.addIssue({
          code: "custom",
          path: ["operating", name],
          message: "Le fonctionnement ne peut pas dépasser le montant du mois : corrigez l’un des deux.",
        });
  });
export type EnterPlanInput = z.infer<typeof enterPlanInput>;

export const lockPlanInput = z.strictObject({
  slug: z.string().max(80),
  confirmed: z.literal("on", { error: "Cochez la case pour verrouiller." }),
});
