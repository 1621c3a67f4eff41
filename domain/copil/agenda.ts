import type { OpenObstacle } from "../obstacle/obstacle";
import { isOverdue } from "../obstacle/obstacle-clock";
import type { CalendarDate } from "../shared/calendar-date";
import { carriedOver, type Decision } from "./decision";
import type { Meeting } from "./meeting";

/** A decision the last point of an action asks of the COPIL; `session` when it names one. */
export type DecisionRequest = {
  action: number;
  text: string;
  askedOn: CalendarDate;
  author: string;
  session: { id: string; heldOn: CalendarDate; cancelled: boolean } | null;
};
export type AgendaContradiction = { action: number; sentences: readonly string[] };
export type AgendaObstacle = { action: number; obstacle: OpenObstacle };

/** What the next session has to deal with, in the order it does. */
export type Agenda = {
  requests: readonly DecisionRequest[];
  contradictions: readonly AgendaContradiction[];
  obstacles: readonly AgendaObstacle[];
  carriedOver: readonly Decision[];
};

export type AgendaFacts = {
  requests: readonly DecisionRequest[];
  contradictions: readonly AgendaContradiction[];
  obstacles: readonly AgendaObstacle[];
  decisions: readonly Decision[];
};

/** Everything a session must deal with is computed from what was declared elsewhere: nobody types an agenda. */
export function agendaOf(next: Meeting, facts: AgendaFacts, asOf: CalendarDate): Agenda {
  return {
    requests: facts.requests.filter((request) => !isAnswered(request, facts.decisions) && waitsFor(next, request)),
    contradictions: facts.contradictions,
    obstacles: facts.obstacles.filter(({ obstacle }) => isDue(obstacle, next, asOf)),
    carriedOver: carriedOver(facts.decisions, asOf),
  };
}

export function agendaCount({ requests, contradictions, obstacles, carriedOver: kept }: Agenda): number {
  return requests.length + contradictions.length + obstacles.length + kept.length;
}

/** A request stands until a session held since decides about its action: a session that passed over it does not end it. */
function isAnswered({ action, askedOn }: DecisionRequest, decisions: readonly Decision[]): boolean {
  return decisions.some((decision) => decision.action === action && decision.meeting.heldOn >= askedOn);
}

function waitsFor(next: Meeting, { session }: DecisionRequest): boolean {
  return session === null || session.cancelled || session.heldOn <= next.heldOn;
}

/** Escalated to this session, to one that passed or was cancelled, or its answer is overdue. */
function isDue(obstacle: OpenObstacle, next: Meeting, asOf: CalendarDate): boolean {
  const { meeting } = obstacle;
  if (meeting !== null && (meeting.cancelled || meeting.heldOn <= next.heldOn)) return true;
  return isOverdue(obstacle, asOf);
}
