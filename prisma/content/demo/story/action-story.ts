import type { ForecastStory, StatusStory } from "./declarations";
import type { MilestoneStory } from "./milestones";
import type { MonthlyEuros } from "./monthly-plan";
import type { ExpenseStory } from "./spending";

/** Everything the demonstration invents about one action of the contract. */
export type ActionStory = {
  number: number;
  plan: MonthlyEuros;
  milestones: readonly MilestoneStory[];
  statuses: readonly StatusStory[];
  forecasts: readonly ForecastStory[];
  expenses: readonly ExpenseStory[];
};
