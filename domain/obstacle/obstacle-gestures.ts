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

/** The gestures open to someone: all that make sense for whoever follows the obstacles, resolving it for who raised it. */
export function gesturesOn(
  standing: ObstacleStanding,
  { follows, raised }: { follows: boolean; raised: boolean },
): ObstacleGesture[] {
  const legal = legalMoves(standing);
  return OBSTACLE_GESTURES.filter(
    (gesture) => legal.includes(MOVE_OF[gesture]) && (follows || (raised && gesture === "lever")),
  );
}
