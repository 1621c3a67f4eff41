import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";
import type { CurveData } from "./curve-data";

export type TracePoint = { date: CalendarDate; amount: Cents };

/** The line of the plan: its points, and at each avenant the two ends of a vertical step. */
export function planTrace({ points, history }: Pick<CurveData, "points" | "history">): TracePoint[] {
  const steps = history?.steps ?? [];
  const days = new Set(steps.map(({ on }) => on));
  const ends = steps.flatMap(({ on, before, after }) => [
    { date: on, amount: before },
    { date: on, amount: after },
  ]);
  return [...points.filter(({ date }) => !days.has(date)).map(({ date, plan }) => ({ date, amount: plan })), ...ends]
    .flatMap(({ date, amount }): TracePoint[] => (amount === null ? [] : [{ date, amount }]))
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Whether the line of the plan has steps to draw. */
export function isStepped({ history }: Pick<CurveData, "history">): boolean {
  return (history?.steps.length ?? 0) > 0;
}
