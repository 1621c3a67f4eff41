import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type {
  AddressObstacleInput,
  EscalateObstacleInput,
  RaiseObstacleInput,
  TellObstacleInput,
} from "@/domain/obstacle/obstacle.schema";
import { calendarDate } from "@/domain/shared/calendar-date";
import { write } from "@/server/db/transaction";
import { loadObstacle } from "@/server/obstacle/load-obstacle";
import { raiseObstacle } from "@/server/obstacle/raise-obstacle";
import { resolveObstacle } from "@/server/obstacle/resolve-obstacle";
import { client } from "@/test-support/backstage";

type Given<Input> = Partial<Input>;

export const raising = (actionId: string, given: Given<RaiseObstacleInput> = {}): RaiseObstacleInput => ({
  key: randomUUID(),
  actionId,
  kind: "CONNECTION",
  title: "Le poste électrique n’est pas raccordé.",
  ...given,
});

/** Raised the day the territory is at; addressed to a service when one is named. */
export async function anObstacle(
  author: Viewer,
  actionId: string,
  given: Given<RaiseObstacleInput> = {},
): Promise<string> {
  await raiseObstacle(author, raising(actionId, given));
  const last = await client().obstacle.findFirstOrThrow({ where: { actionId }, orderBy: { number: "desc" } });
  return last.id;
}

export const telling = (obstacleId: string, given: Given<TellObstacleInput> = {}): TellObstacleInput => ({
  key: randomUUID(),
  obstacleId,
  version: 1,
  sentence: "Le devis est arrivé.",
  ...given,
});

export const addressing = (obstacleId: string, given: Given<AddressObstacleInput> = {}): AddressObstacleInput => ({
  ...telling(obstacleId),
  service: "Gestionnaire du réseau électrique",
  replyDueOn: calendarDate("2021-07-15"),
  ...given,
});

export const escalating = (
  obstacleId: string,
  meetingId: string,
  given: Given<EscalateObstacleInput> = {},
): EscalateObstacleInput => ({ ...telling(obstacleId), meetingId, ...given });

/** How an obstacle stands now, as the commands see it. */
export function standingOf(viewer: Viewer, obstacleId: string) {
  return write(viewer, (tx) => loadObstacle(tx, viewer, obstacleId, { permission: "action.read" }));
}

/** A resolved obstacle, at version 2. */
export async function aResolvedObstacle(author: Viewer, actionId: string): Promise<string> {
  const id = await anObstacle(author, actionId);
  await resolveObstacle(author, telling(id));
  return id;
}
