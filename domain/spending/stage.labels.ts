import type { Accounting, EntryKind, Stage } from "./stage";

const MIDDLE_STAGE: Record<Accounting | "MIXED", string> = {
  PUBLIC: "Mandaté",
  COMPANY: "Facturé",
  MIXED: "Facturé ou mandaté",
};

/** The word for a stage: public bodies order payments, companies are invoiced. */
export function stageLabel(stage: Stage, accounting: Accounting | "MIXED"): string {
  if (stage === "COMMITTED") return "Engagé";
  return stage === "PAID" ? "Payé" : MIDDLE_STAGE[accounting];
}

const STAGE_HELP: Record<Stage, Record<Accounting, string>> = {
  COMMITTED: {
    PUBLIC: "Le marché, la commande ou la convention est signé.",
    COMPANY: "La commande ou le contrat est signé.",
  },
  INVOICED: { PUBLIC: "Le service est fait, l’ordre de payer est émis.", COMPANY: "La facture est reçue et vérifiée." },
  PAID: { PUBLIC: "Le comptable a décaissé.", COMPANY: "Le règlement est parti." },
};

/** When to choose a stage, in one sentence. */
export function stageHelp(stage: Stage, accounting: Accounting): string {
  return STAGE_HELP[stage][accounting];
}

export const ENTRY_KIND_LABELS: Record<EntryKind, string> = {
  RECORDED: "Saisie",
  IMPLIED: "Posée avec l’étape suivante",
  RAISE: "Hausse",
  DECREASE: "Baisse",
  REVERSAL: "Annulation",
};
