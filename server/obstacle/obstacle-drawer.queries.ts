import "server-only";
import { z } from "zod";
import type { Obstacle } from "@/domain/obstacle/obstacle";
import { gesturesOn, mayMake, OBSTACLE_GESTURES, type ObstacleGesture } from "@/domain/obstacle/obstacle-gestures";
import { type UpcomingMeeting, upcomingMeetings, upcomingMeetingsRow } from "@/server/copil/meetings.queries";
import type { Transaction } from "@/server/db/transaction";
import type { SearchParams } from "@/server/territory/territory-page";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { obstacles, obstaclesJson } from "./obstacle-rows";

/** What the drawer over an action shows of its obstacles: the form that raises one, or one of them with what may be done to it. */
export type ObstacleDrawerContent =
  | { kind: "raiseObstacle"; services: readonly string[] }
  | {
      kind: "obstacle";
      obstacle: Obstacle;
      meetings: readonly UpcomingMeeting[];
      gestures: readonly ObstacleGesture[];
      gesture: ObstacleGesture | null;
    };

const address = z.object({
  saisir: z.literal("blocage").nullable().catch(null),
  blocage: z.uuid().nullable().catch(null),
  geste: z.enum(OBSTACLE_GESTURES).nullable().catch(null),
});
const row = z.object({ obstacles, meetings: upcomingMeetingsRow });

/**
 * Null when the address asks for nothing of the kind, or for what this person may not open. A gesture just made keeps its
 * form, which says so and leaves.
 */
export async function loadObstacleDrawer(
  tx: Transaction,
  contract: VisibleContract,
  action: FullAction,
  params: SearchParams,
): Promise<ObstacleDrawerContent | null> {
  const asked = address.parse(params);
  const raising = asked.saisir !== null && action.rights.raiseObstacle;
  if (asked.blocage === null && !raising) return null;
  const found = await readAll(tx, contract, action);
  if (asked.blocage === null) return { kind: "raiseObstacle", services: servicesOf(found.obstacles) };
  const obstacle = found.obstacles.find(({ id }) => id === asked.blocage);
  if (!obstacle) return null;
  const { raiseObstacle, followObstacles } = action.rights;
  const holds = { follows: followObstacles, raised: raiseObstacle && obstacle.authorId === contract.viewer.id };
  const gesture = asked.geste && mayMake(asked.geste, holds) ? asked.geste : null;
  const gestures = gesturesOn(obstacle, holds);
  return { kind: "obstacle", obstacle, meetings: found.meetings, gestures, gesture };
}

async function readAll(tx: Transaction, { territory, asOf, knownAt }: VisibleContract, { id }: FullAction) {
  const territoryId = territory.id;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT (${obstaclesJson({ territoryId, actionIds: [id], asOf, knownAt })}) AS obstacles,
           (${upcomingMeetings({ territoryId, asOf })}) AS meetings`;
  return row.parse(rows[0]);
}

/** The services already named on the action, to choose among while typing. */
function servicesOf(all: readonly Obstacle[]): string[] {
  const named = all.flatMap(({ moves }) => moves.flatMap((move) => (move.kind === "ADDRESSED" ? [move.service] : [])));
  return [...new Set(named)];
}
