import { curveHeadline } from "../budget/curve-headline";
import { forecastOutcome } from "../budget/forecast-outcome";
import { paidAgainstPlan } from "../budget/plan-in-words";
import { comingDate, overdueDays } from "../milestone/milestone-state";
import type { CalendarDate } from "../shared/calendar-date";
import { amountInWords, days, longDate, share, THIN } from "../shared/format";
import { subtractCents } from "../shared/money";
import { capitalized, countWord } from "../shared/number-words";
import type { ActionFigures } from "./action-figures";

/** The title of an action: what is paid against the plan, then how it ends or where the forecast leads. */
export function actionHeadline(action: ActionFigures, asOf: CalendarDate): string {
  const { programmed, committed, paid, forecastAtCompletion } = action;
  const isEmpty = programmed === null && committed === 0 && paid === 0 && forecastAtCompletion === null;
  const money = isEmpty ? "Aucun montant saisi" : paidAgainstPlan(action, 2);
  const outlook = outlookFact(action, asOf);
  return outlook === null ? money : `${money}${THIN}; ${outlook}`;
}

/** « Quatre jalons atteints sur neuf, un dépassé de 47 jours » */
export function actionMilestonesHeadline(action: ActionFigures, asOf: CalendarDate): string {
  const { total, reached } = action;
  if (total === 0) return "Aucun jalon saisi";
  if (reached === total) {
    return total === 1 ? "Le seul jalon est atteint" : `Les ${countWord(total)} jalons sont atteints`;
  }
  const count = `${capitalized(countWord(reached))} ${reached < 2 ? "jalon atteint" : "jalons atteints"}`;
  return `${count} sur ${countWord(total)}, ${whatFollows(action, asOf)}`;
}

/** The title of an action's curve: how much of the budget is committed. */
export function actionCurveHeadline({ programmed, committed, curve }: ActionFigures): string {
  if (programmed === null) return curveHeadline(curve, 2);
  if (committed === 0) return "Rien n’est encore engagé";
  if (committed === programmed) return "L’engagé couvre tout le budget";
  const excess = subtractCents(committed, programmed);
  if (excess > 0) return `L’engagé dépasse le budget de ${amountInWords(excess, 2)}`;
  return `L’engagé couvre ${fractionInWords(committed / programmed)} du budget`;
}

function outlookFact(action: ActionFigures, asOf: CalendarDate): string | null {
  const { status, contract } = action;
  if (status?.status === "DONE") return "l’action est terminée";
  if (status?.status === "ABANDONED") return "l’action est abandonnée";
  const forecast = forecastFact(action);
  if (forecast.over) return forecast.words;
  if (asOf > contract.endsOn) return `le contrat est échu depuis le ${longDate(contract.endsOn)}`;
  if (asOf < contract.signedOn) return `le contrat commence le ${longDate(contract.signedOn)}`;
  return forecast.words;
}

function forecastFact({ forecastAtCompletion: forecast, programmed }: ActionFigures) {
  if (forecast === null) return { over: false, words: null };
  const name = forecast.kind === "COMPUTED" ? "la prévision calculée" : "la prévision";
  if (programmed === null) return { over: false, words: `${name} est de ${amountInWords(forecast.amount, 2)}` };
  const outcome = forecastOutcome(forecast.amount, programmed);
  switch (outcome.kind) {
    case "WITHIN":
      return { over: false, words: `${name} reste dans le budget` };
    case "UNDER":
      return { over: false, words: `${amountInWords(outcome.amount, 2)} ne seront pas dépensés` };
    case "OVER":
      return { over: true, words: `${name} dépasse le budget de ${amountInWords(outcome.amount, 2)}` };
  }
}

function whatFollows({ status, overdue, next }: ActionFigures, asOf: CalendarDate): string {
  if (status?.status === "ABANDONED") return "action abandonnée";
  const [oldest] = overdue;
  if (oldest) {
    const delay = days(overdueDays(oldest, asOf));
    return overdue.length === 1 ? `un dépassé de ${delay}` : `${countWord(overdue.length)} dépassés, jusqu’à ${delay}`;
  }
  const date = next ? comingDate(next, asOf) : null;
  return date === null ? "le prochain sans date" : `le prochain le ${longDate(date)}`;
}

const FRACTIONS = [
  { value: 1 / 4, words: "le quart" },
  { value: 1 / 3, words: "le tiers" },
  { value: 1 / 2, words: "la moitié" },
  { value: 2 / 3, words: "les deux tiers" },
  { value: 3 / 4, words: "les trois quarts" },
] as const;

/** A share is called by a simple fraction when it is within this distance of it. */
const FRACTION_TOLERANCE = 0.01;

function fractionInWords(value: number): string {
  const fraction = FRACTIONS.find((candidate) => Math.abs(candidate.value - value) <= FRACTION_TOLERANCE);
  return fraction ? fraction.words : share(value);
}
