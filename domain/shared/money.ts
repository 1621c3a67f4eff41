/** An exact number of euro cents. Never a float of euros; may be negative (a gap, a reversal). */
export type Cents = number & { readonly __unit: "cents" };

export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

export const ZERO = cents(0);

/** Ten billion euros: the largest amount one entry or one plan line may hold, here and in the database. */
export const MAX_CENTS = cents(1_000_000_000_000);

export function addCents(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

export function subtractCents(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = ZERO;
  for (const amount of amounts) total = addCents(total, amount);
  return total;
}

/** The sum of the amounts that are known; null when none is. */
export function sumKnownCents(amounts: Iterable<Cents | null>): Cents | null {
  let total: Cents | null = null;
  for (const amount of amounts) if (amount !== null) total = addCents(total ?? ZERO, amount);
  return total;
}

/** The part of an amount that `part` is of `whole`, rounded down to the cent; none of the three may be negative. */
export function portionOf(amount: Cents, part: number, whole: number): Cents {
  return cents(Number((BigInt(amount) * wholeWeight(part)) / wholeWeight(whole)));
}

/**
 * Shares an amount in proportion to whole, non-negative weights by the largest remainder: the parts always add up to
 * the amount, and equal remainders favour the first. Refuses to share something between weights that are all zero.
 */
export function splitCents(amount: Cents, weights: readonly number[]): Cents[] {
  const shares = weights.map(wholeWeight);
  const total = shares.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) {
    if (amount === 0) return weights.map(() => ZERO);
    throw new RangeError("nothing to share the amount between");
  }
  const sign = amount < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(amount));
  const parts = shares.map((weight, index) => ({
    index,
    floor: Number((whole * weight) / total),
    rest: (whole * weight) % total,
  }));
  let left = Math.abs(amount) - parts.reduce((sum, part) => sum + part.floor, 0);
  const byRest = parts.toSorted((a, b) => compareDescending(a.rest, b.rest) || a.index - b.index);
  for (const part of byRest) {
    if (left === 0) break;
    part.floor += 1;
    left -= 1;
  }
  return parts.map((part) => cents(sign * part.floor));
}

function wholeWeight(weight: number): bigint {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a whole, non-negative weight: ${weight}`);
  return BigInt(weight);
}

function compareDescending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
