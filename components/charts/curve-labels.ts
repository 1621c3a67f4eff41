import { dayMonth, inMillions, inSignedMillions, NBSP } from "@/domain/shared/format";
import { type Cents, subtractCents } from "@/domain/shared/money";
import {
  type CurveAxes,
  type CurveData,
  type CurveScale,
  type CurveSeries,
  curveScale,
  presentPoint,
} from "./curve-data";
import { PLOT } from "./curve-plot";
import { historyWishes } from "./history-labels";
import { beside, type CurveLabelTone, type Pen, type PlotSize, type Wish } from "./label-wish";
import { type Box, type Place, placeLabels } from "./place-labels";
import { textWidth } from "./text-width";

export type CurveLabel = { key: string; tone: CurveLabelTone; text: string; place: Place };
export type CurveLabels = { labels: readonly CurveLabel[]; remainder: readonly string[] };

/** « M€, cumul », over the left end of the plot. */
const UNIT_WIDTH = 36;

/** Names and values at the end of the curves, none over another; away from the curves when there is room. */
export function curveLabels(data: CurveData, axes: CurveAxes, size: PlotSize): CurveLabels {
  const scale = curveScale(axes);
  const pen: Pen = {
    x: (share) => share * size.width,
    y: (amount) => PLOT.top + scale.y(amount) * size.height,
    size,
    brief: size.width < 400,
  };
  const now = scale.x(data.asOf);
  const wishes = [
    ...todayWish(data, pen, now),
    ...presentWishes(data, pen, now),
    ...claimWishes(data, pen),
    ...endWish(data, pen),
    ...nameWishes(data, pen, scale),
    ...historyWishes(data, pen, scale),
  ];
  const today: Box = { left: pen.x(now), right: pen.x(now), top: PLOT.top, bottom: PLOT.top + size.height };
  const floor = PLOT.top + size.height;
  const axis: Box = { left: 0, right: size.width, top: floor - 1, bottom: floor + PLOT.bottom };
  return settle(wishes, size.width, [today, axis], curveBoxes(data, scale, pen));
}

/** First away from the curves, then over them for what found no place. */
function settle(wishes: readonly Wish[], width: number, marks: readonly Box[], curves: readonly Box[]): CurveLabels {
  const requests = wishes.map(({ key, text, places }) => ({ key, width: textWidth(text), places }));
  const apart = placeLabels(requests, width, [...marks, ...curves]);
  const fixed = requests.flatMap((request) => {
    const place = apart.placed.get(request.key);
    return place ? [{ ...request, places: [place] }] : [];
  });
  const second = placeLabels([...fixed, ...requests.filter(({ key }) => apart.unplaced.includes(key))], width, marks);
  return {
    labels: wishes.flatMap(({ key, tone, text }) => {
      const place = second.placed.get(key);
      return place ? [{ key, tone, text, place }] : [];
    }),
    remainder: wishes.flatMap(({ key, away }) => (second.unplaced.includes(key) && away ? [away] : [])),
  };
}

function todayWish({ asOf, presentLabel }: CurveData, pen: Pen, now: number): Wish[] {
  const day = dayMonth(asOf, asOf);
  const pastUnit = Math.max(6, UNIT_WIDTH - pen.x(now));
  const places = [pastUnit, -6].map((dx) => beside(pen.x(now), dx, 14));
  return [
    {
      key: "today",
      tone: "today",
      text: pen.brief ? day : `${presentLabel}, ${day}`,
      places,
      away: `${presentLabel.toLowerCase()}, ${day}`,
    },
  ];
}

function presentWishes(data: CurveData, pen: Pen, now: number): Wish[] {
  const present = presentPoint(data);
  if (!present) return [];
  const { digits, words } = data;
  const at = pen.x(now);
  const around = (amount: Cents, order: readonly [number, number][]) =>
    order.map(([dx, dy]) => beside(at, dx, pen.y(amount) + dy));
  const wishes: Wish[] = [];
  if (present.paid !== null) {
    const text = `${words.paid} ${inMillions(present.paid, digits)}`;
    const places = around(present.paid, [
      [pen.brief ? 11 : 23, 17],
      [11, 17],
      [11, -9],
      [-11, -9],
      [-11, 17],
      [23, -9],
      [11, -24],
      [11, -40],
    ]);
    wishes.push({ key: "paid", tone: "paid", text, places, away: text });
  }
  if (present.committed !== null) {
    const text = `${words.committed} ${inMillions(present.committed, digits)}`;
    const places = around(present.committed, [
      [-10, -8],
      [10, -8],
      [-10, -22],
      [10, 16],
      [-10, 16],
      [10, -24],
      [10, -40],
      [10, -56],
    ]);
    wishes.push({ key: "committed", tone: "committed", text, places, away: text });
  }
  if (present.paid !== null && present.plan !== null && Math.abs(pen.y(present.plan) - pen.y(present.paid)) >= 8) {
    const gap = inSignedMillions(subtractCents(present.paid, present.plan), digits);
    const text = pen.brief ? gap : `${gap}${NBSP}M€`;
    const middle = (pen.y(present.plan) + pen.y(present.paid)) / 2 + 4;
    const places = [middle, pen.y(present.plan) + 4, middle + 10].map((y) => beside(at, pen.brief ? 16 : 23, y));
    wishes.push({ key: "gap", tone: "gap", text, places, away: `écart ${text}` });
  }
  return wishes;
}

