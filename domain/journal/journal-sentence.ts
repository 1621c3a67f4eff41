import { z } from "zod";
import { profileInWords } from "../budget/forecast-profile.labels";
import { isMonth, type Month } from "../shared/calendar-date";
import { listFr, longDate, NBSP, quoted } from "../shared/format";
import { JOURNAL_EVENTS, type JournalEvent } from "./events";
import { followUpSentence, isFollowUp } from "./follow-up-sentence";
import { fundingSentence, isFunding } from "./funding-sentence";
import { isPerson, type PersonChange, personSentence } from "./person-sentence";
import { amendmentSentence, envelopeSentence, isAmendment, isEnvelope } from "./plan-sentence";
import { type Books, spendingSentence } from "./spending-sentence";
import { closingSentence, isStatus, statusSentence } from "./status-sentence";
import { amountTold, oldToNew, type Told, told } from "./told";
import { tracedAmount, tracedDate, tracedMove } from "./traced";
import { visibilitySentence } from "./visibility-sentence";

export type JournalChange = PersonChange & { event: string };

type MilestoneEvent = Extract<JournalEvent, `milestone.${string}`>;

const revision = z.object({
  amount: tracedAmount,
  previous: tracedAmount.nullish(),
  reason: z.string(),
  shiftMonths: z.int().nullish(),
  months: z.array(z.object({ month: z.string().refine(isMonth), amount: tracedAmount })).nullish(),
});
const plan = z.object({ total: tracedAmount });
const dated = z.object({ title: z.string(), date: tracedDate.optional(), weight: z.number().optional() });

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
  if (isMilestone(event)) return milestoneSentence(event, change);
  if (isPerson(event)) return personSentence(event, change);
  if (isAmendment(event)) return amendmentSentence(event, change.after, change.before);
  if (isFollowUp(event)) return followUpSentence(event, change);
  if (isEnvelope(event)) return envelopeSentence(event, change.after);
  if (isFunding(event)) return fundingSentence(event, change.after, change.before);
  if (isStatus(event)) return statusSentence(event, change.after);
  switch (event) {
    case "closing.asked":
    case "closing.withdrawn":
      return closingSentence(event, change.after);
    case "action.visibility":
      return visibilitySentence(change);
    case "forecast.revised":
      return forecastSentence(change.after);
    case "plan.entered": {
      const [old, now] = [plan.safeParse(change.before), plan.safeParse(change.after)];
      if (!now.success) return null;
      const total = amountTold(now.data.total);
      if (!old.success) return told(`Plan d’origine enregistré${NBSP}: ${total}.`);
      if (old.data.total === now.data.total)
        return told(`Mois du plan d’origine revus, total inchangé${NBSP}: ${total}.`);
      return told(`Plan d’origine passé de ${amountTold(old.data.total)} à ${total}.`);
    }
    case "plan.locked":
      return told("Plan d’origine verrouillé.");
  }
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

function milestoneSentence(event: MilestoneEvent, { before, after }: JournalChange): Told | null {
  if (event === "milestone.added" || event === "milestone.edited") return datedSentence(event, before, after);
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
      return told(`${name}${NBSP}: il n’est plus marqué atteint${from ? ` le ${longDate(from)}` : ""}.`, reason);
    case "milestone.cancelled":
      return told(`${name} annulé${from ? `, il était prévu le ${longDate(from)}` : ""}.`, reason);
  }
}

function datedSentence(event: "milestone.added" | "milestone.edited", before: unknown, after: unknown): Told | null {
  const parsed = dated.safeParse(after);
  if (!parsed.success) return null;
  const { title, date, weight } = parsed.data;
  const was = dated.safeParse(before).data;
  if (!was) {
    const when = date ? `, prévu le ${longDate(date)}` : "";
    return told(`Jalon ${quoted(title)} ${event === "milestone.added" ? "ajouté" : "modifié"}${when}.`);
  }
  const changes = [
    ...(was.title === title ? [] : [oldToNew("titre", was.title, title)]),
    ...(was.date === date || !date
      ? []
      : [`date du contrat ${was.date ? `passée du ${longDate(was.date)} ` : "portée "}au ${longDate(date)}`]),
    ...(was.weight === weight || weight === undefined ? [] : [`poids passé de ${was.weight ?? "–"} à ${weight}`]),
  ];
  return told(`Jalon ${quoted(was.title)}${NBSP}: ${changes.length === 0 ? "relu sans changement" : listFr(changes)}.`);
}

function isSpending(event: JournalEvent): event is Extract<JournalEvent, `spending.${string}`> {
  return event.startsWith("spending.");
}

function isMilestone(event: JournalEvent): event is MilestoneEvent {
  return event.startsWith("milestone.");
}
