import { type CalendarDate, daysBetween, isBefore } from "../shared/calendar-date";
import type { Obstacle, ObstacleMeeting, OpenObstacle } from "./obstacle";

/** The day an answer is due is still in time. */
export type ReplyClock = { kind: "DUE" | "OVERDUE"; days: number };

/** How long until an answer is due, or since; null when nobody's answer is awaited. */
export function replyClock({ holder }: Pick<OpenObstacle, "holder">, asOf: CalendarDate): ReplyClock | null {
  if (holder.kind === "ACTION") return null;
  const left = daysBetween(asOf, holder.replyDueOn);
  return left < 0 ? { kind: "OVERDUE", days: -left } : { kind: "DUE", days: left };
}

export function isOverdue(obstacle: Pick<OpenObstacle, "holder">, asOf: CalendarDate): boolean {
  return replyClock(obstacle, asOf)?.kind === "OVERDUE";
}

/** Days it has been in the same hands. */
export function heldDays({ since }: Pick<OpenObstacle, "since">, asOf: CalendarDate): number {
  return Math.max(0, daysBetween(since, asOf));
}

/** The session it was put on the agenda of, as long as that one is still to be held. */
export function awaitedMeeting({ meeting }: Pick<OpenObstacle, "meeting">, asOf: CalendarDate): ObstacleMeeting | null {
  return meeting !== null && !meeting.cancelled && !isBefore(meeting.heldOn, asOf) ? meeting : null;
}

/**
 * Why a session has the obstacle on its agenda: it was escalated to that session, or its answer is overdue and that
 * session is the next one. Null when it has not.
 */
export function agendaReason(
  obstacle: Obstacle,
  session: { id: string; isNext: boolean },
  asOf: CalendarDate,
): "ESCALATED" | "OVERDUE" | null {
  if (!obstacle.open) return null;
  const awaited = awaitedMeeting(obstacle, asOf);
  if (awaited?.id === session.id) return "ESCALATED";
  return session.isNext && isOverdue(obstacle, asOf) ? "OVERDUE" : null;
}

/** From what most calls for attention: overdue answers, sessions to come, answers awaited, then what the action holds. */
export function bySeverity(asOf: CalendarDate) {
  return (a: OpenObstacle, b: OpenObstacle): number =>
    rankOf(b, asOf) - rankOf(a, asOf) || a.since.localeCompare(b.since) || a.number - b.number;
}

function rankOf(obstacle: OpenObstacle, asOf: CalendarDate): number {
  const clock = replyClock(obstacle, asOf);
  if (clock?.kind === "OVERDUE") return 10_000 + clock.days;
  if (awaitedMeeting(obstacle, asOf)) return 2;
  return clock ? 1 : 0;
}
