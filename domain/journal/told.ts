/** A line of the journal: what happened, and the words its author left with it. */
export type Told = { sentence: string; quote: string | null };

export function told(sentence: string, quote?: string | null): Told {
  return { sentence, quote: quote?.trim() ? quote : null };
}
