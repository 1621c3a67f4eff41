import { z } from "zod";
import { FUNDING_STATUS_LABELS } from "../funding/funding.labels";
import { FUNDING_STATUSES } from "../funding/funding-line";
import { JOURNAL_EVENTS } from "../journal/events";
import { fundingSentence, isFunding } from "../journal/funding-sentence";
import { amountTold } from "../journal/told";
import { tracedAmount } from "../journal/traced";
import { NBSP } from "../shared/format";
import type { ItemWords } from "./item-name";

export const tracedFunding = z.object({
  funder: z.string(),
  status: z.enum(FUNDING_STATUSES).nullish(),
  previous: z.enum(FUNDING_STATUSES).nullish(),
  amount: tracedAmount.nullish(),
});

const TITLES: Record<string, string> = {
  "funding.added": "Financement ajouté",
  "funding.edited": "Financement modifié",
  "funding.moved": "Dossier avancé",
  "funding.retracted": "Étape retirée",
  "funding.claimed": "Paiement demandé",
  "funding.received": "Versement reçu",
  "funding.reversed": "Écriture annulée",
};

/** A line of the funding plan by what was done to it; null when the shape is unknown. */
export function fundingWords(event: string, after: unknown, before: unknown): ItemWords | null {
  const known = JOURNAL_EVENTS.find((each) => each === event);
  const title = TITLES[event];
  const read = tracedFunding.safeParse(after).data;
  const told = known && isFunding(known) ? fundingSentence(known, after, before) : null;
  if (!title || !read || !told) return null;
  const status = read.status ? `, ${FUNDING_STATUS_LABELS[read.status].toLowerCase()}` : "";
  return {
    title,
    what: `${read.funder}${status}`,
    size: read.amount ? amountTold(read.amount) : null,
    finding: told.sentence.replace(/\.$/, "").replaceAll(` ${NBSP}`, NBSP),
  };
}
