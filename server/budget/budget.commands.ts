"use server";

import { enterPlanInput, lockPlanInput, reviseForecastInput } from "@/domain/budget/budget.schema";
import { enterPlan as enter } from "@/server/budget/enter-plan";
import { lockPlan as lock } from "@/server/budget/lock-plan";
import { reviseForecast as revise } from "@/server/budget/revise-forecast";
import { command } from "@/server/command";

export const reviseForecast = command(reviseForecastInput, revise);
export const enterPlan = command(enterPlanInput, enter);
export const lockPlan = command(lockPlanInput, lock);
