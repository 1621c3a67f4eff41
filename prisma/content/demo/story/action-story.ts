import type { ForecastStory, StatusStory } from "./declarations";
import type { FundingStory } from "./funding";
import type { MilestoneStory } from "./milestones";
import type { MonthlyEuros, PlanRevision } from "./monthly-plan";
import type { ExpenseStory } from "./spending";

/** Everything the demonstration invents about one action of the contract. */
export type ActionStory = {
  number: number;
  /** The plan of the signed contract, then those of the avenants that touch the action. */
  plan: MonthlyEuros;
  revisions: readonly PlanRevision[];
  /** The share of every month of the plan that is running cost. */
  operatingPercent: number;
  milestones: readonly MilestoneStory[];
  statuses: readonly StatusStory[];
  funding: readonly FundingStory[];
  forecasts: readonly ForecastStory[];
  expenses: readonly ExpenseStory[];
};
