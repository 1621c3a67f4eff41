import { about, key } from "./form";

const TOLD = { version: "1", sentence: "Pour l’essai des droits." };

/** Forms of the obstacles of an action. */
export const OBSTACLE_FORMS = {
  raiseObstacle: about(({ actionId }) => ({ ...key(), actionId, kind: "PERMIT", title: "Le permis attend." })),
  addressObstacle: about(({ obstacleId }) => ({
    ...key(),
    obstacleId,
    ...TOLD,
    service: "Service fictif",
    replyDueOn: "2021-12-01",
  })),
  answerObstacle: about(({ obstacleId }) => ({ ...key(), obstacleId, ...TOLD })),
  escalateObstacle: about(({ obstacleId, meetingId }) => ({ ...key(), obstacleId, meetingId, ...TOLD })),
  resolveObstacle: about(({ obstacleId }) => ({ ...key(), obstacleId, ...TOLD })),
  reopenObstacle: about(({ resolvedId }) => ({ ...key(), obstacleId: resolvedId, ...TOLD, version: "2" })),
};
