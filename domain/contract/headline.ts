import { paidAgainstPlan } from "../budget/plan-in-words";
import type { CalendarDate } from "../shared/calendar-date";
import { longDate, millions, NBSP, plural, THIN } from "../shared/format";
import type { ContractFigures } from "./contract-figures";
import { announcedAmount, bandInWords, ofAuthor } from "./envelope.labels";

const MAX_LENGTH = 90;

type Term = { signedOn: CalendarDate; endsOn: CalendarDate };

/** The dashboard's title: what is paid against the plan, then where the forecast leads, or the term once it is passed. */
export function contractHeadline(figures: ContractFigures, contract: Term, asOf: CalendarDate): string {
  if (figures.actionCount === 0) return `Aucune action inscrite au contrat${THIN}; ${outlook(figures, contract, asOf)}`;
  if (isEmpty(figures)) return `Aucun montant saisi${THIN}; ${outlook(figures, contract, asOf)}`;
  const { plannedCount, actionCount } = figures;
  const plan = plannedCount < actionCount ? `le plan de ${actionsOf(plannedCount, actionCount)}` : "le plan";
  return fitted(`${paidAgainstPlan(figures, 1, plan)}${THIN}; ${outlook(figures, contract, asOf)}`);
}

/** Past ninety signs the title wraps: the forecast then goes without saying it is the one at completion. */
function fitted(title: string): string {
  return title.length <= MAX_LENGTH ? title : title.replace("la prévision à terme", "la prévision");
}

function isEmpty({ programmed, committed, paid, forecastAtCompletion }: ContractFigures): boolean {
  return programmed === null && committed === 0 && paid === 0 && forecastAtCompletion === null;
}

function outlook(figures: ContractFigures, contract: Term, asOf: CalendarDate): string {
  if (asOf > contract.endsOn) return `le contrat est échu depuis le ${longDate(contract.endsOn)}`;
  if (asOf < contract.signedOn) return `le contrat commence le ${longDate(contract.signedOn)}`;
  return forecastFact(figures);
}

function forecastFact(figures: ContractFigures): string {
  const { band, forecastAtCompletion: forecast, forecastCount, actionCount } = figures;
  if (forecast === null) return band === null ? "aucune enveloppe annoncée" : `${bandInWords(band)} annoncés`;
  if (forecastCount < actionCount) return `la prévision ne couvre que ${actionsOf(forecastCount, actionCount)}`;
  if (band === null) return `la prévision à terme est de ${millions(forecast)}`;
  switch (figures.forecastPosition) {
    case "BELOW":
      return `la prévision à terme passe sous les ${announcedAmount(band.low.amount)} ${ofAuthor(band.low.shortAuthor)}`;
    case "ABOVE":
      return `la prévision à terme dépasse les ${announcedAmount(band.high.amount)} ${ofAuthor(band.high.shortAuthor)}`;
    default:
      return "la prévision à terme reste dans l’enveloppe";
  }
}

function actionsOf(count: number, all: number): string {
  return `${count}${NBSP}${plural(count, "action", "actions")} sur ${all}`;
}
