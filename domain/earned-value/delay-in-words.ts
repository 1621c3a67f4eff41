import { NBSP, quantity } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";
import type { ContractDelay } from "./contract-delay";
import type { Delay } from "./delay";
import { FEWEST_MILESTONES } from "./delay";

/** Half months in 487 days: a month is 30.4375 days, a twelfth of four years. */
const HALF_MONTHS = 32;
const IN_DAYS = 487;

/** « 4,5 mois de retard », « 12 jours d’avance », « à l’heure »: in half months from one month up, else in days. */
export function delayInWords(days: number): string {
  if (days === 0) return "à l’heure";
  return `${spanInWords(Math.abs(days))} ${days > 0 ? "de retard" : "d’avance"}`;
}

/** « 4,5 mois de retard sur le plan initial » */
export function delaySentence(delay: Delay, plan: "initial" | "en vigueur" = "initial"): string {
  if (delay.kind === "WITHHELD") return `non mesuré${NBSP}: ${withheldReason(delay)}`;
  return `${delayInWords(delay.days)} sur le plan ${plan}`;
}

/** Why a delay is not said, as the end of a sentence. */
function withheldReason({ reason, counted }: Extract<Delay, { kind: "WITHHELD" }>): string {
  switch (reason) {
    case "ABANDONED":
      return "l’action est abandonnée";
    case "NO_BASELINE":
      return "aucun jalon n’a de date au contrat";
    case "TOO_FEW":
      return `${countWord(counted)} ${counted === 1 ? "jalon daté" : "jalons datés"} au contrat, il en faut ${countWord(FEWEST_MILESTONES)}`;
    case "NOTHING_REACHED":
      return "l’action est terminée sans jalon atteint";
  }
}

/** The delay of the whole contract as a sentence: « 3,5 mois de retard sur le plan initial, neuf actions mesurées sur dix » */
export function contractDelaySentence(delay: ContractDelay): string {
  if (delay.kind === "WITHHELD") return `Délai non mesuré${NBSP}: ${contractWithheldReason(delay)}`;
  return `${capitalized(delayInWords(delay.days))} sur le plan initial, ${measuredActions(delay)}`;
}

/** « neuf actions mesurées sur dix » */
export function measuredActions({ measured, actions }: Extract<ContractDelay, { kind: "MEASURED" }>): string {
  if (measured === actions) return "toutes les actions mesurées";
  const count = measured === 1 ? "une action mesurée" : `${countWord(measured)} actions mesurées`;
  return `${count} sur ${countWord(actions)}`;
}

function contractWithheldReason({ reason }: Extract<ContractDelay, { kind: "WITHHELD" }>): string {
  return reason === "NO_PLAN"
    ? "aucune action n’a de plan pour la peser"
    : "les actions mesurables pèsent moins de la moitié du programmé";
}

function spanInWords(days: number): string {
  const isUnderOneMonth = days * HALF_MONTHS < 2 * IN_DAYS;
  if (isUnderOneMonth) return quantity(days, "jour", "jours");
  const halves = Math.floor((2 * days * HALF_MONTHS + IN_DAYS) / (2 * IN_DAYS));
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? ",5" : ""}${NBSP}mois`;
}
