import { z } from "zod";
import { amountTold } from "../journal/told";
import { tracedAmount } from "../journal/traced";
import { amountInWords, decimalText, signedMillions } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import { ACTION_STATUSES } from "../status/status";
import { quotedStatus, STATUS_LABELS } from "../status/status.labels";
import type { ItemWords } from "./item-name";

export const tracedDeclaration = z.object({
  status: z.enum(ACTION_STATUSES),
  previous: z.enum(ACTION_STATUSES).nullish(),
  sentence: z.string(),
});
export const tracedForecast = z.object({
  amount: tracedAmount,
  previous: tracedAmount.nullish(),
  reason: z.string().nullish(),
});

/** A declared météo beside the one before it; null when the shape is unknown. */
export function declarationWords(after: unknown): ItemWords | null {
  const declared = tracedDeclaration.safeParse(after).data;
  if (!declared) return null;
  const { status, previous } = declared;
  const now = STATUS_LABELS[status];
  if (!previous)
    return { title: "Météo déclarée", what: now, size: null, finding: `Météo déclarée ${quotedStatus(status)}` };
  if (previous === status)
    return { title: "Météo confirmée", what: now, size: null, finding: `Météo confirmée ${quotedStatus(status)}` };
  return {
    title: "Météo changée",
    what: `${STATUS_LABELS[previous]}, puis ${now}`,
    size: null,
    finding: `Météo passée de ${quotedStatus(previous)} à ${quotedStatus(status)}`,
  };
}

/** A forecast beside the one before it; null when the shape is unknown. */
export function forecastWords(after: unknown): ItemWords | null {
  const revised = tracedForecast.safeParse(after).data;
  if (!revised) return null;
  const { amount, previous = null } = revised;
  if (previous === null)
    return {
      title: "Prévision déclarée",
      what: "Prévision à terme",
      size: amountInWords(amount),
      finding: `Prévision à terme déclarée, ${amountTold(amount)}`,
    };
  const gap = cents(amount - previous);
  return {
    title: gap === 0 ? "Prévision maintenue" : "Prévision révisée",
    what: gap === 0 ? amountInWords(amount, 2) : `${amountInWords(previous, 2)} à ${amountInWords(amount, 2)}`,
    size: gap === 0 ? null : signedAmount(gap),
    finding:
      gap === 0
        ? `Prévision à terme maintenue à ${amountTold(amount)}`
        : `Prévision à terme passée de ${amountTold(previous)} à ${amountTold(amount)}`,
  };
}

/** « +0,40 M€ », « −12 000 € » */
function signedAmount(gap: Cents): string {
  return Math.abs(gap) >= 100_000_00 ? signedMillions(gap, 2) : `${decimalText(gap, 2, 0, true)}\u00a0€`;
}
