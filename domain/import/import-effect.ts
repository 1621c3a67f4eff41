import { amountInWords, decimalText, signedEurosExact } from "../shared/format";
import { cents } from "../shared/money";
import type { ImportSummary } from "./import-summary";

type Figure = ImportSummary["figures"][number];

/** What an import would change of the totals: « +1,84 M€ payés, +0,61 M€ engagés »; null when it moves none. What is paid comes first. */
export function effectInWords(figures: readonly Figure[]): string | null {
  const moved = figures.filter(({ before, after }) => after !== before);
  const amounts = moved.filter(({ unit }) => unit === "CENTS").toReversed();
  const counts = moved.filter(({ unit }) => unit === "COUNT");
  return moved.length === 0 ? null : [...amounts, ...counts].map(figureInWords).join(", ");
}

/** The exact change of a figure, to the cent or to the unit. */
export function exactChange({ before, after, unit }: Figure): string {
  return unit === "CENTS" ? signedEurosExact(cents(after - before)) : decimalText(after - before, 0, 0, true);
}

function figureInWords({ label, before, after, unit }: Figure): string {
  const change = after - before;
  const sign = change < 0 ? "−" : "+";
  const size = Math.abs(change);
  const amount = unit === "CENTS" ? amountInWords(cents(size), 2) : decimalText(size, 0, 0);
  return `${sign}${amount} ${agreed(label)}`;
}

/** Figures are named in the singular (« Payé », « Accordé »), and amounts agree in the plural. */
function agreed(label: string): string {
  const word = label.charAt(0).toLowerCase() + label.slice(1);
  return /^\p{L}+é$/u.test(word) ? `${word}s` : word;
}
