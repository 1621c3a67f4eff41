import { z } from "zod";
import { profileInWords } from "../budget/forecast-profile.labels";
import { isMonth, type Month } from "../shared/calendar-date";
import { longDate, NBSP, THIN } from "../shared/format";
import { ACTION_STATUSES } from "../status/status";
import { STATUS_LABELS } from "../status/status.labels";
import { JOURNAL_EVENTS, type JournalEvent } from "./events";
import { fundingSentence, isFunding } from "./funding-sentence";
import { isPerson, type PersonChange, personSentence } from "./person-sentence";
import { amendmentSentence, envelopeSentence, isAmendment, isEnvelope } from "./plan-sentence";
import { type Books, spendingSentence } from "./spending-sentence";
import { amountTold, type Told, told } from "./told";
import { tracedAmount, tracedDate, tracedMove } from "./traced";

export type JournalChange = PersonChange & { event: string };

type MilestoneEvent = Extract<JournalEvent, `milestone.${string}`>;

const declaration = z.object({
  status: z.enum(ACTION_STATUSES),
  previous: z.enum(ACTION_STATUSES).nullish(),
  sentence: z.string(),
});
const revision = z.object({
  amount: tracedAmount,
  previous: tracedAmount.nullish(),
  reason: z.string(),
  shiftMonths: z.int().nullish(),
  months: z.array(z.object({ month: z.string().refine(isMonth), amount: tracedAmount })).nullish(),
});
const plan = z.object({ total: tracedAmount });
const dated = z.object({ title: z.string(), date: tracedDate.optional() });

/** What a shape nobody knows any more still says. */
const NEUTRAL = told("Modification enregistrée.");

/**
 * A line of the journal in French. Anything this version cannot read, an event or a shape, gives a neutral sentence:
 * the journal outlives the code that wrote it.
 */
export function journalSentence(change: JournalChange, books: Books): Told {
  const event = JOURNAL_EVENTS.find((known) => known === change.event);
  return (event && sentenceOf(event, change, books)) ?? NEUTRAL;
}

function sentenceOf(event: JournalEvent, change: JournalChange, books: Books): Told | null {
  if (isSpending(event)) return spendingSentence(event, change, books);
  if (isMilestone(event)) return milestoneSentence(event, change.after);
  if (isPerson(event)) return personSentence(event, change);
  if (isAmendment(event)) return amendmentSentence(event, change.after);
  if (isEnvelope(event)) return envelopeSentence(event, change.after);
  if (isFunding(event)) return fundingSentence(event, change.after);
  switch (event) {
    case "status.declared":
      return statusSentence(change.after);
    case "forecast.revised":
      return forecastSentence(change.after);
    case "plan.entered": {
      const parsed = plan.safeParse(change.after);
      return parsed.success ? told(`Plan d’origine enregistré${NBSP}: ${amountTold(parsed.data.total)}.`) : null;
    }
    case "plan.locked":
      return told("Plan d’origine verrouillé.");
  }
}

function statusSentence(after: unknown): Told | null {
  const parsed = declaration.safeParse(after);
  if (!parsed.success) return null;
  const { status, previous, sentence } = parsed.data;
  const now = quoted(STATUS_LABELS[status]);
  if (!previous) return told(`Météo déclarée${NBSP}: ${now}.`, sentence);
  if (previous === status) return told(`Météo confirmée${NBSP}: ${now}.`, sentence);
  return told(`Météo passée de ${quoted(STATUS_LABELS[previous])} à ${now}.`, sentence);
}

function forecastSentence(after: unknown): Told | null {
  const parsed = revision.safeParse(after);
  if (!parsed.success) return null;
  const { amount, previous, reason, shiftMonths = null, months } = parsed.data;
  const lines = (months ?? []).map((line) => ({ ...line, month: line.month as Month }));
  const spread = lines.length === 0 ? "" : `, ${profileInWords({ shiftMonths, months: lines })}`;
  if (previous === null || previous === undefined) {
    return told(`Prévision à terme déclarée${NBSP}: ${amountTold(amount)}${spread}.`, reason);
  }
  if (previous === amount) return told(`Prévision à terme maintenue à ${amountTold(amount)}${spread}.`, reason);
  return told(`Prévision à terme passée de ${amountTold(previous)} à ${amountTold(amount)}${spread}.`, reason);
}

function milestoneSentence(event: MilestoneEvent, after: unknown): Told | null {
  if (event === "milestone.added" || event === "milestone.edited") return datedSentence(event, after);
  const parsed = tracedMove.safeParse(after);
  if (!parsed.success) return null;
  const { title, from = null, to = null, reason } = parsed.data;
  const name = `Jalon ${quoted(title)}`;
  switch (event) {
    case "milestone.reached":
      return told(`${name} atteint${to ? ` le ${longDate(to)}` : ""}.`, reason);
    case "milestone.postponed":
      return told(`${name} reporté${from ? ` du ${longDate(from)}` : ""}${to ? ` au ${longDate(to)}` : ""}.`, reason);
    case "milestone.unreached":
      return told(`${name}${NBSP}: il n’est plus marqué atteint.`, reason);
    case "milestone.cancelled":
      return told(`${name} annulé.`, reason);
  }
}

function datedSentence(event: "milestone.added" | "milestone.edited", after: unknown): Told | null {
  const parsed = dated.safeParse(after);
  if (!parsed.success) return null;
  const { title, date } = parsed.data;
  const when = date ? `, prévu le ${longDate(date)}` : "";
  return told(`Jalon ${quoted(title)} ${event === "milestone.added" ? "ajouté" : "modifié"}${when}.`);
}

function isSpending(event: JournalEvent): event is Extract<JournalEvent, `spending.${string}`> {
  return event.startsWith("spending.");
}

function isMilestone(event: JournalEvent): event is MilestoneEvent {
  return event.startsWith("milestone.");
}

function quoted(text: string): string {
  return `«${THIN}${text}${THIN}»`;
}
