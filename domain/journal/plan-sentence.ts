import { z } from "zod";
import { PERIMETERS } from "../contract/envelope";
import { PERIMETER_LABELS } from "../contract/envelope.labels";
import { type CalendarDate, calendarDateSchema } from "../shared/calendar-date";
import { listFr, longDate, NBSP, THIN } from "../shared/format";
import type { Cents } from "../shared/money";
import type { JournalEvent } from "./events";
import { amountTold, oldToNew, type Told, told } from "./told";
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
  decision: z.string().nullish(),
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
export function amendmentSentence(event: AmendmentEvent, after: unknown, before: unknown = null): Told | null {
  const parsed = amendment.safeParse(after);
  if (!parsed.success) return null;
  const { number, object, signedOn, total, title, date } = parsed.data;
  const name = `Avenant n°${NBSP}${number}`;
  const about = object ? `${NBSP}: ${object}` : "";
  const was: Was = amendment.partial().safeParse(before).data ?? {};
  switch (event) {
    case "amendment.opened":
      return told(`${name} ouvert en brouillon${about}.`);
    case "amendment.edited":
      return told(`${name} modifié en brouillon${before === null ? about : reworded(was, parsed.data)}.`);
    case "amendment.planned":
      return total === undefined ? null : told(`${name}${NBSP}: ${replanned(was.total, total)}.`);
    case "amendment.dated":
      return title === undefined
        ? null
        : told(`${name}${NBSP}: ${datedMilestone(title, was.date ?? null, date ?? null)}.`);
    case "amendment.sealed":
      return told(`${name} applicable${signedOn ? ` au ${longDate(signedOn)}` : ""}${about}.`);
  }
}

type Amendment = z.output<typeof amendment>;
type Was = { [Field in keyof Amendment]?: Amendment[Field] | undefined };

function reworded(was: Was, now: Amendment): string {
  const { number, signedOn, object, decision } = now;
  const changes = [
    ...(was.number === number || was.number === undefined ? [] : [`il portait le n°${NBSP}${was.number}`]),
    ...(was.signedOn === signedOn || !was.signedOn || !signedOn
      ? []
      : [`signature passée du ${longDate(was.signedOn)} au ${longDate(signedOn)}`]),
    ...(was.object === object ? [] : [oldToNew("objet", was.object, object)]),
    ...((was.decision ?? null) === (decision ?? null) ? [] : [oldToNew("décision", was.decision, decision)]),
  ];
  return changes.length === 0 ? ", relu sans changement" : `${NBSP}: ${listFr(changes)}`;
}

function replanned(old: Cents | undefined, total: Cents): string {
  if (old === undefined || old === total) return `plan de l’action porté à ${amountTold(total)}`;
  return `plan de l’action passé de ${amountTold(old)} à ${amountTold(total)}`;
}

function datedMilestone(title: string, from: CalendarDate | null, to: CalendarDate | null): string {
  const name = `jalon «${THIN}${title}${THIN}»`;
  if (to === null) return `${name} laissé à sa date${from ? `, le ${longDate(from)}` : ""}`;
  return from ? `${name} passé du ${longDate(from)} au ${longDate(to)}` : `${name} daté du ${longDate(to)}`;
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
