import type { MilestoneState } from "./milestone-state";

export const MILESTONE_STATE_LABELS: Record<MilestoneState, string> = {
  REACHED: "Atteint",
  CANCELLED: "Annulé",
  OVERDUE: "Dépassé",
  UPCOMING: "À venir",
};
