import type { ReasonKind } from "./move";

export const REASON_LABELS: Record<ReasonKind, string> = {
  SUPPLIER: "Fournisseur ou entreprise",
  PROCEDURE: "Procédure",
  FUNDING: "Financement",
  TECHNICAL: "Technique ou aléa de chantier",
  OTHER: "Autre",
};

/** What each reason covers; none where the label says it all. */
export const REASON_HELP: Record<ReasonKind, string | null> = {
  SUPPLIER: "Retard de livraison, défaillance, pénurie",
  PROCEDURE: "Marché, autorisation, délibération",
  FUNDING: "Convention ou versement attendu",
  TECHNICAL: null,
  OTHER: null,
};
