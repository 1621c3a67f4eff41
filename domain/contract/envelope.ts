import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";

/** What an announced total covers. */
export const PERIMETERS = ["TOTAL_INVESTMENT", "PUBLIC_AID", "OWN_FUNDS"] as const;
export type Perimeter = (typeof PERIMETERS)[number];

/** A total someone announced for the contract, with its source. Claims are shown together and never averaged. */
export type EnvelopeClaim = {
  amount: Cents;
  author: string;
  /** The author in a word, as it stands beside an amount: « préfet », « Agglo ». */
  shortAuthor: string;
  wording: string;
  statedOn: CalendarDate;
  document: string;
  perimeter: Perimeter;
};

/** The claims of one perimeter with their lowest and highest amounts. */
export type EnvelopeBand = { low: EnvelopeClaim; high: EnvelopeClaim; claims: EnvelopeClaim[] };

export type ForecastPosition = "BELOW" | "WITHIN" | "ABOVE" | "NO_BAND";

/** The band the claims of a perimeter draw, from the lowest to the highest; null when nobody announced anything. */
export function envelopeBand(claims: readonly EnvelopeClaim[], perimeter: Perimeter): EnvelopeBand | null {
  const ranked = claims.filter((claim) => claim.perimeter === perimeter).toSorted((a, b) => a.amount - b.amount);
  const low = ranked[0];
  const high = ranked.at(-1);
  return low && high ? { low, high, claims: ranked } : null;
}

/** Where an amount stands against the band, whose two ends belong to it. */
export function positionInBand(amount: Cents, band: EnvelopeBand | null): ForecastPosition {
  if (band === null) return "NO_BAND";
  if (amount < band.low.amount) return "BELOW";
  return amount > band.high.amount ? "ABOVE" : "WITHIN";
}
