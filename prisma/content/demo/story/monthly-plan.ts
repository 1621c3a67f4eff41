import type { PlanLine } from "@/domain/budget/plan-to-date";
import { month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";

/** Planned payments in whole euros, year by year: December alone in 2019, from January on in the others. */
export type MonthlyEuros = {
  2019: readonly number[];
  2020: readonly number[];
  2021: readonly number[];
  2022?: readonly number[];
};

/** The months that plan something. */
export function planLines(plan: MonthlyEuros): PlanLine[] {
  return [
    ...linesOf(2019, 12, plan[2019]),
    ...linesOf(2020, 1, plan[2020]),
    ...linesOf(2021, 1, plan[2021]),
    ...linesOf(2022, 1, plan[2022] ?? []),
  ].filter((line) => line.amount > 0);
}

function linesOf(year: number, from: number, amounts: readonly number[]): PlanLine[] {
  return amounts.map((euros, index) => ({
    month: month(`${year}-${String(from + index).padStart(2, "0")}`),
    amount: cents(euros * 100),
  }));
}
