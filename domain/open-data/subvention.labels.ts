import { NBSP } from "../shared/format";
import type { Grant } from "./grant";
import type { MissingFact } from "./subvention";

/** What is missing of a grant, and where it is entered. */
export function missingInWords(fact: MissingFact, { funder, beneficiary, action }: Grant): string {
  switch (fact) {
    case "VISIBILITY":
      return `les montants de l’action ${action.number} ne sont pas publics`;
    case "FUNDER_SIRET":
      return `le SIRET de l’attribuant, ${funder.name}`;
    case "BENEFICIARY_SIRET":
      return `le SIRET du bénéficiaire, ${beneficiary.name}`;
    case "AMOUNT":
      return "le montant accordé";
    case "TERMS":
      return `les conditions de versement${NBSP}: un plafond d’avance ou d’acompte sur la ligne`;
    case "PERIOD":
      return `la fin des versements${NBSP}: la date limite d’achèvement sur la ligne`;
    case "DE_MINIMIS":
      return "s’il s’agit d’une aide de minimis";
  }
}
