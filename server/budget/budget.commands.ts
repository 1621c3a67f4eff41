"use server";

import { amendmentDateInput, amendmentInput, sealAmendmentInput } from "@/domain/budget/amendment.schema";
import { enterPlanInput, lockPlanInput } from "@/domain/budget/budget.schema";
import { reviseForecastInput } from "@/domain/budget/forecast.schema";
import { amendDate as date } from "@/server/budget/amend-date";
import { enterPlan as enter } from "@/server/budget/enter-plan";
import { lockPlan as lock } from "@/server/budget/lock-plan";
import { reviseForecast as revise } from "@/server/budget/revise-forecast";
import { sealAmendment as seal } from "@/server/budget/seal-amendment";
import { setAmendment as set } from "@/server/budget/set-amendment";
import { command } from "@/server/command";

export const reviseForecast = command(reviseForecastInput, revise);
export const enterPlan = command(enterPlanInput, enter);
export const lockPlan = command(lockPlanInput, lock);
export const setAmendment = command(amendmentInput, set);
export const amendDate = command(amendmentDateInput, date);
export const sealAmendment = command(sealAmendmentInput, seal);
