import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertResolved } from "@/domain/obstacle/obstacle.rules";
import type { TellObstacleInput } from "@/domain/obstacle/obstacle.schema";
import type { Done } from "@/server/command";
import { moveObstacle } from "./move-obstacle";

/** Opens a resolved obstacle again: the action holds it, and it may be addressed anew. */
export function reopenObstacle(viewer: Viewer, input: TellObstacleInput): Promise<Done> {
  return moveObstacle(viewer, { permission: "obstacle.follow" }, input, (obstacle) => {
    assertResolved(obstacle);
    return { kind: "REOPENED", message: `Point de blocage rouvert : « ${obstacle.title} ».` };
  });
}
