import { z } from "zod";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "../funding/funding.labels";
import { FUNDING_KINDS, FUNDING_STATUSES, type FundingKind, PAYMENT_KINDS } from "../funding/funding-line";
import { SCHEME_CODES, type SchemeCode, schemeOf } from "../funding/scheme";
import { calendarDateSchema } from "../shared/calendar-date";
import { listFr, longDate, NBSP, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { amountTold, oldToNew, type Told, told } from "./told";
import { tracedAmount } from "./traced";

type FundingEvent = Extract<JournalEvent, `funding.${string}`>;

const step = z.object({
  funder: z.string(),
  status: z.enum(FUNDING_STATUSES),
  previous: z.enum(FUNDING_STATUSES).nullish(),
  amount: tracedAmount.nullish(),
  on: calendarDateSchema,
  reason: z.string().nullish(),
});
const heading = z.object({
  funder: z.string(),
  kind: z.enum(FUNDING_KINDS).optional(),
  scheme: z.enum(SCHEME_CODES).optional(),
  title: z.string().nullish(),
});
const payment = z.object({
  funder: z.string(),
  kind: z.enum(PAYMENT_KINDS),
  amount: tracedAmount,
  on: calendarDateSchema,
  reason: z.string().nullish(),
});

export function isFunding(event: JournalEvent): event is FundingEvent {
  return event.startsWith("funding.");
}

/** What happened to a line of the funding plan; null when the shape is unknown. */
export function fundingSentence(event: FundingEvent, after: unknown, before: unknown = null): Told | null {
  switch (event) {
    case "funding.added":
    case "funding.moved":
    case "funding.retracted": {
      const parsed = step.safeParse(after);
      return parsed.success ? stepSentence(event, parsed.data) : null;
    }
    case "funding.edited": {
      return editedSentence(before, after);
    }
    default: {
      const parsed = payment.safeParse(after);
      return parsed.success ? paymentSentence(event, parsed.data) : null;
    }
  }
}

function editedSentence(before: unknown, after: unknown): Told | null {
  const [old, now] = [heading.safeParse(before), heading.safeParse(after)];
  if (!now.success) return null;
  const { funder, kind, scheme, title } = now.data;
  const was = old.success ? old.data : now.data;
  const labelled = (code: SchemeCode | undefined) => code && schemeOf(code).label;
  const kinds = (code: FundingKind | undefined) => code && FUNDING_KIND_LABELS[code];
  const changes = [
    ...(was.funder === funder ? [] : [oldToNew("financeur", was.funder, funder)]),
    ...(was.kind === kind ? [] : [oldToNew("nature", kinds(was.kind), kinds(kind))]),
    ...(was.scheme === scheme ? [] : [oldToNew("dispositif", labelled(was.scheme), labelled(scheme))]),
    ...((was.title ?? null) === (title ?? null) ? [] : [oldToNew("intitulé", was.title, title)]),
  ];
  return told(`${funder}${NBSP}: ${changes.length === 0 ? "intitulé du financement modifié" : listFr(changes)}.`);
}

function stepSentence(
  event: "funding.added" | "funding.moved" | "funding.retracted",
  given: z.output<typeof step>,
): Told {
  const { funder, status, previous, amount, on, reason } = given;
  const now = `«${THIN}${FUNDING_STATUS_LABELS[status]}${THIN}»`;
  const money = amount ? `, ${amountTold(amount)}` : "";
  if (event === "funding.added") return told(`Financement de ${funder} ajouté${NBSP}: ${now}${money}.`, reason);
  if (event === "funding.retracted") return told(`${funder}${NBSP}: étape ${now} du ${longDate(on)} retirée.`, reason);
  const from = previous && previous !== status ? `de «${THIN}${FUNDING_STATUS_LABELS[previous]}${THIN}» à ` : "";
  return told(`${funder}${NBSP}: ${from}${now} le ${longDate(on)}${money}.`, reason);
}

function paymentSentence(
  event: "funding.claimed" | "funding.received" | "funding.reversed",
  { funder, kind, amount, on, reason }: z.output<typeof payment>,
): Told {
  const what = `${PAYMENT_KIND_LABELS[kind].toLowerCase()} de ${amountTold(amount)}`;
  const e = kind === "ADVANCE" ? "e" : "";
  switch (event) {
    case "funding.claimed":
      return told(`${funder}${NBSP}: ${what} demandé${e} le ${longDate(on)}.`);
    case "funding.received":
      return told(`${funder}${NBSP}: ${what} reçu${e} le ${longDate(on)}.`);
    case "funding.reversed":
      return told(`${funder}${NBSP}: ${what} du ${longDate(on)} annulé${e}.`, reason);
  }
}
