import { type CalendarDate, daysBetween } from "./calendar-date";
import { dayMonth, NBSP } from "./format";

/** Beyond this many days the date says more than the count. */
const LAST_COUNTED_DAY = 30;

/** « aujourd’hui », « hier », « il y a 3 jours », then the date; a day still to come counts as today. */
export function elapsedSince(day: CalendarDate, today: CalendarDate): string {
  const count = daysBetween(day, today);
  if (count <= 0) return "aujourd’hui";
  if (count === 1) return "hier";
  if (count <= LAST_COUNTED_DAY) return `il y a ${count}${NBSP}jours`;
  return `le ${dayMonth(day, today)}`;
}
