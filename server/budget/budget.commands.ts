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

export const reviseForecast = command("reviseForecast", reviseForecastInput, revise);
export const enterPlan = command("enterPlan", enterPlanInput, enter);
export const lockPlan = command("lockPlan", lockPlanInput, lock);
export const setAmendment = command("setAmendment", amendmentInput, set);
export const amendDate = command("amendDate", amendmentDateInput, date);
export const sealAmendment = command("sealAmendment", sealAmendmentInput, seal);
