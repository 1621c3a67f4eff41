import type { PlanLine } from "@/domain/budget/plan-to-date";
import { month } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { AmendmentNumber } from "./amendments";

/** Planned payments in whole euros, year by year: December alone in 2019, from January on in the others. */
export type MonthlyEuros = {
  2019: readonly number[];
  2020: readonly number[];
  2021: readonly number[];
  2022?: readonly number[];
};

/** The plan an avenant of the contract gives the action, whole: it replaces the one before. */
export type PlanRevision = { amendment: AmendmentNumber; plan: MonthlyEuros };

export function amendedPlan(amendment: AmendmentNumber, plan: MonthlyEuros): PlanRevision {
  return { amendment, plan };
}

export type NaturedLine = PlanLine & { operating: Cents };

/** The months that plan something, with the part of each that is running cost. */
export function planLines(plan: MonthlyEuros, operatingPercent: number): NaturedLine[] {
  const lines = [
    ...linesOf(2019, 12, plan[2019]),
    ...linesOf(2020, 1, plan[2020]),
    ...linesOf(2021, 1, plan[2021]),
    ...linesOf(2022, 1, plan[2022] ?? []),
  ].filter((line) => line.amount > 0);
  return lines.map((line) => ({ ...line, operating: cents((line.amount / 100) * operatingPercent) }));
}

function linesOf(year: number, from: number, amounts: readonly number[]): PlanLine[] {
  return amounts.map((euros, index) => ({
    month: month(`${year}-${String(from + index).padStart(2, "0")}`),
    amount: cents(euros * 100),
  }));
}
