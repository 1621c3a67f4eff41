import type { MissingFact } from "./subvention";

/** What keeps a grant out of the file, in the words of the place where it is entered. */
export const MISSING_LABELS: Record<MissingFact, string> = {
  VISIBILITY: "des montants publics pour l’action",
  FUNDER_SIRET: "le SIRET de l’attribuant",
  BENEFICIARY_SIRET: "le SIRET du bénéficiaire",
  AMOUNT: "le montant accordé",
  TERMS: "un plafond d’avance ou d’acompte sur la ligne",
  PERIOD: "la date limite d’achèvement sur la ligne",
  DE_MINIMIS: "la réponse « de minimis »",
};
