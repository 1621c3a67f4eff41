import type { ActionFigures } from "../action/action-figures";
import type { MilestoneFacts } from "../milestone/milestone";
import { type MilestoneCounts, milestoneCounts } from "../milestone/milestone-counts";
import { comingDate } from "../milestone/milestone-state";
import {
  addToMonth,
  type CalendarDate,
  calendarDate,
  lastDay,
  monthNumber,
  monthOf,
  yearOf,
} from "../shared/calendar-date";
import { days, longDate, longMonth } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";

/** Up to September the sentence looks to the end of the year; later, six months ahead. */
const LAST_MONTH_FOR_YEAR_END = 9;
const MONTHS_AHEAD = 6;

export type Horizon = { until: CalendarDate; words: string };

/** How far ahead the milestones to come are counted, and how the sentence says it. */
export function milestoneHorizon(asOf: CalendarDate): Horizon {
  if (monthNumber(asOf) <= LAST_MONTH_FOR_YEAR_END) {
    return { until: calendarDate(`${yearOf(asOf)}-12-31`), words: `avant la fin de ${yearOf(asOf)}` };
  }
  const month = addToMonth(monthOf(asOf), MONTHS_AHEAD);
  return { until: lastDay(month), words: `d’ici fin ${longMonth(month)}` };
}

/** « Trois jalons dépassés, huit à venir avant la fin de 2021 », over the actions that are not abandoned. */
export function milestonesHeadline(
  actions: readonly Pick<ActionFigures, "milestones" | "status">[],
  asOf: CalendarDate,
): string {
  const expected = actions.filter((action) => action.status?.status !== "ABANDONED");
  const milestones = expected.flatMap((action) => action.milestones);
  const horizon = milestoneHorizon(asOf);
  const counts = milestoneCounts(milestones, asOf, horizon.until);
  if (counts.total === 0) return "Aucun jalon saisi";
  if (counts.total === 1) return singleMilestone(milestones, counts, asOf);
  if (counts.reached === counts.total) return `Les ${countWord(counts.total)} jalons sont atteints`;
  return `${overdueFact(counts.overdue)}, ${upcomingFact(counts, horizon)}`;
}

function overdueFact(count: number): string {
  return count < 2
    ? `${capitalized(countWord(count))} jalon dépassé`
    : `${capitalized(countWord(count))} jalons dépassés`;
}

function upcomingFact({ upcoming, upcomingByHorizon, undated }: MilestoneCounts, { words }: Horizon): string {
  if (upcoming === 0) return "aucun autre à venir";
  if (undated === upcoming) return `${countWord(undated)} sans date`;
  return `${countWord(upcomingByHorizon)} à venir ${words}`;
}

function singleMilestone(milestones: readonly MilestoneFacts[], counts: MilestoneCounts, asOf: CalendarDate): string {
  if (counts.reached === 1) return "Le seul jalon est atteint";
  if (counts.longestDelay !== null) return `Le seul jalon est dépassé de ${days(counts.longestDelay)}`;
  const [milestone] = milestones.filter(({ cancelled }) => !cancelled);
  const date = milestone ? comingDate(milestone, asOf) : null;
  return date === null ? "Le seul jalon n’a pas de date" : `Le seul jalon est attendu le ${longDate(date)}`;
}
