import { addCents, type Cents, cents, sumKnownCents, ZERO } from "../shared/money";

/** A total someone may not be told: too few stand behind what is hidden from them, or it would give such a total back. */
export type Masked = { masked: "UNCOMMUNICABLE" };

/** A total over actions one can't all read: masked, or told, `rounded` when hidden amounts are in it. Null: nobody knows any. */
export type SharedAmount = Masked | { amount: Cents | null; rounded: boolean };

/** What one action counts for in a total. `hidden` when this viewer can't read that amount. */
export type Contribution = { carrier: string; hidden: boolean; amount: Cents | null };

export const MASKED: Masked = { masked: "UNCOMMUNICABLE" };
const LEAST_CONTRIBUTORS = 3;
const DOMINANT_PERCENT = 85;
/** Ten million cents: 0.1 M€. */
const STEP = 10_000_000;

export function isMasked(amount: SharedAmount): amount is Masked {
  return "masked" in amount;
}

/** What is said of it, for sums and comparisons of told figures; null when it is masked or unknown. */
export function toldAmount(amount: SharedAmount): Cents | null {
  return isMasked(amount) ? null : amount.amount;
}

/**
 * A total as its viewer may know it. The hidden part alone is judged, by carrier: what one reads can be subtracted. Without any
 * hidden amount the total is exact; with three contributors or more, none above 85 % of what is hidden, it is told to the nearest
 * 0.1 M€, so that a single payment can't be read from one day to the next; otherwise it is masked.
 */
export function sharedAmount(contributions: readonly Contribution[]): SharedAmount {
  const hidden = hiddenByCarrier(contributions);
  const total = sumKnownCents(contributions.map(({ amount }) => amount));
  if (hidden.length === 0) return { amount: total, rounded: false };
  return isProtected(hidden) && total !== null ? { amount: toNearestStep(total), rounded: true } : MASKED;
}

/** What each carrier hides, amounts of either sign counted for what they weigh; those that hide nothing are left out. */
function hiddenByCarrier(contributions: readonly Contribution[]): Cents[] {
  const byCarrier = new Map<string, Cents>();
  for (const { carrier, hidden, amount } of contributions)
    if (hidden && amount !== null && amount !== 0)
      byCarrier.set(carrier, addCents(byCarrier.get(carrier) ?? ZERO, cents(Math.abs(amount))));
  return [...byCarrier.values()];
}

function isProtected(hidden: readonly Cents[]): boolean {
  const whole = hidden.reduce((sum, amount) => sum + BigInt(amount), 0n);
  const largest = BigInt(Math.max(...hidden));
  return hidden.length >= LEAST_CONTRIBUTORS && largest * 100n <= whole * BigInt(DOMINANT_PERCENT);
}

function toNearestStep(amount: Cents): Cents {
  const rest = Math.abs(amount) % STEP;
  const up = rest * 2 >= STEP ? STEP : 0;
  return cents(Math.sign(amount) * (Math.abs(amount) - rest + up));
}

/**
 * Figures of which each is given back by the others, « investissement − aide = fonds propres »: when one of them is masked, only
 * the first of the others is told. An exact one is silenced too: it says that nothing is hidden behind it.
 */
export function withoutDeduction<Figures extends Record<string, SharedAmount>>(
  figures: Figures,
  linked: readonly (keyof Figures & string)[],
): Record<keyof Figures, SharedAmount> {
  const told: Record<keyof Figures, SharedAmount> = { ...figures };
  if (!linked.some((key) => isMasked(told[key]))) return told;
  const kept = linked.find((key) => !isMasked(told[key]));
  for (const key of linked) if (key !== kept) told[key] = MASKED;
  return told;
}
