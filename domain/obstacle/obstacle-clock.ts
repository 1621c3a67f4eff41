import { type CalendarDate, daysBetween, isBefore } from "../shared/calendar-date";
import type { ObstacleMeeting, OpenObstacle } from "./obstacle";

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
