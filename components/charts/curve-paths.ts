import type { Cents } from "@/domain/shared/money";
import { type CurveAxes, type CurveData, type CurveSeries, curveScale } from "./curve-data";
import { planTrace, type TracePoint } from "./plan-trace";

/** The side of the square the static curves are drawn in, before it is stretched to the plot. */
export const SQUARE = 1000;

export type CurvePaths = Record<CurveSeries, string> & { paidArea: string; original: string };

/** The curves as paths in a square that the browser stretches: lines keep their width, the words stay outside. */
export function curvePaths(data: CurveData, axes: CurveAxes): CurvePaths {
  const scale = curveScale(axes);
  const trace = (series: CurveSeries, step = false) => {
    const known = data.points.flatMap((point): [number, number][] => {
      const amount: Cents | null = point[series];
      return amount === null ? [] : [[round(scale.x(point.date)), round(scale.y(amount))]];
    });
    return {
      known,
      path: known
        .map(([x, y], rank) => `${command(rank, step)}${step && rank > 0 ? `${x}V${y}` : `${x} ${y}`}`)
        .join(""),
    };
  };
  const line = (known: readonly TracePoint[]) =>
    known
      .map(({ date, amount }, rank) => `${rank === 0 ? "M" : "L"}${round(scale.x(date))} ${round(scale.y(amount))}`)
      .join("");
  const paid = trace("paid");
  const [first, last] = [paid.known[0], paid.known.at(-1)];
  return {
    plan: line(planTrace(data)),
    original: line(data.history?.original ?? []),
    committed: trace("committed", data.stepCommitted).path,
    paid: paid.path,
    forecast: trace("forecast").path,
    paidArea: first && last ? `${paid.path}L${last[0]} ${SQUARE}L${first[0]} ${SQUARE}Z` : "",
  };
}

function command(rank: number, step: boolean): string {
  if (rank === 0) return "M";
  return step ? "H" : "L";
}

function round(share: number): number {
  return Math.round(share * SQUARE * 10) / 10;
}
