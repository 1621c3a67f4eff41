import type { CurvePoint } from "@/domain/budget/curve";
import type { PlanHistory } from "@/domain/budget/plan-history";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";
import { type AmountAxis, amountAxis } from "./amount-axis";
import type { AmountWords } from "./amount-words";
import { shareOf, type TimeRange } from "./time-axis";

/** An announced total: « près de 30 M€ », by « préfet ». */
export type CurveClaim = { amount: Cents; wording: string; author: string };

export type CurveData = {
  points: readonly CurvePoint[];
  asOf: CalendarDate;
  /** The word over the line of that day: « Aujourd’hui », or « Situation » when a past day is read. */
  presentLabel: string;
  /** From the lowest to the highest; empty for one action. */
  claims: readonly CurveClaim[];
  /** The total agreed for one action, « Budget conventionné », and its name where room is short. */
  budget: { amount: Cents; label: string; brief: string } | null;
  /** Decimals of an amount in millions. */
  digits: number;
  words: AmountWords;
  /** The commitments of one action rise by steps, at each contract signed. */
  stepCommitted?: boolean;
  /** How the plan came about, when avenants revised it. */
  history?: PlanHistory;
};

export type CurveSeries = "plan" | "committed" | "paid" | "forecast";

export type CurveAxes = { time: TimeRange; amounts: AmountAxis };

export function curveAxes({ points, asOf, claims, budget, history }: CurveData): CurveAxes {
  const values = points.flatMap((point) => [point.plan, point.committed, point.paid, point.forecast]);
  const earlier = [
    ...(history?.original ?? []).map(({ amount }) => amount),
    ...(history?.steps ?? []).map(({ before }) => before),
  ];
  const marks = [...claims.map((claim) => claim.amount), budget?.amount ?? null];
  const headroom = budget === null ? 1.05 : 1.12;
  return {
    time: { from: points[0]?.date ?? asOf, to: points.at(-1)?.date ?? asOf },
    amounts: amountAxis([...values, ...earlier, ...marks], 5, headroom),
  };
}

export type CurveScale = { x: (date: CalendarDate) => number; y: (amount: number) => number };

/** Maps the data to shares of the plot, both from 0 to 1, y from the top. A day asked for again is not counted again. */
export function curveScale({ time, amounts }: CurveAxes): CurveScale {
  const shares = new Map<CalendarDate, number>();
  return {
    x(date) {
      const known = shares.get(date) ?? shareOf(date, time);
      shares.set(date, known);
      return known;
    },
    y: (amount) => 1 - amount / amounts.max,
  };
}

/** The values of the present day. */
export function presentPoint({ points, asOf }: CurveData): CurvePoint | undefined {
  return points.find((point) => point.date === asOf);
}
