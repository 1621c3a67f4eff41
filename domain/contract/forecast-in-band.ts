import { amountInWords, millions, NBSP } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import { type EnvelopeBand, positionInBand } from "./envelope";
import { announcedAmount, ofAuthor } from "./envelope.labels";

/** Where an amount stands against what was announced: « 34,4 M€ : dans la fourchette, à 4,4 M€ du bas ». */
export function forecastInBand(amount: Cents, band: EnvelopeBand | null): string {
  return `${millions(amount)}${NBSP}: ${standing(amount, band)}`;
}

function standing(amount: Cents, band: EnvelopeBand | null): string {
  if (band === null) return "aucune enveloppe annoncée";
  const [low, high] = [band.low.amount, band.high.amount];
  if (low === high) return againstOneTotal(amount, band);
  switch (positionInBand(amount, band)) {
    case "BELOW":
      return `sous la fourchette, à ${distance(low, amount)} du bas`;
    case "ABOVE":
      return `au-dessus de la fourchette, à ${distance(amount, high)} du haut`;
    default:
      return withinInWords(amount, low, high);
  }
}

/** The nearer end is told; the low one when both are as near. */
function withinInWords(amount: Cents, low: Cents, high: Cents): string {
  if (amount === low) return "au bas de la fourchette";
  if (amount === high) return "au haut de la fourchette";
  return amount - low <= high - amount
    ? `dans la fourchette, à ${distance(amount, low)} du bas`
    : `dans la fourchette, à ${distance(high, amount)} du haut`;
}

function againstOneTotal(amount: Cents, { low, claims }: EnvelopeBand): string {
  const total = `les ${announcedAmount(low.amount)} ${claims.length === 1 ? ofAuthor(low.shortAuthor) : "annoncés"}`;
  if (amount === low.amount) return `exactement ${total}`;
  const more = amount > low.amount;
  return `${distance(amount, low.amount)} de ${more ? "plus" : "moins"} que ${total}`;
}

function distance(a: Cents, b: Cents): string {
  return amountInWords(cents(Math.abs(a - b)));
}
