import type { ADJUSTMENTS } from "./spending.schema";
import type { Stage } from "./stage";

export type Adjustment = (typeof ADJUSTMENTS)[number];

export const ADJUSTMENT_STAGES: Record<Adjustment, Stage> = {
  RAISE_COMMITMENT: "COMMITTED",
  DECREASE_COMMITMENT: "COMMITTED",
  CREDIT_NOTE: "INVOICED",
  REFUND: "PAID",
};

export const ADJUSTMENT_LABELS: Record<Adjustment, { label: string; help: string }> = {
  RAISE_COMMITMENT: { label: "Avenant au marché", help: "L’engagé augmente." },
  DECREASE_COMMITMENT: { label: "Désengagement", help: "L’engagé diminue : lot réduit, commande annulée." },
  CREDIT_NOTE: { label: "Avoir", help: "Le fournisseur diminue une facture." },
  REFUND: { label: "Remboursement", help: "De l’argent payé revient." },
};

export const ADJUSTMENT_MESSAGES: Record<Adjustment, string> = {
  RAISE_COMMITMENT: "Engagé augmenté",
  DECREASE_COMMITMENT: "Engagé diminué",
  CREDIT_NOTE: "Avoir",
  REFUND: "Remboursement",
};
