import { targetAddress } from "../follow-up/target";
import { addDays, type CalendarDate } from "../shared/calendar-date";
import { type DatedFact, type DatedKind, eventTarget, eventTitle, eventUid } from "./calendar-event";

/** An event as a calendar outside the application is told it: no amount, and nothing of what was written about it. */
export type FeedEvent = {
  uid: string;
  on: CalendarDate;
  /** The day after: an all-day event ends where the next day begins. */
  until: CalendarDate;
  summary: string;
  description: string;
  path: string;
  cancelled: boolean;
  sequence: number;
  changedAt: Date;
};

export type FeedPlace = { slug: string; shortName: string; action: { number: number; shortTitle: string } | null };

const DONE: Partial<Record<DatedKind, string>> = {
  MILESTONE: "Jalon atteint.",
  START_BY: "Travaux commencés.",
  COMPLETE_BY: "Travaux terminés.",
  DECISION: "Décision appliquée.",
  OBSTACLE: "Réponse donnée.",
};

const OPEN: Record<DatedKind, string> = {
  MILESTONE: "Jalon.",
  START_BY: "Au-delà de cette date, l’aide peut être perdue.",
  COMPLETE_BY: "Au-delà de cette date, l’aide peut être perdue.",
  DECISION: "Décision du COPIL.",
  COPIL: "Séance du comité de pilotage.",
  OBSTACLE: "Réponse attendue sur un point de blocage.",
  CONTRACT_END: "Terme du contrat.",
};

export function feedEvent(fact: DatedFact, { slug, shortName, action }: FeedPlace): FeedEvent {
  const where = action ? `action ${action.number}, ${shortName}` : shortName;
  const told = fact.state === "DONE" ? (DONE[fact.kind] ?? OPEN[fact.kind]) : OPEN[fact.kind];
  return {
    uid: eventUid(fact),
    on: fact.on,
    until: addDays(fact.on, 1),
    summary: readable(`${eventTitle(fact)} (${where})`),
    description: readable(action ? `${told} ${action.shortTitle}.` : told),
    path: targetAddress(slug, eventTarget(fact, action?.number ?? null)),
    cancelled: fact.state === "CANCELLED",
    sequence: fact.sequence,
    changedAt: fact.changedAt,
  };
}

/** Calendars have no place for control signs, apart from new lines. */
function readable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === "\n" ? sign : " "));
}
