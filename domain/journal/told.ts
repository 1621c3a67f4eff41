import { euros, eurosExact, quoted } from "../shared/format";
import type { Cents } from "../shared/money";

/** A line of the journal: what happened, and the words its author left with it. */
export type Told = { sentence: string; quote: string | null };

export function told(sentence: string, quote?: string | null): Told {
  return { sentence, quote: quote?.trim() ? quote : null };
}

/** « objet « Lot » → « Lot 2 » »; a text given for the first time has no old value. */
export function oldToNew(name: string, old: string | null | undefined, now: string | null | undefined): string {
  if (!now) return old ? `${name} ${quoted(old)} retiré` : name;
  return old ? `${name} ${quoted(old)} → ${quoted(now)}` : `${name} ${quoted(now)}`;
}

/** « 412 600 € »: cents only where there are some. */
export function amountTold(amount: Cents): string {
  return amount % 100 === 0 ? euros(amount) : eurosExact(amount);
}
