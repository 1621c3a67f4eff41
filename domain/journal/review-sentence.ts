import { z } from "zod";
import { NBSP, quantity } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type ReviewEvent = Extract<JournalEvent, `review.${string}`>;

const closed = z.object({ number: z.int(), items: z.int() });

export function isReview(event: JournalEvent): event is ReviewEvent {
  return event.startsWith("review.");
}

/** The end of a round of the préfecture's review; null when the shape is unknown. */
export function reviewSentence(after: unknown): Told | null {
  const parsed = closed.safeParse(after);
  if (!parsed.success) return null;
  const { number, items } = parsed.data;
  return told(`Revue n°${NBSP}${number} close${NBSP}: ${quantity(items, "élément", "éléments")}.`);
}
