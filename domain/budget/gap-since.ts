import { lastDay, type Month, monthOf } from "../shared/calendar-date";
import type { CurvePoint } from "./curve";

/** How many whole months in a row make a gap to the plan worth a sentence. */
export const GAP_RUN_MONTHS = 3;

/** One twentieth: a month counts when what is paid is more than 5 % under the plan. */
export const GAP_RUN_SHARE = { part: 1, of: 20 } as const;

/**
 * « Le payé décroche du plan depuis… »: the first month of the run of at least three whole months, each more than 5 %
 * under the plan at its end, that is still open on the present day. Null when there is no such run.
 */
export function gapSince(points: readonly CurvePoint[]): Month | null {
  const past = points.filter((point) => point.paid !== null);
  const present = past.at(-1);
  if (!present || !isUnderPlan(present)) return null;
  const monthEnds = past.filter((point) => point.date === lastDay(monthOf(point.date)));
  const lastGood = monthEnds.findLastIndex((point) => !isUnderPlan(point));
  const run = monthEnds.slice(lastGood + 1);
  const [first] = run;
  return first && run.length >= GAP_RUN_MONTHS ? monthOf(first.date) : null;
}

function isUnderPlan({ plan, paid }: CurvePoint): boolean {
  if (plan === null || paid === null) return false;
  return (plan - paid) * GAP_RUN_SHARE.of > plan * GAP_RUN_SHARE.part;
}
