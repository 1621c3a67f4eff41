import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import type { MilestoneFacts } from "./milestone";

/**
 * « Glissement »: days from the contractual date in force to the actual date, or to the pilot's forecast; positive when
 * late. Null without a contractual date, and as long as nobody has declared another.
 */
export function slippageDays(milestone: MilestoneFacts): number | null {
  return slippageFrom(milestone.baseline, milestone);
}

/** The same, against the date of the signed contract whatever the avenants made of it. */
export function originalSlippageDays(milestone: MilestoneFacts): number | null {
  return slippageFrom(milestone.originalBaseline, milestone);
}

function slippageFrom(baseline: CalendarDate | null, { actual, forecast }: MilestoneFacts): number | null {
  const declared = actual ?? forecast;
  return baseline === null || declared === null ? null : daysBetween(baseline, declared);
}
