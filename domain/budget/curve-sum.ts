import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, sumKnownCents, ZERO } from "../shared/money";
import type { CurvePoint } from "./curve";

/**
 * The curve of several actions read on the same day: on each date, the sum of what each one shows or last showed. An
 * action that has no plan, or no forecast, adds nothing to that line and does not hide the others.
 */
export function sumCurves(curves: readonly (readonly CurvePoint[])[]): CurvePoint[] {
  const drawn = curves.filter((curve) => curve.length > 0);
  return sharedDates(drawn).map((date) => {
    const points = drawn.map((curve) => pointOn(curve, date));
    const total = (key: Exclude<keyof CurvePoint, "date">) => sumKnownCents(points.map((point) => point[key]));
    return {
      date,
      plan: total("plan"),
      committed: total("committed"),
      invoiced: total("invoiced"),
      paid: total("paid"),
      forecast: total("forecast"),
    };
  });
}

const NOTHING = { plan: null, committed: null, invoiced: null, paid: null, forecast: null };

/** Every date of every curve, but of their starts only the earliest. */
function sharedDates(curves: readonly (readonly CurvePoint[])[]): CalendarDate[] {
  const dates = new Set<CalendarDate>();
  const starts: CalendarDate[] = [];
  for (const [first, ...rest] of curves) {
    if (first) starts.push(first.date);
    for (const point of rest) dates.add(point.date);
  }
  const [start] = starts.toSorted();
  if (start) dates.add(start);
  return [...dates].toSorted();
}

function pointOn(curve: readonly CurvePoint[], date: CalendarDate): CurvePoint {
  const [first] = curve;
  const last = curve.at(-1);
  if (first && date < first.date) return beforeStart(first, date);
  if (last && date > last.date) return afterEnd(last, date);
  const point = curve.findLast((candidate) => candidate.date <= date);
  return point ?? { ...NOTHING, date };
}

/** A curve runs to the present at least: beyond its end, its plan and forecast stand and its money is yet unknown. */
function afterEnd({ plan, forecast }: CurvePoint, date: CalendarDate): CurvePoint {
  return { ...NOTHING, date, plan, forecast };
}

function beforeStart(first: CurvePoint, date: CalendarDate): CurvePoint {
  const zero = (value: Cents | null) => (value === null ? null : ZERO);
  return {
    date,
    plan: zero(first.plan),
    committed: zero(first.committed),
    invoiced: zero(first.invoiced),
    paid: zero(first.paid),
    forecast: null,
  };
}
