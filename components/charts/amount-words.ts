import type { Accounting } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

/** What the nested amounts of a ruler or a curve are called: those of spending, or those of the files that fund it. */
export type AmountWords = {
  paid: string;
  invoiced: string;
  committed: string;
  /** Along a curve or beside a bar, then where room is short, then in a sentence. */
  forecast: string;
  forecastBrief: string;
  forecastInFull: string;
  /** What a sentence says for want of a plan; null where no plan is expected. */
  noPlan: string | null;
};

export function spendingWords(accounting: Accounting | "MIXED"): AmountWords {
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
