import type { MilestoneFacts } from "../milestone/milestone";
import { notCancelled } from "../milestone/progress";
import type { CalendarDate } from "../shared/calendar-date";
import { type ActionStatus, isClosed } from "../status/status";
import { lastReached, type PlannedStep, scheduleDelay } from "./earned-schedule";

/** Fewer dated milestones than this tell too little to say a delay. */
export const FEWEST_MILESTONES = 3;

/** Which contractual dates the delay is measured against: those signed first, or those in force. */
export type Baseline = "originalBaseline" | "baseline";

export type WithheldReason = "ABANDONED" | "NO_BASELINE" | "TOO_FEW" | "NOTHING_REACHED";

/** `days` is negative ahead of the plan; `counted` milestones have a weight and a contractual date. */
export type Delay =
  | { kind: "MEASURED"; days: number; on: CalendarDate; counted: number }
  | { kind: "WITHHELD"; reason: WithheldReason; counted: number };

/** Against the original plan and, once an avenant moved dates, against the plan in force. */
export type ActionDelay = { original: Delay; current: Delay | null };

type Measured = { milestones: readonly MilestoneFacts[]; status: ActionStatus | null; asOf: CalendarDate };

export function actionDelay(action: Measured): ActionDelay {
  const moved = notCancelled(action.milestones).some((milestone) => milestone.originalBaseline !== milestone.baseline);
  return {
    original: delayAgainst("originalBaseline", action),
    current: moved ? delayAgainst("baseline", action) : null,
  };
}

/** Delay on a day; a finished action is measured on the day it reached its last milestone. */
export function delayAgainst(baseline: Baseline, { milestones, status, asOf }: Measured): Delay {
  const steps = plannedSteps(milestones, baseline);
  const counted = steps.length;
  const withheld = (reason: WithheldReason): Delay => ({ kind: "WITHHELD", reason, counted });
  if (status === "ABANDONED") return withheld("ABANDONED");
  if (counted === 0) return withheld("NO_BASELINE");
  if (counted < FEWEST_MILESTONES) return withheld("TOO_FEW");
  const last = lastReached(steps);
  if (isClosed(status) && last === null) return withheld("NOTHING_REACHED");
  const isOver = isClosed(status) || steps.every(({ reached }) => reached !== null);
  const on = isOver ? (last ?? asOf) : asOf;
  return { kind: "MEASURED", days: scheduleDelay(steps, on), on, counted };
}

/** The milestones that count: not cancelled, with a weight and a date of that plan. */
export function plannedSteps(milestones: readonly MilestoneFacts[], baseline: Baseline): PlannedStep[] {
  return notCancelled(milestones).flatMap((milestone) => {
    const planned = milestone[baseline];
    if (planned === null || milestone.weight <= 0) return [];
    return [{ weight: BigInt(milestone.weight), planned, reached: milestone.actual }];
  });
}
