import type { CalendarDate } from "../shared/calendar-date";
import type { Obstacle } from "./obstacle";
import { isOverdue } from "./obstacle-clock";

/** Where an obstacle stands on a day, as a list sorts it: an answer late, an answer awaited, the action's turn, over. */
export const OBSTACLE_STATES = ["OVERDUE", "AWAITED", "ACTION", "RESOLVED"] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

export const OBSTACLE_STATE_LABELS: Record<ObstacleState, string> = {
  OVERDUE: "Réponse en retard",
  AWAITED: "Réponse attendue",
  ACTION: "À l’action de jouer",
  RESOLVED: "Levé",
};

export function obstacleState(obstacle: Obstacle, asOf: CalendarDate): ObstacleState {
  if (!obstacle.open) return "RESOLVED";
  if (obstacle.holder.kind === "ACTION") return "ACTION";
  return isOverdue(obstacle, asOf) ? "OVERDUE" : "AWAITED";
}
