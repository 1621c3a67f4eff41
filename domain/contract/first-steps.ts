import type { Cents } from "../shared/money";

export const FIRST_STEPS = ["PLAN", "MILESTONES", "LOCK", "PILOTS", "EXPENSE"] as const;
export type FirstStepName = (typeof FIRST_STEPS)[number];

/** How far a step is: `count` of `total`, actions for most, the contract itself for its locking and its first expense. */
export type FirstStep = { name: FirstStepName; count: number; total: number; done: boolean };

export type StartedAction = {
  programmed: Cents | null;
  milestones: readonly { originalBaseline: unknown }[];
  pilots: readonly string[];
  committed: Cents;
};

/**
 * What leads an empty installation to its first figures, in order. Locking settles the plan and the milestones: what was
 * left out then is no longer to do.
 */
export function firstSteps(actions: readonly StartedAction[], planLocked: boolean): FirstStep[] {
  const total = actions.length;
  const having = (condition: (action: StartedAction) => boolean) => actions.filter(condition).length;
  const ofActions = (name: FirstStepName, count: number, settled: boolean): FirstStep => ({
    name,
    count,
    total,
    done: settled || (total > 0 && count === total),
  });
  const once = (name: FirstStepName, done: boolean): FirstStep => ({ name, count: done ? 1 : 0, total: 1, done });
  return [
    ofActions(
      "PLAN",
      having(({ programmed }) => programmed !== null && programmed > 0),
      planLocked,
    ),
    ofActions("MILESTONES", having(hasContractMilestone), planLocked),
    once("LOCK", planLocked),
    ofActions(
      "PILOTS",
      having(({ pilots }) => pilots.length > 0),
      false,
    ),
    once(
      "EXPENSE",
      actions.some(({ committed }) => committed > 0),
    ),
  ];
}

/** Whether the installation still has to be led: until the plan is locked and a first expense recorded. */
export function isStarting(steps: readonly FirstStep[]): boolean {
  return steps.some(({ name, done }) => !done && (name === "LOCK" || name === "EXPENSE"));
}

function hasContractMilestone({ milestones }: StartedAction): boolean {
  return milestones.some(({ originalBaseline }) => originalBaseline !== null);
}
