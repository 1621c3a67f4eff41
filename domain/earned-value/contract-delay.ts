import type { MilestoneFacts } from "../milestone/milestone";
import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, sumCents } from "../shared/money";
import type { ActionStatus } from "../status/status";
import { delayAgainst, plannedSteps } from "./delay";
import { type PlannedStep, scheduleDelay } from "./earned-schedule";

/** `measured` actions out of `actions`: those with a plan to weigh them and enough dated milestones. */
export type ContractDelay =
  | { kind: "MEASURED"; days: number; on: CalendarDate; measured: number; actions: number }
  | { kind: "WITHHELD"; reason: "NO_PLAN" | "TOO_LITTLE_MEASURED" };

type Weighed = {
  milestones: readonly MilestoneFacts[];
  status: { status: ActionStatus } | null;
  programmed: Cents | null;
};

/**
 * The delay of the whole on the original plan: the milestones of every measurable action, each action weighing what it
 * plans to spend. Withheld when those actions are less than half of what is programmed.
 */
export function contractDelay(actions: readonly Weighed[], asOf: CalendarDate): ContractDelay {
  const weighed = actions.filter(isWeighed);
  const whole = sumCents(weighed.map(({ programmed }) => programmed));
  if (whole === 0) return { kind: "WITHHELD", reason: "NO_PLAN" };
  const measured = weighed.filter((action) => isMeasured(action, asOf));
  if (2 * sumCents(measured.map(({ programmed }) => programmed)) < whole) {
    return { kind: "WITHHELD", reason: "TOO_LITTLE_MEASURED" };
  }
  const days = scheduleDelay(measured.flatMap(inBudget(measured)), asOf);
  return { kind: "MEASURED", days, on: asOf, measured: measured.length, actions: actions.length };
}

type WithBudget = Weighed & { programmed: Cents };

function isWeighed(action: Weighed): action is WithBudget {
  return action.programmed !== null && action.programmed > 0;
}

function isMeasured({ milestones, status }: Weighed, asOf: CalendarDate): boolean {
  return delayAgainst("originalBaseline", { milestones, status: status?.status ?? null, asOf }).kind === "MEASURED";
}

/** Shares of different actions become whole numbers of one unit by taking each to the product of all their weights. */
function inBudget(among: readonly WithBudget[]): (action: WithBudget) => PlannedStep[] {
  const weightOf = ({ milestones }: WithBudget) =>
    plannedSteps(milestones, "originalBaseline").reduce((sum, { weight }) => sum + weight, 0n);
  const unit = among.reduce((product, action) => product * weightOf(action), 1n);
  return (action) => {
    const factor = (BigInt(action.programmed) * unit) / weightOf(action);
    return plannedSteps(action.milestones, "originalBaseline").map((step) => ({
      ...step,
      weight: step.weight * factor,
    }));
  };
}
