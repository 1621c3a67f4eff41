import { type CalendarDate, daysBetween, maxDate } from "../shared/calendar-date";

/** A milestone as earned schedule counts it: what it weighs, when it was planned, when it was reached. */
export type PlannedStep = { weight: bigint; planned: CalendarDate; reached: CalendarDate | null };

/** What of the whole was planned by a day, and what is reached, in the unit of the weights. */
export type EarnedShares = { planned: bigint; earned: bigint; whole: bigint };

export function earnedShares(steps: readonly PlannedStep[], on: CalendarDate): EarnedShares {
  return {
    planned: sumOfWeights(steps.filter(({ planned }) => planned <= on)),
    earned: sumOfWeights(steps.filter(({ reached }) => reached !== null)),
    whole: sumOfWeights(steps),
  };
}

/**
 * Days of delay on a day, by earned schedule: positive when less is reached than was planned — since the first day the
 * plan went beyond it —, negative when more is, up to the day the plan gets there. Once all is reached, from the last
 * planned day to the last one reached.
 */
export function scheduleDelay(steps: readonly PlannedStep[], on: CalendarDate): number {
  const { planned, earned, whole } = earnedShares(steps, on);
  const ordered = steps.toSorted((a, b) => (a.planned < b.planned ? -1 : 1));
  if (earned === whole) return daysBetween(ordered.at(-1)?.planned ?? on, lastReached(steps) ?? on);
  if (earned === planned) return 0;
  const meets = (sum: bigint) => (earned < planned ? sum > earned : sum >= earned);
  let sum = 0n;
  for (const step of ordered) {
    sum += step.weight;
    if (meets(sum)) return daysBetween(step.planned, on);
  }
  return 0;
}

/** The last day something was reached; null when nothing is. */
export function lastReached(steps: readonly Pick<PlannedStep, "reached">[]): CalendarDate | null {
  return steps.reduce<CalendarDate | null>(
    (last, { reached }) => (last === null || reached === null ? (last ?? reached) : maxDate(last, reached)),
    null,
  );
}

function sumOfWeights(steps: readonly PlannedStep[]): bigint {
  return steps.reduce((sum, { weight }) => sum + weight, 0n);
}
