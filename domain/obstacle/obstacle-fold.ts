import type { CalendarDate } from "../shared/calendar-date";
import type { Obstacle, ObstacleMove, ObstacleStanding, RaisedObstacle } from "./obstacle";

/** Where an obstacle stands after its moves, the oldest first. Before any, whoever carries the action holds it. */
export function standingAfter(raisedOn: CalendarDate, moves: readonly ObstacleMove[]): ObstacleStanding {
  return moves.reduce<ObstacleStanding>(afterMove, inHands(raisedOn));
}

export function foldObstacle<Raised extends RaisedObstacle>(
  raised: Raised,
  moves: readonly ObstacleMove[],
): Raised & Obstacle {
  return { ...raised, moves, ...standingAfter(raised.raisedOn, moves) };
}

function inHands(since: CalendarDate): ObstacleStanding {
  return { open: true, holder: { kind: "ACTION" }, since, meeting: null };
}

function afterMove(standing: ObstacleStanding, move: ObstacleMove): ObstacleStanding {
  if (move.kind === "RESOLVED") return { open: false, resolvedOn: move.on, resolution: move.sentence };
  const now = standing.open && move.kind !== "REOPENED" ? standing : inHands(move.on);
  if (!now.open) return now;
  switch (move.kind) {
    case "ADDRESSED":
      return { ...now, holder: addressed(move), since: sameService(now, move.service) ? now.since : move.on };
    case "ANSWERED":
      return { ...now, holder: { kind: "ACTION" }, since: now.holder.kind === "ACTION" ? now.since : move.on };
    case "ESCALATED":
      return { ...now, meeting: move.meeting };
    case "REOPENED":
      return now;
  }
}

function addressed({ service, replyDueOn }: Extract<ObstacleMove, { kind: "ADDRESSED" }>) {
  return { kind: "SERVICE", name: service, replyDueOn } as const;
}

/** Asking the same service again gives it a new day to answer by, and does not set its clock back. */
function sameService(standing: ObstacleStanding, service: string): boolean {
  if (!standing.open || standing.holder.kind !== "SERVICE") return false;
  return standing.holder.name.toLocaleLowerCase("fr") === service.toLocaleLowerCase("fr");
}
