import { onAction, onTerritory, type Target } from "../follow-up/target";
import type { CalendarDate } from "../shared/calendar-date";
import { NBSP } from "../shared/format";

/** Everything that has a day, as it is stored. */
export const DATED_KINDS = [
  "MILESTONE",
  "START_BY",
  "COMPLETE_BY",
  "DECISION",
  "COPIL",
  "OBSTACLE",
  "CONTRACT_END",
] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

/** What the calendar tells apart. */
export const EVENT_KINDS = ["MILESTONE", "FUNDING", "DECISION", "OBSTACLE", "COPIL", "CONTRACT"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const KIND_OF: Record<DatedKind, EventKind> = {
  MILESTONE: "MILESTONE",
  START_BY: "FUNDING",
  COMPLETE_BY: "FUNDING",
  DECISION: "DECISION",
  COPIL: "COPIL",
  OBSTACLE: "OBSTACLE",
  CONTRACT_END: "CONTRACT",
};

/** A row of the calendar, as the database tells it. */
export type DatedFact = {
  kind: DatedKind;
  id: string;
  territoryId: string;
  actionId: string | null;
  on: CalendarDate;
  /** Title of the milestone, funder, service whose answer is awaited. */
  label: string | null;
  /** What was written about it, for those who may read the page. */
  detail: string | null;
  number: number | null;
  meetingNumber: number | null;
  state: "OPEN" | "DONE" | "CANCELLED";
  /** How many times it changed since it was first told. */
  sequence: number;
  changedAt: Date;
};

/** LATE: its day has passed and it is not done. A session or the end of the contract only happens. */
export type EventState = "COMING" | "LATE" | "DONE" | "CANCELLED";

export type CalendarEvent = {
  /** Stays the same as long as the thing exists, whatever day it moves to. */
  uid: string;
  kind: EventKind;
  on: CalendarDate;
  title: string;
  detail: string | null;
  action: { number: number; shortTitle: string } | null;
  own: boolean;
  state: EventState;
  target: Target;
};

type KnownAction = { id: string; number: number; shortTitle: string; own: boolean };

/** The event of a fact on that day; null when it is about an action the viewer doesn't read. */
export function calendarEvent(
  fact: DatedFact,
  actions: readonly KnownAction[],
  asOf: CalendarDate,
): CalendarEvent | null {
  const action = actions.find(({ id }) => id === fact.actionId) ?? null;
  if (fact.actionId !== null && action === null) return null;
  return {
    uid: eventUid(fact),
    kind: KIND_OF[fact.kind],
    on: fact.on,
    title: eventTitle(fact),
    detail: fact.detail,
    action: action && { number: action.number, shortTitle: action.shortTitle },
    own: action?.own ?? false,
    state: stateOf(fact, asOf),
    target: eventTarget(fact, action?.number ?? null),
  };
}

function stateOf({ kind, state, on }: DatedFact, asOf: CalendarDate): EventState {
  if (state !== "OPEN") return state;
  if (on >= asOf) return "COMING";
  return kind === "COPIL" || kind === "CONTRACT_END" ? "DONE" : "LATE";
}

const UID_WORDS: Record<DatedKind, string> = {
  MILESTONE: "milestone",
  START_BY: "start-by",
  COMPLETE_BY: "complete-by",
  DECISION: "decision",
  COPIL: "copil",
  OBSTACLE: "obstacle",
  CONTRACT_END: "contract",
};

export function eventUid({ kind, id }: Pick<DatedFact, "kind" | "id">): string {
  return `${UID_WORDS[kind]}-${id}@creuset`;
}

/** Names the thing, and nothing of what was written about it but the title of a milestone. */
export function eventTitle({ kind, label, number, meetingNumber }: DatedFact): string {
  switch (kind) {
    case "MILESTONE":
      return label ?? "Jalon";
    case "START_BY":
      return `Travaux à commencer, aide de ${label}`;
    case "COMPLETE_BY":
      return `Travaux à terminer, aide de ${label}`;
    case "DECISION":
      return `Décision n°${NBSP}${number} du COPIL n°${NBSP}${meetingNumber} à appliquer`;
    case "COPIL":
      return `COPIL n°${NBSP}${number}`;
    case "OBSTACLE":
      return `Réponse attendue de ${label}`;
    case "CONTRACT_END":
      return "Fin du contrat";
  }
}

/** Where it is done, or told. */
export function eventTarget({ kind, id }: Pick<DatedFact, "kind" | "id">, action: number | null): Target {
  switch (kind) {
    case "MILESTONE":
      return onAction(action ?? 0, { jalon: id });
    case "START_BY":
    case "COMPLETE_BY":
      return onAction(action ?? 0, { ligne: id }, "/financement");
    case "DECISION":
      return onTerritory("/copil", { decision: id });
    case "COPIL":
      return onTerritory("/copil");
    case "OBSTACLE":
      return onAction(action ?? 0, { blocage: id });
    case "CONTRACT_END":
      return onTerritory("");
  }
}
