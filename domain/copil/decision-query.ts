import { z } from "zod";
import type { CalendarDate } from "../shared/calendar-date";
import { askedNumber, askedOne, type SearchParams } from "../shared/list-query";
import { type Decision, decisionState } from "./decision";

export const DECISION_FILTERS = ["MINE", "OPEN", "LATE", "APPLIED"] as const;
export type DecisionFilter = (typeof DECISION_FILTERS)[number];

const FILTER_WORDS: Record<DecisionFilter, string> = {
  MINE: "miennes",
  OPEN: "a-appliquer",
  LATE: "en-retard",
  APPLIED: "appliquees",
};

export const DECISION_FILTER_LABELS: Record<DecisionFilter, string> = {
  MINE: "Les miennes",
  OPEN: "À appliquer",
  LATE: "En retard",
  APPLIED: "Appliquées",
};

/** `action` is the number of an action. */
export type DecisionQuery = { filter: DecisionFilter | null; action: number | null };

const asked = z.object({ decisions: askedOne(FILTER_WORDS), action: askedNumber });

/** What the address of the register asks for; what it says wrong asks for nothing. */
export function readDecisionQuery(params: SearchParams): DecisionQuery {
  const { decisions: filter = null, action = null } = asked.parse(params);
  return { filter, action };
}

export function decisionParams({ filter, action }: DecisionQuery): Record<string, string | number | null> {
  return { decisions: filter && FILTER_WORDS[filter], action };
}

/** What is to be applied includes what is late. */
export function passes(decision: Decision, filter: DecisionFilter | null, asOf: CalendarDate): boolean {
  const state = decisionState(decision, asOf);
  switch (filter) {
    case null:
      return true;
    case "MINE":
      return decision.mine;
    case "OPEN":
      return state !== "APPLIED";
    case "LATE":
    case "APPLIED":
      return state === filter;
  }
}

export function listedDecisions(
  decisions: readonly Decision[],
  { filter, action }: DecisionQuery,
  asOf: CalendarDate,
): Decision[] {
  return decisions.filter(
    (decision) => passes(decision, filter, asOf) && (action === null || decision.action === action),
  );
}
