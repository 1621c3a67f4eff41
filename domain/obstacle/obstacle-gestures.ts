import type { ObstacleMoveKind, ObstacleStanding } from "./obstacle";
import { legalMoves } from "./obstacle.rules";

/** What can be done to an obstacle, as the address names it. */
export const OBSTACLE_GESTURES = ["adresser", "repondre", "escalader", "lever", "rouvrir"] as const;
export type ObstacleGesture = (typeof OBSTACLE_GESTURES)[number];

const MOVE_OF: Record<ObstacleGesture, ObstacleMoveKind> = {
  adresser: "ADDRESSED",
  repondre: "ANSWERED",
  escalader: "ESCALATED",
  lever: "RESOLVED",
  rouvrir: "REOPENED",
};

type Holds = { follows: boolean; raised: boolean };

/** Whoever follows the obstacles may make them all; who raised one may resolve it. */
export function mayMake(gesture: ObstacleGesture, { follows, raised }: Holds): boolean {
  return follows || (raised && gesture === "lever");
}

/** The gestures open to someone on an obstacle as it stands. */
export function gesturesOn(standing: ObstacleStanding, holds: Holds): ObstacleGesture[] {
  const legal = legalMoves(standing);
  return OBSTACLE_GESTURES.filter((gesture) => legal.includes(MOVE_OF[gesture]) && mayMake(gesture, holds));
}
