import { amountInWords, days as daysInWords, eurosExact, longDate, NBSP, quoted } from "../shared/format";
import { expenseReference } from "../spending/expense-reference";
import { contradictionSentence } from "../status/contradictions.labels";
import type { Signal, SignalKind } from "./signals";

export const SIGNAL_LABELS: Record<SignalKind, string> = {
  MILESTONE_OVERDUE: "Jalon dépassé",
  FORECAST_OVER_BUDGET: "Prévision au-dessus du budget",
  UNDER_PLAN: "Écart au plan",
  CONTRADICTION: "Météo à confirmer",
  COMMITMENT_RAISED: "Engagé porté plus haut",
  NO_PLAN: "Pas de plan",
  SILENCE: "Sans nouvelles",
};

/** What the link beside the sentence says one can do about it. */
export const SIGNAL_LINKS: Record<SignalKind, string> = {
  MILESTONE_OVERDUE: "Marquer atteint ou reporter",
  FORECAST_OVER_BUDGET: "Examiner l’écart",
  UNDER_PLAN: "Examiner l’écart",
  CONTRADICTION: "Confirmer la météo",
  COMMITMENT_RAISED: "Voir la dépense",
  NO_PLAN: "Saisir le plan",
  SILENCE: "Mettre à jour la météo",
};

export function signalSentence(signal: Signal): string {
  switch (signal.kind) {
    case "MILESTONE_OVERDUE":
      return `${quoted(signal.title)} est dépassé de ${signal.days}${NBSP}j.`;
    case "FORECAST_OVER_BUDGET":
      return `${forecastName(signal)} (${amountInWords(signal.forecast, 2)}) dépasse le budget de ${amountInWords(signal.excess, 2)}.`;
    case "UNDER_PLAN":
      return `${amountInWords(signal.paid, 2)} payés pour ${amountInWords(signal.plannedToDate, 2)} prévus à ce jour.`;
    case "CONTRADICTION":
      return contradictionSentence(signal.status, signal.found);
    case "COMMITMENT_RAISED":
      return `${expenseReference(signal.number)} a été portée de ${eurosExact(signal.amount)} plus haut le ${longDate(signal.date)}.`;
    case "NO_PLAN":
      return `Pas de plan saisi${NBSP}: l’écart n’est pas calculable.`;
    case "SILENCE":
      return signal.lastStatusOn === null
        ? "Aucune météo n’a encore été déclarée."
        : `La météo date du ${longDate(signal.lastStatusOn)}, il y a ${daysInWords(signal.days)}.`;
  }
}

function forecastName({ forecastKind }: Extract<Signal, { kind: "FORECAST_OVER_BUDGET" }>): string {
  if (forecastKind === "FINAL") return "Le montant final";
  return forecastKind === "COMPUTED" ? "La prévision calculée" : "La prévision";
}
