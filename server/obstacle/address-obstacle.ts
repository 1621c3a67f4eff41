import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertOpen, assertReplyDue } from "@/domain/obstacle/obstacle.rules";
import type { AddressObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { longDate } from "@/domain/shared/format";
import type { Done } from "@/server/command";
import { moveObstacle } from "./move-obstacle";

/** Hands an obstacle to a service, or asks the same one again, with the day its answer is due. */
export function addressObstacle(viewer: Viewer, input: AddressObstacleInput): Promise<Done> {
  const { service, replyDueOn } = input;
  return moveObstacle(viewer, { permission: "obstacle.follow" }, input, (obstacle, today) => {
    assertOpen(obstacle);
    assertReplyDue(replyDueOn, today);
    return {
      kind: "ADDRESSED",
      service,
      replyDueOn,
      message: `Adressé : ${service} a jusqu’au ${longDate(replyDueOn)} pour répondre.`,
    };
  });
}
