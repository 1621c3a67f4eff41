import { inMillions, inSignedMillions, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { AmountAxis } from "./amount-axis";
import { type Box, boxOf, type Place, placeLabels } from "./place-labels";
import type { RulerAmounts } from "./ruler-amounts";
import { textWidth } from "./text-width";

export type LabelTone = "paidInside" | "paid" | "committed" | "forecast" | "plan" | "gap" | "envelope";
export type RulerLabel = { key: string; tone: LabelTone; text: string; place: Place; overBand: boolean };

/** What stands on the ruler, and what found no place there and is said under it. */
export type RulerLabels = { labels: readonly RulerLabel[]; remainder: readonly string[] };

type Wish = { key: string; tone: LabelTone; text: string; places: readonly Place[]; away?: string };
type Scale = (amount: Cents) => number;

export const BAR = { top: 46, bottom: 88 } as const;
/** Where the dimension line is drawn. */
export const COTE_Y = 31;
/** Baselines: two rows above the bar, one inside it, one over the dimension line. */
const UPPER = 11;
const LOWER = 29;
const INSIDE = 72;
const OVER_COTE = 24;
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
  const band = bandBox(amounts, x, width);
  const labels = wishes.flatMap((wish) => {
    const place = placed.get(wish.key);
    if (place === undefined) return [];
    return [{ key: wish.key, tone: wish.tone, text: wish.text, place, overBand: isOver(band, wish.text, place) }];
  });
  return {
    labels: paidFits(amounts, x) ? [...labels, paidInside(amounts)] : labels,
    remainder: wishes.filter((wish) => unplaced.includes(wish.key)).map((wish) => wish.away ?? wish.text),
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
  if (to - from < SHORTEST_COTE)
    return [{ key: "gap", tone: "gap", text: amount, places: [], away: `Écart ${amount}` }];
  const over: Place = { x: (from + to) / 2, dx: 0, y: OVER_COTE, anchor: "middle" };
  const beside: Place =
    paid < plan ? { x: from, dx: -6, y: LOWER + 6, anchor: "end" } : { x: to, dx: 6, y: LOWER + 6, anchor: "start" };
  const places = to - from >= textWidth(amount) + 8 ? [over, beside] : [beside];
  return [{ key: "gap", tone: "gap", text: amount, places, away: `Écart ${amount}` }];
}

function barWishes(amounts: RulerAmounts, x: Scale, width: number): Wish[] {
  const { committed, plan, forecast, digits, words } = amounts;
  const committedText = words.committed && `${words.committed} ${inMillions(committed, digits)}`;
  const places: Place[] = [
    { x: x(committed), dx: 9, y: INSIDE, anchor: "start" },
    { x: x(committed), dx: -8, y: INSIDE, anchor: "end" },
    ...(plan !== null && plan > committed ? [{ x: x(plan), dx: 9, y: INSIDE, anchor: "start" } as const] : []),
  ];
  const wishes: Wish[] = paidFits(amounts, x)
    ? committedText === null
      ? []
      : [{ key: "committed", tone: "committed", text: committedText, places }]
    : [{ key: "paid", tone: "paid", text: withCommitted(paidText(amounts), committedText), places }];
  if (forecast === null) return wishes;
  const text = `${width < 760 ? words.forecastBrief : words.forecast} ${inMillions(forecast, digits)}`;
  const beside: Place[] = [
    { x: x(forecast), dx: 9, y: INSIDE, anchor: "start" },
    { x: x(forecast), dx: -9, y: INSIDE, anchor: "end" },
  ];
  return [...wishes, { key: "forecast", tone: "forecast", text, places: beside }];
}

/** What words must not cross: the bar itself, the dimension line above it, the marks of the plan and the forecast. */
function obstacles({ paid, invoiced, committed, plan, forecast, gap }: RulerAmounts, x: Scale): Box[] {
  const found: Box[] = [{ left: 0, right: x(invoiced) - 4, ...BAR }];
  if (plan !== null) {
    found.push({ left: x(plan), right: x(plan), top: COTE_Y - 9, bottom: BAR.bottom });
    const [left, right] = [Math.min(x(paid), x(plan)), Math.max(x(paid), x(plan))];
    if (gap !== null && right - left >= SHORTEST_COTE) found.push({ left, right, top: COTE_Y - 4, bottom: COTE_Y + 4 });
  }
  if (forecast !== null && forecast > committed) found.push({ left: x(forecast), right: x(forecast), ...BAR });
  return found;
}

function withCommitted(paid: string, committed: string | null): string {
  return committed === null ? paid : `${paid} · ${committed}`;
}

function above(at: number, anchors: readonly ("start" | "end")[], distance: number): Place[] {
  return [LOWER, UPPER].flatMap((y) =>
    anchors.map((anchor) => ({ x: at, dx: anchor === "start" ? distance : -distance, y, anchor })),
  );
}

function paidFits(amounts: RulerAmounts, x: Scale): boolean {
  return x(amounts.paid) >= textWidth(paidText(amounts)) + 18;
}

function paidText({ paid, digits, words }: RulerAmounts): string {
  return `${words.paid} ${inMillions(paid, digits)}`;
}

function paidInside(amounts: RulerAmounts): RulerLabel {
  const place: Place = { x: 0, dx: 10, y: INSIDE, anchor: "start" };
  return { key: "paid", tone: "paidInside", text: paidText(amounts), place, overBand: false };
}

function bandBox({ claims, budget }: RulerAmounts, x: Scale, width: number): Box | null {
  if (budget !== null) return { left: x(budget), right: width, ...BAR };
  const [low, high] = [claims[0], claims.at(-1)];
  return low && high ? { left: x(low.amount), right: x(high.amount), ...BAR } : null;
}

function isOver(band: Box | null, text: string, place: Place): boolean {
  if (band === null || place.y !== INSIDE) return false;
  const { left, right } = boxOf(place, textWidth(text));
  return left < band.right && right > band.left;
}

function wholeMillions(amount: Cents): string {
  return inMillions(amount, amount % 100_000_000 === 0 ? 0 : 1);
}
