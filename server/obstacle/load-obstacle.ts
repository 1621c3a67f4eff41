import "server-only";
import type { Permission, Viewer } from "@/domain/access/permissions";
import type { Obstacle } from "@/domain/obstacle/obstacle";
import { calendarDate } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { type LoadedAction, loadActionOf } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";
import { obstacleRows, obstacles } from "./obstacle-rows";

export type LoadedObstacle = Obstacle & { action: LoadedAction };

const unknownObstacle = () =>
  new Denied("obstacle.unknown", "Ce point de blocage n’existe pas, ou il n’est pas dans votre périmètre.");
const WHENEVER = calendarDate("2100-12-31");

/**
 * The obstacle where it stands, locked until the end of the transaction, once the viewer may do that to its action. `raiser` is
 * the right that is enough for the person who raised it.
 */
export async function loadObstacle(
  tx: Transaction,
  viewer: Viewer,
  obstacleId: string,
  { permission, raiser = permission }: { permission: Permission; raiser?: Permission },
): Promise<LoadedObstacle> {
  const [stored] = await tx.$queryRaw<{ territoryId: string; actionId: string; authorId: string }[]>`
    SELECT territory_id AS "territoryId", action_id AS "actionId", author_id AS "authorId"
    FROM obstacle WHERE id = ${obstacleId}::uuid FOR UPDATE`;
  if (!stored) throw unknownObstacle();
  const needed = stored.authorId === viewer.id ? raiser : permission;
  const action = await loadActionOf(tx, viewer, stored.actionId, needed, unknownObstacle);
  const asked = { territoryId: stored.territoryId, actionIds: [stored.actionId], asOf: WHENEVER, knownAt: null };
  const all = obstacles.parse(await tx.$queryRaw`${obstacleRows(asked)}`);
  const obstacle = all.find(({ id }) => id === obstacleId);
  if (!obstacle) throw unknownObstacle();
  return { ...obstacle, action };
}
