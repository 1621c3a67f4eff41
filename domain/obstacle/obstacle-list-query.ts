import { z } from "zod";
import type { CalendarDate } from "../shared/calendar-date";
import { askedNumber, askedOne, askedText, type SearchParams } from "../shared/list-query";
import { isOpen, type Obstacle, type ObstacleKind } from "./obstacle";
import { bySeverity } from "./obstacle-clock";
import { OBSTACLE_STATES, type ObstacleState, obstacleState } from "./obstacle-state";

const STATE_WORDS: Record<ObstacleState, string> = {
  OVERDUE: "en-retard",
  AWAITED: "attendue",
  ACTION: "action",
  RESOLVED: "leve",
};
const KIND_WORDS: Record<ObstacleKind, string> = {
  LAND: "foncier",
  PERMIT: "autorisation",
  CONNECTION: "raccordement",
  HIRING: "recrutement",
  FUNDING: "financement",
  SUPPLY: "approvisionnement",
  OTHER: "autre",
};

export type ObstacleListQuery = {
  /** The number of an action. */
  action: number | null;
  kind: ObstacleKind | null;
  /** The service that holds them. */
  service: string | null;
  state: ObstacleState | null;
};

export const NO_OBSTACLE_FILTER: ObstacleListQuery = { action: null, kind: null, service: null, state: null };

const asked = z.object({
  action: askedNumber,
  nature: askedOne(KIND_WORDS),
  service: askedText,
  etat: askedOne(STATE_WORDS),
});

/** What the address of the list asks for; what it says wrong asks for nothing. */
export function readObstacleListQuery(params: SearchParams): ObstacleListQuery {
  const { action = null, nature: kind = null, service = null, etat: state = null } = asked.parse(params);
  return { action, kind, service, state };
}

export function obstacleListParams({ action, kind, service, state }: ObstacleListQuery) {
  return { action, nature: kind && KIND_WORDS[kind], service, etat: state && STATE_WORDS[state] };
}

/** How a kind is written in an address. */
export function kindWord(kind: ObstacleKind): string {
  return KIND_WORDS[kind];
}

export type ListedObstacles = {
  /** What the filters keep: open ones from the most pressing, then the last resolved. */
  rows: readonly Obstacle[];
  /** How many each state would keep, the other filters left as they are. */
  states: Partial<Record<ObstacleState, number>>;
  /** The services that hold some, whatever the filters. */
  services: readonly string[];
};

/** The obstacles of a list, of which `numberOf` gives the action's number. */
export function listObstacles(
  all: readonly Obstacle[],
  query: ObstacleListQuery,
  { asOf, numberOf }: { asOf: CalendarDate; numberOf: (actionId: string) => number | undefined },
): ListedObstacles {
  const kept = all.filter(
    (obstacle) =>
      (query.action === null || numberOf(obstacle.actionId) === query.action) &&
      (query.kind === null || obstacle.kind === query.kind) &&
      (query.service === null || sameName(serviceOf(obstacle), query.service)),
  );
  const counts = OBSTACLE_STATES.map((state) => [
    state,
    kept.filter((each) => obstacleState(each, asOf) === state).length,
  ]);
  const asked = kept.filter((each) => query.state === null || obstacleState(each, asOf) === query.state);
  return { rows: inOrder(asked, asOf), states: Object.fromEntries(counts), services: servicesHolding(all) };
}

function serviceOf(obstacle: Obstacle): string | null {
  return obstacle.open && obstacle.holder.kind === "SERVICE" ? obstacle.holder.name : null;
}

function sameName(one: string | null, other: string): boolean {
  return one !== null && one.toLocaleLowerCase("fr") === other.toLocaleLowerCase("fr");
}

function inOrder(obstacles: readonly Obstacle[], asOf: CalendarDate): Obstacle[] {
  const resolved = obstacles.filter((each) => !each.open);
  const last = (each: Obstacle) => (each.open ? "" : each.resolvedOn);
  return [
    ...obstacles.filter(isOpen).toSorted(bySeverity(asOf)),
    ...resolved.toSorted((a, b) => last(b).localeCompare(last(a)) || a.number - b.number),
  ];
}

function servicesHolding(all: readonly Obstacle[]): string[] {
  const named = all.map(serviceOf).filter((name) => name !== null);
  return [...new Map(named.map((name) => [name.toLocaleLowerCase("fr"), name])).values()].toSorted((a, b) =>
    a.localeCompare(b, "fr"),
  );
}
