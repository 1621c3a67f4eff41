import type { Accounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

/** What the nested amounts of a ruler or a curve are called: those of spending, or those of the files that fund it. */
export type AmountWords = {
  paid: string;
  /** Null where the amount has no such stage. */
  invoiced: string | null;
  committed: string | null;
  /** Along a curve or beside a bar, then where room is short, then in a sentence. */
  forecast: string;
  forecastBrief: string;
  forecastInFull: string;
  /** What a sentence says for want of a plan; null where no plan is expected. */
  noPlan: string | null;
};

export type SpendingWords = { [Word in keyof AmountWords]: string };

export function spendingWords(accounting: Accounting | "MIXED"): SpendingWords {
  return {
    paid: stageLabel("PAID", accounting),
    invoiced: stageLabel("INVOICED", accounting),
    committed: stageLabel("COMMITTED", accounting),
    forecast: "Prévision",
    forecastBrief: "Prév.",
    forecastInFull: "Prévision à terme",
    noPlan: "Pas de plan saisi",
  };
}

/** Public aid: what came in, within what was asked for, within what is signed; the forecast is what the plan counts on. */
export const PUBLIC_AID_WORDS: AmountWords = {
  paid: "Versé",
  invoiced: "Appelé",
  committed: "Conventionné",
  forecast: "Prévu",
  forecastBrief: "Prévu",
  forecastInFull: "Prévu",
  noPlan: null,
};

/** The carriers' own money: what they have put in so far, against what they are to put in. */
export const OWN_FUNDS_WORDS: AmountWords = {
  ...PUBLIC_AID_WORDS,
  paid: "Avancé",
  invoiced: null,
  committed: null,
};
