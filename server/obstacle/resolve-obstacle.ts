import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertOpen } from "@/domain/obstacle/obstacle.rules";
import type { TellObstacleInput } from "@/domain/obstacle/obstacle.schema";
import type { Done } from "@/server/command";
import { moveObstacle } from "./move-obstacle";

/** Closes an obstacle with what resolved it; the person who raised it may, too. */
export function resolveObstacle(viewer: Viewer, input: TellObstacleInput): Promise<Done> {
  return moveObstacle(viewer, { permission: "obstacle.follow", raiser: "obstacle.raise" }, input, (obstacle) => {
    assertOpen(obstacle);
    return { kind: "RESOLVED", message: `Point de blocage levé : « ${obstacle.title} ».` };
  });
}
