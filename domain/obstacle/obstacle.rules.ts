import { type CalendarDate, isBefore } from "../shared/calendar-date";
import { longDate } from "../shared/format";
import { Refusal } from "../shared/refusal";
import type { ObstacleMoveKind, ObstacleStanding, OpenObstacle } from "./obstacle";

/** The moves an obstacle can make from where it stands. */
export function legalMoves(standing: ObstacleStanding): readonly ObstacleMoveKind[] {
  if (!standing.open) return ["REOPENED"];
  return standing.holder.kind === "SERVICE"
    ? ["ADDRESSED", "ANSWERED", "ESCALATED", "RESOLVED"]
    : ["ADDRESSED", "ESCALATED", "RESOLVED"];
}

export function assertOpen<Standing extends ObstacleStanding>(
  standing: Standing,
): asserts standing is Extract<Standing, { open: true }> {
  if (!standing.open)
    throw new Refusal("obstacle.resolved", "Ce point de blocage est levé. S’il revient, rouvrez-le d’abord.");
}

export function assertResolved(
  standing: ObstacleStanding,
): asserts standing is Extract<ObstacleStanding, { open: false }> {
  if (standing.open)
    throw new Refusal("obstacle.open", "Ce point de blocage est déjà ouvert : il n’y a rien à rouvrir.");
}

/** The service whose answer is being recorded. */
export function awaitedService({ holder }: Pick<OpenObstacle, "holder">): string {
  if (holder.kind === "ACTION")
    throw new Refusal(
      "obstacle.notAddressed",
      "Aucune réponse n’est attendue : adressez d’abord ce point de blocage à un service.",
    );
  return holder.name;
}

/** The day asked for is today at the earliest: an answer is not due before it is asked for. */
export function assertReplyDue(replyDueOn: CalendarDate, today: CalendarDate): void {
  if (isBefore(replyDueOn, today))
    throw new Refusal("obstacle.replyDue", "Rien n’est enregistré : la date est à corriger.", {
      replyDueOn: `Aujourd’hui ou après : le ${longDate(today)}.`,
    });
}
