import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import type { NotificationKind } from "@/domain/notification/notification-kinds";
import type { LoadedAction } from "@/server/action/load-action";
import { commentReaders } from "@/server/comment/comment-readers";
import type { Transaction } from "@/server/db/transaction";
import { notify } from "@/server/notification/notify";

type Announced = {
  action: LoadedAction;
  obstacle: { id: string; title: string; authorId: string };
  kind: Extract<NotificationKind, `obstacle.${string}`>;
  /** The obstacle raised, or the move it made. */
  subjectId: string;
};

/** Raised or come back, it calls whoever can have it answered; afterwards it concerns who raised it and who follows the action. */
const CALLED: readonly Role[] = ["ADMIN", "PILOT", "PREFECTURE"];
const FOLLOWING: readonly Role[] = ["PILOT"];

/** Tells what happens to an obstacle to those it concerns who still read the action. */
export async function announceObstacle(
  tx: Transaction,
  viewer: Viewer,
  { action, obstacle, kind, subjectId }: Announced,
): Promise<void> {
  const { territoryId, actionId, slug, number } = action;
  const readers = await commentReaders(tx, { territoryId, regionId: action.regionId, action }, "ALL");
  const roles = kind === "obstacle.raised" || kind === "obstacle.reopened" ? CALLED : FOLLOWING;
  const told = readers.filter(
    (reader) => reader.id === obstacle.authorId || reader.roles.some((role) => roles.includes(role)),
  );
  const notice = {
    territoryId,
    kind,
    actorId: viewer.id,
    actionId,
    href: `/territoires/${slug}/actions/${number}?blocage=${obstacle.id}`,
    excerpt: obstacle.title,
    onceKey: `${kind}:${subjectId}`,
  };
  await notify(
    tx,
    notice,
    told.map(({ id }) => id),
  );
}
