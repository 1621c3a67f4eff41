import { type CalendarDate, daysBetween, isBefore } from "../shared/calendar-date";
import type { MilestoneFacts } from "./milestone";

export type MilestoneState = "REACHED" | "CANCELLED" | "OVERDUE" | "UPCOMING";

/** « Dépassé »: not reached and its contractual date — or, for want of one, its forecast — is before that day. */
export function milestoneState(milestone: MilestoneFacts, asOf: CalendarDate): MilestoneState {
  if (milestone.cancelled) return "CANCELLED";
  if (milestone.actual !== null) return "REACHED";
  const expected = expectedDate(milestone);
  return expected !== null && isBefore(expected, asOf) ? "OVERDUE" : "UPCOMING";
}

/** « À traiter »: overdue, and the pilot has announced no date that is still to come. */
export function needsTreatment(milestone: MilestoneFacts, asOf: CalendarDate): boolean {
  if (milestoneState(milestone, asOf) !== "OVERDUE") return false;
  return milestone.forecast === null || isBefore(milestone.forecast, asOf);
}

/** When it happened, else when the pilot expects it, else when the contract does; null for a milestone without a date. */
export function dueDate(milestone: MilestoneFacts): CalendarDate | null {
  return milestone.actual ?? milestone.forecast ?? milestone.baseline;
}

/** When it is still to come: on the pilot's date as long as that day has not passed, else on the contract's. */
export function comingDate({ forecast, baseline }: MilestoneFacts, asOf: CalendarDate): CalendarDate | null {
  return forecast !== null && !isBefore(forecast, asOf) ? forecast : (baseline ?? forecast);
}

/** Days since the date that is overdue; null when the milestone is not overdue. */
export function overdueDays(milestone: MilestoneFacts, asOf: CalendarDate): number | null {
  const expected = expectedDate(milestone);
  if (expected === null || milestoneState(milestone, asOf) !== "OVERDUE") return null;
  return daysBetween(expected, asOf);
}

function expectedDate({ baseline, forecast }: MilestoneFacts): CalendarDate | null {
  return baseline ?? forecast;
}
