import type { CalendarDate } from "../shared/calendar-date";
import { decimalText, eurosExact, longDate, NBSP } from "../shared/format";
import { type Cents, cents } from "../shared/money";
import type { EarnedValue, MeasuredValue } from "./earned-value";

/** One line of the panel: the French name, the initials used abroad, the value and what it means here. */
export type ValueLine = { initials: string; name: string; value: string; meaning: string };

export function earnedValueWithheld({ reason }: Extract<EarnedValue, { kind: "WITHHELD" }>): string {
  return reason === "NO_PLAN"
    ? `Valeur acquise non mesurée${NBSP}: aucun plan n’est en vigueur pour dire ce que vaut le travail.`
    : `Valeur acquise non mesurée${NBSP}: aucun jalon n’a de date au contrat.`;
}

export function earnedValueLines(value: MeasuredValue, asOf: CalendarDate): ValueLine[] {
  const day = longDate(asOf);
  return [
    line("BAC", "Budget à terme", euros(value.budget), "Total du plan en vigueur."),
    line("PV", "Valeur planifiée", euros(value.planned), `Part du budget dont les jalons étaient attendus au ${day}.`),
    line("EV", "Valeur acquise", euros(value.earned), `Part du budget dont les jalons sont atteints au ${day}.`),
    line("AC", "Coût réel du travail effectué", euros(value.cost), `Payé au ${day}.`),
    line("SV", "Écart de délai", signed(value.scheduleVariance), scheduleMeaning(value.scheduleVariance)),
    line("CV", "Écart de coût", signed(value.costVariance), costMeaning(value.costVariance)),
    line("SPI", "Indice de délai", index(value.scheduleIndex), scheduleIndexMeaning(value.scheduleIndex)),
    line("CPI", "Indice de coût", index(value.costIndex), costIndexMeaning(value.costIndex)),
    line("EAC", "Coût final estimé", estimated(value.estimate), estimateMeaning(value)),
    line("VAC", "Écart final estimé", estimated(value.finalVariance, true), finalMeaning(value)),
  ];
}

const NOT_SAID = "non calculé";

function line(initials: string, name: string, value: string, meaning: string): ValueLine {
  return { initials, name, value, meaning };
}

function euros(amount: Cents): string {
  return eurosExact(amount);
}

function signed(amount: Cents): string {
  return `${decimalText(amount, 2, 2, true)}${NBSP}€`;
}

function estimated(amount: Cents | null, isSigned = false): string {
  if (amount === null) return NOT_SAID;
  return isSigned ? signed(amount) : euros(amount);
}

function index(hundredths: number | null): string {
  return hundredths === null ? NOT_SAID : decimalText(hundredths, 2, 2);
}

function scheduleMeaning(variance: Cents): string {
  if (variance === 0) return "Autant de travail acquis que prévu.";
  const amount = euros(cents(Math.abs(variance)));
  return variance < 0
    ? `${amount} de travail prévu n’est pas encore acquis.`
    : `${amount} de travail acquis avant sa date.`;
}

function costMeaning(variance: Cents): string {
  if (variance === 0) return "Le travail acquis a coûté ce qu’il vaut au budget.";
  const amount = euros(cents(Math.abs(variance)));
  return variance < 0
    ? `Payé ${amount} de plus que ce que vaut le travail acquis.`
    : `Payé ${amount} de moins que ce que vaut le travail acquis.`;
}

function scheduleIndexMeaning(hundredths: number | null): string {
  if (hundredths === null) return "Aucun jalon n’était encore attendu à cette date.";
  return `Pour 1${NBSP}€ de travail prévu, ${index(hundredths)}${NBSP}€ de travail acquis.`;
}

function costIndexMeaning(hundredths: number | null): string {
  if (hundredths === null) return "Rien n’est encore payé.";
  return `Pour 1${NBSP}€ dépensé, ${index(hundredths)}${NBSP}€ de travail acquis.`;
}

function estimateMeaning({ estimate, cost }: MeasuredValue): string {
  if (estimate !== null) return "Si le reste coûte, à travail égal, ce qu’a coûté le travail acquis.";
  if (cost <= 0) return "Rien n’est encore payé.";
  return "Aucun jalon n’est atteint, ou trop peu pour estimer le reste.";
}

function finalMeaning({ finalVariance }: MeasuredValue): string {
  if (finalVariance === null) return "Se calcule avec le coût final estimé.";
  if (finalVariance === 0) return "Le coût final estimé est celui du budget.";
  return finalVariance < 0 ? "Le coût final estimé dépasse le budget." : "Le coût final estimé reste sous le budget.";
}
