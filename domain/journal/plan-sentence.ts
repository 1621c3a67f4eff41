import { z } from "zod";
import { PERIMETERS } from "../contract/envelope";
import { PERIMETER_LABELS } from "../contract/envelope.labels";
import { type CalendarDate, calendarDateSchema } from "../shared/calendar-date";
import { longDate, NBSP, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { amountTold, type Told, told } from "./told";
import { tracedAmount } from "./traced";

type AmendmentEvent = Extract<JournalEvent, `amendment.${string}`>;
type EnvelopeEvent = Extract<JournalEvent, `envelope.${string}`>;

const amendment = z.object({
  number: z.number(),
  object: z.string().optional(),
  signedOn: calendarDateSchema.optional(),
  total: tracedAmount.optional(),
  title: z.string().optional(),
  date: calendarDateSchema.nullish(),
});
const claim = z.object({
  amount: tracedAmount,
  author: z.string(),
  perimeter: z.enum(PERIMETERS),
  reason: z.string().nullish(),
});

export function isAmendment(event: JournalEvent): event is AmendmentEvent {
  return event.startsWith("amendment.");
}

export function isEnvelope(event: JournalEvent): event is EnvelopeEvent {
  return event.startsWith("envelope.");
}

/** What happened to an avenant of the contract; null when the shape is unknown. */
export function amendmentSentence(event: AmendmentEvent, after: unknown): Told | null {
  const parsed = amendment.safeParse(after);
  if (!parsed.success) return null;
  const { number, object, signedOn, total, title, date } = parsed.data;
  const name = `Avenant n°${NBSP}${number}`;
  const about = object ? `${NBSP}: ${object}` : "";
  switch (event) {
    case "amendment.opened":
      return told(`${name} ouvert en brouillon${about}.`);
    case "amendment.edited":
      return told(`${name} modifié en brouillon${about}.`);
    case "amendment.planned":
      return total === undefined ? null : told(`${name}${NBSP}: plan de l’action porté à ${amountTold(total)}.`);
    case "amendment.dated":
      return title === undefined ? null : told(`${name}${NBSP}: ${datedMilestone(title, date ?? null)}.`);
    case "amendment.sealed":
      return told(`${name} applicable${signedOn ? ` au ${longDate(signedOn)}` : ""}${about}.`);
  }
}

function datedMilestone(title: string, date: CalendarDate | null): string {
  return `jalon «${THIN}${title}${THIN}» ${date ? `daté du ${longDate(date)}` : "laissé à sa date"}`;
}

/** A total announced for the contract, or taken back; null when the shape is unknown. */
export function envelopeSentence(event: EnvelopeEvent, after: unknown): Told | null {
  const parsed = claim.safeParse(after);
  if (!parsed.success) return null;
  const { amount, author, perimeter, reason } = parsed.data;
  const what = `${amountTold(amount)} (${PERIMETER_LABELS[perimeter].toLowerCase()}), ${author}`;
  return event === "envelope.claimed"
    ? told(`Enveloppe annoncée${NBSP}: ${what}.`)
    : told(`Annonce retirée${NBSP}: ${what}.`, reason);
}
