import { type Cents, ZERO } from "../shared/money";
import { type Amendment, isSamePlan, programmedChange, replacedVersion } from "./amendment";
import type { PlanVersion } from "./plan-to-date";

/** An action an avenant touches: by how much its programmed total changes, and how many of its dates do. */
export type AmendedAction<Action> = { action: Action; change: Cents; dates: number };

/** The actions whose plan or dates an avenant changes, in their order. */
export function amendedActions<Action extends { id: string; versions: readonly PlanVersion[] }>(
  amendment: Amendment,
  actions: readonly Action[],
): AmendedAction<Action>[] {
  return actions.flatMap((action) => {
    const plan = amendment.plans.find(({ actionId }) => actionId === action.id);
    const dates = amendment.dates.filter(({ actionId, from, to }) => actionId === action.id && from !== to).length;
    const before = replacedVersion(action.versions, amendment)?.lines ?? [];
    const isRevised = plan !== undefined && !isSamePlan(before, plan.lines);
    if (!isRevised && dates === 0) return [];
    return [{ action, change: isRevised ? programmedChange(before, plan.lines) : ZERO, dates }];
  });
}
