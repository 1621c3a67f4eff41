import { days } from "../shared/format";
import type { ListedState } from "./milestone-list-query";
import { MILESTONE_STATE_LABELS } from "./milestone-state.labels";

export const LISTED_STATE_LABELS: Record<ListedState, string> = {
  ...MILESTONE_STATE_LABELS,
  DROPPED: "Action abandonnée",
};

/** « Dépassé de 47 jours », « Atteint » */
export function listedStateLabel(state: ListedState, overdueDays: number | null): string {
  if (overdueDays === null) return LISTED_STATE_LABELS[state];
  return `${LISTED_STATE_LABELS.OVERDUE} de ${days(overdueDays)}`;
}
