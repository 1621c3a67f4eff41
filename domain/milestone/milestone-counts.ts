import type { CalendarDate } from "../shared/calendar-date";
import type { MilestoneFacts } from "./milestone";
import { comingDate, milestoneState, overdueDays } from "./milestone-state";
import { notCancelled } from "./progress";

/** How many milestones stand where on a day, cancelled ones left out. */
export type MilestoneCounts = {
  total: number;
  reached: number;
  overdue: number;
  /** Days since the oldest overdue date; null when none is overdue. */
  longestDelay: number | null;
  upcoming: number;
  /** Of those to come, how many are expected by the horizon. */
  upcomingByHorizon: number;
  /** Of those to come, how many have no date at all. */
  undated: number;
};

export function milestoneCounts(
  milestones: readonly MilestoneFacts[],
  asOf: CalendarDate,
  horizon: CalendarDate,
): MilestoneCounts {
  const kept = notCancelled(milestones);
  const upcoming = kept.filter((milestone) => milestoneState(milestone, asOf) === "UPCOMING");
  const due = upcoming.map((milestone) => comingDate(milestone, asOf));
  const delays = kept.map((milestone) => overdueDays(milestone, asOf)).filter((days) => days !== null);
  return {
    total: kept.length,
    reached: kept.filter((milestone) => milestone.actual !== null).length,
    overdue: delays.length,
    longestDelay: delays.length > 0 ? Math.max(...delays) : null,
    upcoming: upcoming.length,
    upcomingByHorizon: due.filter((date) => date !== null && date <= horizon).length,
    undated: due.filter((date) => date === null).length,
  };
}
