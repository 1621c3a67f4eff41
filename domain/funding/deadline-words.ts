import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { days, NBSP } from "../shared/format";

/** How near a deadline is: each step asks for more attention. */
export type Nearness = "FAR" | "HALF_YEAR" | "QUARTER" | "MONTH" | "PASSED";

const STEPS: readonly [limit: number, nearness: Nearness, words: string][] = [
  [30, "MONTH", "moins d’un mois"],
  [90, "QUARTER", "moins de trois mois"],
  [180, "HALF_YEAR", "moins de six mois"],
];

/** The countdown to a deadline, in words from six months on: « dans moins de trois mois (62 jours) ». */
export function countdown(on: CalendarDate, today: CalendarDate): { nearness: Nearness; words: string } {
  const left = daysBetween(today, on);
  if (left < 0) return { nearness: "PASSED", words: `dépassée de ${days(-left)}` };
  if (left === 0) return { nearness: "MONTH", words: "aujourd’hui" };
  const step = STEPS.find(([limit]) => left <= limit);
  if (!step) return { nearness: "FAR", words: `dans ${days(left)}` };
  return { nearness: step[1], words: `dans ${step[2]}${NBSP}: ${days(left)}` };
}
