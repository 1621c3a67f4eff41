import { z } from "zod";
import { FUNDING_STATUS_LABELS, PAYMENT_KIND_LABELS } from "../funding/funding.labels";
import { FUNDING_STATUSES, PAYMENT_KINDS } from "../funding/funding-line";
import { calendarDateSchema } from "../shared/calendar-date";
import { longDate, NBSP, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { amountTold, type Told, told } from "./told";
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
export function fundingSentence(event: FundingEvent, after: unknown): Told | null {
  switch (event) {
    case "funding.added":
    case "funding.moved":
    case "funding.retracted": {
      const parsed = step.safeParse(after);
      return parsed.success ? stepSentence(event, parsed.data) : null;
    }
    case "funding.edited": {
      const parsed = z.object({ funder: z.string() }).safeParse(after);
      return parsed.success ? told(`${parsed.data.funder}${NBSP}: intitulé du financement modifié.`) : null;
    }
    default: {
      const parsed = payment.safeParse(after);
      return parsed.success ? paymentSentence(event, parsed.data) : null;
    }
  }
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
