import type { FundingStatus } from "@/domain/funding/funding-line";
import { percentSchema, rateSchema } from "@/domain/funding/rate";
import type { TypedStep } from "@/domain/funding/what-if";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { useTyped } from "./use-typed";

/** The step a form holds, as far as it can be read; what can't is left as it stands. */
export function typedStep(typed: ReturnType<typeof useTyped>, today: CalendarDate): TypedStep {
  return {
    status: typed.text("status") as FundingStatus,
    on: typed.date("date", today),
    amount: typed.amount("amount"),
    eligibleBase: typed.amount("eligibleBase"),
    rateBasisPoints: rateSchema.safeParse(typed.text("rate")).data ?? null,
    advanceCeiling: percentSchema.safeParse(typed.text("advanceCeiling")).data ?? null,
    instalmentCeiling: percentSchema.safeParse(typed.text("instalmentCeiling")).data ?? null,
  };
}
