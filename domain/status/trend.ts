import type { CalendarDate } from "../shared/calendar-date";
import type { Point } from "./point";
import { type ActionStatus, STATUSES_BY_SEVERITY } from "./status";

export type Direction = "BETTER" | "SAME" | "WORSE";

/** Where an action goes since the point before: its météo, and its declared progress when both points gave one. */
export type Trend = {
  /** The day the météo became what it is. */
  since: CalendarDate;
  /** The météo before that, and the day it was last said. */
  previous: { status: ActionStatus; on: CalendarDate; direction: Direction } | null;
  progress: { from: number; on: CalendarDate; points: number } | null;
};

type Said = Pick<Point, "kind" | "status" | "declaredOn" | "declaredProgress">;

/** From declarations given the newest first; null when there is none. « Rien de neuf » moves nothing. */
export function trendOf(points: readonly Said[]): Trend | null {
  const [last] = points;
  if (!last) return null;
  const change = points.findIndex(({ status }) => status !== last.status);
  const before = change === -1 ? undefined : points[change];
  const first = points[(change === -1 ? points.length : change) - 1] ?? last;
  return {
    since: first.declaredOn,
    previous: before
      ? { status: before.status, on: before.declaredOn, direction: directionOf(before.status, last.status) }
      : null,
    progress: progressOf(points),
  };
}

function progressOf(points: readonly Said[]): Trend["progress"] {
  const spoken = points.filter(({ kind }) => kind !== "CONFIRMED");
  const [last, ...earlier] = spoken;
  const before = earlier.find(({ declaredProgress }) => declaredProgress !== null);
  if (!last || last.declaredProgress === null || !before || before.declaredProgress === null) return null;
  return {
    from: before.declaredProgress,
    on: before.declaredOn,
    points: last.declaredProgress - before.declaredProgress,
  };
}

/** Whether the second calls for less or more than the first. What has not begun and what runs well call for as much. */
export function directionOf(from: ActionStatus, to: ActionStatus): Direction {
  const rank = (status: ActionStatus) =>
    status === "NOT_STARTED" || status === "ABANDONED"
      ? STATUSES_BY_SEVERITY.indexOf("ON_TRACK")
      : STATUSES_BY_SEVERITY.indexOf(status);
  if (from === to || rank(from) === rank(to)) return "SAME";
  return rank(to) > rank(from) ? "BETTER" : "WORSE";
}
