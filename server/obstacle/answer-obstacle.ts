import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertOpen, awaitedService } from "@/domain/obstacle/obstacle.rules";
import type { TellObstacleInput } from "@/domain/obstacle/obstacle.schema";
import type { Done } from "@/server/command";
import { moveObstacle } from "./move-obstacle";

/** Records what the service replied: the action holds the obstacle again. */
export function answerObstacle(viewer: Viewer, input: TellObstacleInput): Promise<Done> {
  return moveObstacle(viewer, { permission: "obstacle.follow" }, input, (obstacle) => {
    assertOpen(obstacle);
    const answeredBy = awaitedService(obstacle);
    return {
      kind: "ANSWERED",
      answeredBy,
      message: `Réponse enregistrée, ${answeredBy} : l’action a de nouveau la main.`,
    };
  });
}
