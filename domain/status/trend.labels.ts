import type { CalendarDate } from "../shared/calendar-date";
import { dayMonth, NBSP, plural, THIN } from "../shared/format";
import { STATUS_LABELS } from "./status.labels";
import type { Direction, Trend } from "./trend";

export const DIRECTION_LABELS: Record<Direction, string> = {
  BETTER: "en amélioration",
  SAME: "stable",
  WORSE: "en dégradation",
};

/** « depuis le 12 juin, était « À surveiller » le 17 mai » */
export function statusTrend({ since, previous }: Trend, asOf: CalendarDate): string {
  const now = `depuis le ${dayMonth(since, asOf)}`;
  if (previous === null) return now;
  return `${now}, était «${THIN}${STATUS_LABELS[previous.status]}${THIN}» le ${dayMonth(previous.on, asOf)}`;
}

/** « +7 points depuis le 17 mai »; null when there is nothing to compare. */
export function progressTrend({ progress }: Trend, asOf: CalendarDate): string | null {
  if (progress === null) return null;
  const day = dayMonth(progress.on, asOf);
  const { points } = progress;
  if (points === 0) return `inchangé depuis le ${day}`;
  const sign = points > 0 ? "+" : "\u2212";
  return `${sign}${Math.abs(points)}${NBSP}${plural(Math.abs(points), "point", "points")} depuis le ${day}`;
}
