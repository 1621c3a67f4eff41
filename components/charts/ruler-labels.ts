import { inMillions, inSignedMillions, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { AmountAxis } from "./amount-axis";
import { type Interval, intervalOf, type Place, placeLabels } from "./place-labels";
import type { RulerAmounts } from "./ruler-amounts";
import { textWidth } from "./text-width";

export type LabelTone = "paidInside" | "paid" | "committed" | "forecast" | "plan" | "gap" | "envelope";
export type RulerLabel = { key: string; tone: LabelTone; text: string; place: Place; overBand: boolean };

/** What stands on the ruler, and what found no place there and is said under it. */
export type RulerLabels = { labels: readonly RulerLabel[]; remainder: readonly string[] };

type Wish = { key: string; tone: LabelTone; text: string; places: readonly Place[] };
type Scale = (amount: Cents) => number;

/** Rows: 0 just above the bar, 1 over it, and two of their own inside the bar and over the dimension line. */
export const BAR_ROW = -1;
export const COTE_ROW = -2;
/** Under this distance in pixels a dimension line is not drawn. */
export const SHORTEST_COTE = 4;

/** Lays the words of a ruler out for a width in pixels, so that none meets another whatever the amounts. */
export function rulerLabels(amounts: RulerAmounts, axis: AmountAxis, width: number): RulerLabels {
  const x: Scale = (amount) => (amount / axis.max) * width;
  const wishes = [
    ...planWishes(amounts, x, width),
    ...envelopeWishes(amounts, x, width),
    ...gapWishes(amounts, x),
    ...barWishes(amounts, x, width),
  ];
  const requests = wishes.map((wish) => ({ key: wish.key, width: textWidth(wish.text), places: wish.places }));
  const { placed, unplaced } = placeLabels(requests, width, obstacles(amounts, x));
  const band = bandInterval(amounts, x, width);
  const labels = wishes.flatMap((wish) => {
    const place = placed.get(wish.key);
    if (place === undefined) return [];
    return [{ key: wish.key, tone: wish.tone, text: wish.text, place, overBand: isOver(band, wish.text, place) }];
  });
  return {
    labels: paidFits(amounts, x) ? [...labels, paidInside(amounts)] : labels,
    remainder: wishes.filter((wish) => unplaced.includes(wish.key)).map((wish) => wish.text),
  };
}

function envelopeWishes({ claims, budget, digits }: RulerAmounts, x: Scale, width: number): Wish[] {
  if (budget !== null) {
    const text = `Budget ${inMillions(budget, digits)}`;
    return [{ key: "budget", tone: "envelope", text, places: above(x(budget), ["end", "start"], 6) }];
  }
  const [low, high] = [claims[0], claims.at(-1)];
  if (!low || !high) return [];
  if (width < 420 && claims.length > 1) {
    const text = `Enveloppe ${wholeMillions(low.amount)}–${wholeMillions(high.amount)}`;
    return [{ key: "envelope", tone: "envelope", text, places: above(x(high.amount), ["end", "start"], 0) }];
  }
  return claims.map((claim, rank) => ({
    key: `claim-${rank}`,
    tone: "envelope",
    text: `${wholeMillions(claim.amount)}${NBSP}M€ · ${claim.author}`,
    places: above(x(claim.amount), rank === 0 && claims.length > 1 ? ["start", "end"] : ["end", "start"], 0),
  }));
}

function planWishes({ plan, digits }: RulerAmounts, x: Scale, width: number): Wish[] {
  if (plan === null) return [];
  const text = `${width < 420 ? "Plan" : "Plan à date"} ${inMillions(plan, digits)}`;
  return [{ key: "plan", tone: "plan", text, places: above(x(plan), ["start", "end"], 8) }];
}

/** Over the dimension line when it is long enough, else beside it, away from the mark of the plan. */
function gapWishes({ gap, plan, paid, digits }: RulerAmounts, x: Scale): Wish[] {
  if (gap === null || plan === null || gap === 0) return [];
  const amount = `${inSignedMillions(gap, digits)}${NBSP}M€`;
  const [from, to] = [Math.min(x(paid), x(plan)), Math.max(x(paid), x(plan))];
  if (to - from < SHORTEST_COTE) return [{ key: "gap", tone: "gap", text: `Écart ${amount}`, places: [] }];
  const over: Place = { row: COTE_ROW, x: (from + to) / 2, dx: 0, anchor: "middle" };
  const beside: Place =
    paid < plan ? { row: 0, x: from, dx: -6, anchor: "end" } : { row: 0, x: to, dx: 6, anchor: "start" };
  const places = to - from >= textWidth(amount) + 8 ? [over, beside] : [beside];
  return [{ key: "gap", tone: "gap", text: amount, places }];
}

function barWishes(amounts: RulerAmounts, x: Scale, width: number): Wish[] {
  const { paid, committed, plan, forecast, digits } = amounts;
  const paidText = `Payé ${inMillions(paid, digits)}`;
  const committedText = `Engagé ${inMillions(committed, digits)}`;
  const places: Place[] = [
    { row: BAR_ROW, x: x(committed), dx: 9, anchor: "start" },
    { row: BAR_ROW, x: x(committed), dx: -8, anchor: "end" },
    ...(plan !== null && plan > committed ? [{ row: BAR_ROW, x: x(plan), dx: 9, anchor: "start" } as const] : []),
  ];
  const wishes: Wish[] = paidFits(amounts, x)
    ? [{ key: "committed", tone: "committed", text: committedText, places }]
    : [{ key: "paid", tone: "paid", text: `${paidText} · ${committedText}`, places }];
  if (forecast === null) return wishes;
  const text = `${width < 760 ? "Prév." : "Prévision"} ${inMillions(forecast, digits)}`;
  const beside: Place[] = [
    { row: BAR_ROW, x: x(forecast), dx: 9, anchor: "start" },
    { row: BAR_ROW, x: x(forecast), dx: -9, anchor: "end" },
  ];
  return [...wishes, { key: "forecast", tone: "forecast", text, places: beside }];
}

/** What words must not cross: the bar itself, the dimension line above it, the marks of the plan and the forecast. */
function obstacles({ paid, invoiced, committed, plan, forecast, gap }: RulerAmounts, x: Scale): Interval[] {
  const found: Interval[] = [{ row: BAR_ROW, from: 0, to: x(invoiced) - 4 }];
  if (plan !== null) {
    found.push(mark(BAR_ROW, x(plan)), mark(0, x(plan)));
    const [from, to] = [Math.min(x(paid), x(plan)), Math.max(x(paid), x(plan))];
    if (gap !== null && to - from >= SHORTEST_COTE) found.push({ row: 0, from, to });
  }
  if (forecast !== null && forecast > committed) found.push(mark(BAR_ROW, x(forecast)));
  return found;
}

function mark(row: number, at: number): Interval {
  return { row, from: at, to: at };
}

function above(at: number, anchors: readonly ("start" | "end")[], distance: number): Place[] {
  return [0, 1].flatMap((row) =>
    anchors.map((anchor) => ({ row, x: at, dx: anchor === "start" ? distance : -distance, anchor })),
  );
}

function paidFits({ paid, digits }: RulerAmounts, x: Scale): boolean {
  return x(paid) >= textWidth(`Payé ${inMillions(paid, digits)}`) + 18;
}

function paidInside({ paid, digits }: RulerAmounts): RulerLabel {
  const place: Place = { row: BAR_ROW, x: 0, dx: 10, anchor: "start" };
  return { key: "paid", tone: "paidInside", text: `Payé ${inMillions(paid, digits)}`, place, overBand: false };
}

function bandInterval({ claims, budget }: RulerAmounts, x: Scale, width: number): Interval | null {
  if (budget !== null) return { row: BAR_ROW, from: x(budget), to: width };
  const [low, high] = [claims[0], claims.at(-1)];
  return low && high ? { row: BAR_ROW, from: x(low.amount), to: x(high.amount) } : null;
}

function isOver(band: Interval | null, text: string, place: Place): boolean {
  if (band === null || place.row !== BAR_ROW) return false;
  const { from, to } = intervalOf(place, textWidth(text));
  return from < band.to && to > band.from;
}

function wholeMillions(amount: Cents): string {
  return inMillions(amount, amount % 100_000_000 === 0 ? 0 : 1);
}
