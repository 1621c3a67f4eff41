import type { CalendarDate } from "../shared/calendar-date";
import { ratio } from "../shared/ratio";
import type { MilestoneFacts } from "./milestone";
import { dueDate } from "./milestone-state";

/** « Avancement »: the weight reached over the weight not cancelled, from 0 to 1; null when there is nothing to divide. */
export function progress(milestones: readonly MilestoneFacts[]): number | null {
  const kept = notCancelled(milestones);
  return ratio(totalWeight(kept.filter(isReached)), totalWeight(kept));
}

export function reachedCount(milestones: readonly MilestoneFacts[]): number {
  return notCancelled(milestones).filter(isReached).length;
}

export function notCancelled(milestones: readonly MilestoneFacts[]): MilestoneFacts[] {
  return milestones.filter((milestone) => !milestone.cancelled);
}

/** Of those still to reach, the one expected first, a late one included; the undated come last, in their order. */
export function nextMilestone(milestones: readonly MilestoneFacts[]): MilestoneFacts | null {
  const open = notCancelled(milestones).filter((milestone) => !isReached(milestone));
  return open.toSorted((a, b) => compareDue(dueDate(a), dueDate(b)) || a.rank - b.rank)[0] ?? null;
}

function compareDue(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function isReached(milestone: MilestoneFacts): boolean {
  return milestone.actual !== null;
}

function totalWeight(milestones: readonly MilestoneFacts[]): number {
  return milestones.reduce((total, milestone) => total + milestone.weight, 0);
}
