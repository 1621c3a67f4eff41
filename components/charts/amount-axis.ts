import { inMillions } from "@/domain/shared/format";
import { cents } from "@/domain/shared/money";

const ONE_MILLION = 100_000_000;

/** From zero to a little over the largest value, with a round step between two labelled ticks. */
export type AmountAxis = { max: number; step: number };

export type AxisTick = { value: number; level: "major" | "middle" | "minor" | "fine" };

/** An axis for these amounts, in cents, with at most that many labelled steps and some room beyond the largest. */
export function amountAxis(amounts: readonly (number | null)[], most: number, headroom = 1.05): AmountAxis {
  const largest = Math.max(0, ...amounts.filter((amount) => amount !== null));
  const reach = largest === 0 ? ONE_MILLION : largest * headroom;
  const step = roundStep(reach / most);
  const minor = step / 10;
  return { max: Math.ceil(reach / minor) * minor, step };
}

export function axisTicks({ max, step }: AmountAxis): AxisTick[] {
  const unit = step / 20;
  const count = Math.floor(max / unit + 1e-6);
  return Array.from({ length: count + 1 }, (_, rank) => ({ value: rank * unit, level: levelOf(rank) }));
}

/** « 0,5 »: as many decimals as the step needs. */
export function axisLabel(value: number, axis: AmountAxis): string {
  return inMillions(cents(Math.round(value)), axisDigits(axis));
}

/** Decimals without which two ticks would read the same. */
export function axisDigits({ step }: AmountAxis): number {
  return [1, 10, 100, 0].findIndex((part) => part === 0 || step >= ONE_MILLION / part);
}

function levelOf(rank: number): AxisTick["level"] {
  if (rank % 20 === 0) return "major";
  if (rank % 10 === 0) return "middle";
  return rank % 2 === 0 ? "minor" : "fine";
}

/** The smallest of 1, 2 or 5 times a power of ten that is not under the value; at least 1 000 €. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, ONE_MILLION / 1000)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= value - 1e-6) ?? power * 10;
}

/** A share of the width as an SVG length. */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
