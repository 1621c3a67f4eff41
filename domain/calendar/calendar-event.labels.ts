import type { EventKind, EventState } from "./calendar-event";

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  MILESTONE: "Jalon",
  FUNDING: "Échéance d’aide",
  DECISION: "Décision",
  OBSTACLE: "Réponse attendue",
  COPIL: "COPIL",
  CONTRACT: "Contrat",
};

export const EVENT_KINDS_LABELS: Record<EventKind, string> = {
  MILESTONE: "Jalons",
  FUNDING: "Échéances d’aide",
  DECISION: "Décisions",
  OBSTACLE: "Réponses attendues",
  COPIL: "COPIL",
  CONTRACT: "Contrat",
};

/** The state of an event in a word; nothing to say of one to come. */
export function eventStateLabel(kind: EventKind, state: EventState): string | null {
  if (state === "COMING") return null;
  if (state === "CANCELLED") return "annulé";
  if (state === "LATE") return "dépassé";
  if (kind === "COPIL") return "tenu";
  return kind === "MILESTONE" ? "atteint" : "fait";
}