function claimWishes({ claims, budget, digits }: CurveData, pen: Pen): Wish[] {
  const sides = (y: number) => [beside(0, 8, y), beside(pen.size.width, -4, y)];
  if (budget !== null) {
    const text = `${pen.brief ? budget.brief : budget.label} ${inMillions(budget.amount, digits)}`;
    const y = pen.y(budget.amount);
    return [{ key: "budget", tone: "envelope", text, places: [...sides(y - 8), ...sides(y + 16)], away: text }];
  }
  return claims.map((claim, rank) => {
    const y = pen.y(claim.amount);
    const under = rank > 0 && rank === claims.length - 1;
    const author = claim.author.charAt(0).toUpperCase() + claim.author.slice(1);
    const text = pen.brief ? `${author}${NBSP}: ${inMillions(claim.amount, 0)}` : `${claim.wording} · ${claim.author}`;
    return {
      key: `claim-${rank}`,
      tone: "envelope",
      text,
      places: [...sides(under ? y + 16 : y - 7), ...sides(under ? y - 7 : y + 16)],
      away: text,
    };
  });
}

function endWish({ points, digits }: CurveData, pen: Pen): Wish[] {
  const last = points.at(-1);
  if (!last || pen.brief) return [];
  const said = [
    ...(last.plan === null ? [] : [`${inMillions(last.plan, digits)} programmés`]),
    ...(last.forecast === null ? [] : [`${inMillions(last.forecast, digits)} prévus`]),
  ];
  const heights = [last.plan, last.forecast].filter((amount) => amount !== null).map(pen.y);
  if (said.length === 0) return [];
  const places = [Math.min(...heights) - 12, Math.max(...heights) + 20].map((y) => beside(pen.size.width, -4, y));
  return [{ key: "end", tone: "end", text: said.join(" · "), places }];
}

/** The name of a curve stands along it: above for the plan, under for the forecast. */
function nameWishes(data: CurveData, pen: Pen, scale: CurveScale): Wish[] {
  const along = (series: CurveSeries, shares: readonly number[], offsets: readonly [number, number][]) =>
    offsets.flatMap(([dx, dy]) =>
      shares.flatMap((share) => {
        const amount = amountAt(data, scale, series, share);
        return amount === null ? [] : [beside(pen.x(share), dx, pen.y(amount) + dy)];
      }),
    );
  const names: Wish[] = [
    {
      key: "plan",
      tone: "plan",
      text: "Plan",
      places: along(
        "plan",
        [0.69, 0.75, 0.62, 0.55, 0.82, 0.4, 0.25],
        [
          [-8, -4],
          [-8, -10],
          [8, 16],
        ],
      ),
      away: `tireté${NBSP}: le plan`,
    },
    {
      key: "forecast",
      tone: "forecast",
      text: data.words.forecast,
      places: along(
        "forecast",
        [0.76, 0.7, 0.8, 0.65, 0.85],
        [
          [9, 12],
          [12, 20],
          [-8, -6],
        ],
      ),
      away: `pointillé${NBSP}: ${data.words.forecast.toLowerCase()}`,
    },
  ];
  return names.filter((wish) => wish.places.length > 0);
}

/** What the words avoid: each curve as a string of small boxes. */
function curveBoxes(data: CurveData, scale: CurveScale, pen: Pen): Box[] {
  const shares = Array.from({ length: Math.floor(pen.size.width / 8) + 1 }, (_, rank) => (rank * 8) / pen.size.width);
  return (["plan", "committed", "paid", "forecast"] as const).flatMap((series) =>
    shares.flatMap((share) => {
      const amount = amountAt(data, scale, series, share);
      if (amount === null) return [];
      const [x, y] = [pen.x(share), pen.y(amount)];
      return [{ left: x + 5, right: x - 5, top: y - 2, bottom: y + 2 }];
    }),
  );
}

/** The value of a curve at a share of the time, between its two nearest points. */
function amountAt({ points }: CurveData, scale: CurveScale, series: CurveSeries, share: number): number | null {
  const next = points.findIndex((point) => scale.x(point.date) >= share);
  const [before, after] = [points[Math.max(0, next - 1)], points[next]];
  const [from, to] = [before?.[series] ?? null, after?.[series] ?? null];
  if (!before || !after || from === null || to === null) return null;
  const span = scale.x(after.date) - scale.x(before.date);
  return span === 0 ? to : from + (to - from) * ((share - scale.x(before.date)) / span);
}
