import type { FunnelStage } from "./funnel";
import type { WaitingFor } from "./waiting-files";

export const FUNNEL_STAGE_LABELS: Record<FunnelStage, string> = {
  REQUESTED: "Demandé",
  UNDER_REVIEW: "En instruction",
  GRANTED: "Accordé",
  CONTRACTED: "Conventionné",
  CLAIMED: "Appelé",
  PAID: "Versé",
};

export const WAITING_LABELS: Record<WaitingFor, string> = {
  DECISION: "la décision du financeur",
  AGREEMENT: "la convention",
  PAYMENT: "le versement appelé",
};
