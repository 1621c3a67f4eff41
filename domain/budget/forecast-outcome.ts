import { amountInWords } from "../shared/format";
import { type Cents, subtractCents } from "../shared/money";
import type { Forecast } from "./forecast";

/** What a forecast leaves of the budget is worth a sentence beyond this share of it; an excess is from its first cent. */
const UNDERSPEND_PERCENT = 2;

/** Where a forecast leads against the budget. */
export type ForecastOutcome = { kind: "OVER" | "UNDER"; amount: Cents } | { kind: "WITHIN" };

export function forecastOutcome(forecast: Cents, programmed: Cents): ForecastOutcome {
  const excess = subtractCents(forecast, programmed);
  if (excess > 0) return { kind: "OVER", amount: excess };
  const unspent = subtractCents(programmed, forecast);
  return unspent * 100 > programmed * UNDERSPEND_PERCENT ? { kind: "UNDER", amount: unspent } : { kind: "WITHIN" };
}

/** « prévision du pilote », « prévision calculée »: who says so. Once the action is over it is what is committed. */
export function forecastName({ kind }: Forecast): string {
  switch (kind) {
    case "DECLARED":
      return "prévision du pilote";
    case "COMPUTED":
      return "prévision calculée";
    case "FINAL":
      return "montant final";
  }
}

/** « La prévision dépasse le budget de 0,15 M€ », « 0,20 M€ ne seront pas dépensés »; null when neither is so. */
export function outcomeInWords(forecast: Forecast | null, programmed: Cents | null): string | null {
  if (forecast === null || programmed === null) return null;
  const outcome = forecastOutcome(forecast.amount, programmed);
  const isFinal = forecast.kind === "FINAL";
  switch (outcome.kind) {
    case "WITHIN":
      return null;
    case "OVER":
      return `${isFinal ? "Le montant final" : "La prévision"} dépasse le budget de ${amountInWords(outcome.amount, 2)}`;
    case "UNDER":
      return `${amountInWords(outcome.amount, 2)} ${isFinal ? "n’ont pas été dépensés" : "ne seront pas dépensés"}`;
  }
}
