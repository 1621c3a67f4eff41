import { inMillions, inSignedMillions, listFr, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { type AmountAxis, amountAxis, axisLabel } from "./amount-axis";
import type { AmountWords } from "./amount-words";

/** An announced total and who announced it, in a word: « 30 M€ · préfet ». */
export type RulerClaim = { amount: Cents; author: string };

export type RulerAmounts = {
  paid: Cents;
  invoiced: Cents;
  committed: Cents;
  /** Plan to date; null without a plan. */
  plan: Cents | null;
  /** Paid minus plan to date. */
  gap: Cents | null;
  forecast: Cents | null;
  /** From the lowest to the highest; empty for one action. */
  claims: readonly RulerClaim[];
  /** The total agreed for one action; null for the contract, which has claims instead. */
  budget: Cents | null;
  /** Decimals of an amount in millions: one for the contract, two for an action; more where the amounts are small. */
  digits: number;
  /** « Mandaté », « Facturé », or both words for several carriers. */
  words: AmountWords;
};

export function rulerAxis(amounts: RulerAmounts): AmountAxis {
  const { paid, committed, plan, forecast, budget, claims } = amounts;
  const all = [paid, committed, plan, forecast, budget, ...claims.map((claim) => claim.amount)];
  return amountAxis(all, 8, claims.length > 0 ? 1.05 : 1.14);
}

/** The whole ruler in words, for who does not see it. */
export function rulerSentence(amounts: RulerAmounts, axis: AmountAxis): string {
  const { paid, invoiced, committed, plan, gap, forecast, claims, budget, digits, words } = amounts;
  const said = [
    `Réglette de 0 à ${axisLabel(axis.max, axis)}${NBSP}M€`,
    `${words.paid} ${inMillions(paid, digits)}`,
    words.invoiced && `${words.invoiced} ${inMillions(invoiced, digits)}`,
    words.committed && `${words.committed} ${inMillions(committed, digits)}`,
    plan === null ? words.noPlan : `Plan à date ${inMillions(plan, digits)}`,
    ...(gap === null ? [] : [`Écart ${inSignedMillions(gap, digits)}`]),
    ...(forecast === null ? [] : [`${words.forecastInFull} ${inMillions(forecast, digits)}`]),
    ...(budget === null ? [] : [`Budget ${inMillions(budget, digits)}`]),
  ];
  if (claims.length > 0) {
    said.push(`Enveloppe${NBSP}: ${listFr(claims.map((claim) => `${inMillions(claim.amount)} (${claim.author})`))}`);
  }
  return `${said.filter((part) => part !== null).join(". ")}.`;
}
