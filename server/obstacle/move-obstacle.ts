import "server-only";
import type { Permission, Viewer } from "@/domain/access/permissions";
import type { ObstacleMoveKind } from "@/domain/obstacle/obstacle";
import { obstacleSituation } from "@/domain/obstacle/obstacle-words";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { Conflict } from "@/server/conflict";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { announceObstacle } from "./announce-obstacle";
import { type LoadedObstacle, loadObstacle } from "./load-obstacle";

type Gesture = { key: string; obstacleId: string; version: number; sentence: string };
type Move = {
  kind: ObstacleMoveKind;
  service?: string;
  replyDueOn?: CalendarDate;
  meeting?: { id: string; number: number; heldOn: CalendarDate };
  /** Who answered, which is no part of the move. */
  answeredBy?: string;
  message: string;
};
type Needed = { permission: Permission; raiser?: Permission };

const EVENTS = {
  ADDRESSED: "obstacle.addressed",
  ANSWERED: "obstacle.answered",
  ESCALATED: "obstacle.escalated",
  RESOLVED: "obstacle.resolved",
  REOPENED: "obstacle.reopened",
} as const satisfies Record<ObstacleMoveKind, string>;

/**
 * The one way an obstacle moves: load and lock, refuse a stale version, judge, post the move, tell the journal and those it
 * concerns. `judge` returns the move or refuses; it sees the obstacle where it stands and today's date.
 */
export function moveObstacle(
  viewer: Viewer,
  needed: Needed,
  gesture: Gesture,
  judge: (obstacle: LoadedObstacle, today: CalendarDate, tx: Transaction) => Move | Promise<Move>,
): Promise<Done> {
  return write(viewer, async (tx) => {
    const obstacle = await loadObstacle(tx, viewer, gesture.obstacleId, needed);
    const { territoryId } = obstacle.action;
    const attempt = { territoryId, actorId: viewer.id, operation: "obstacle.move", key: gesture.key, payload: gesture };
    return once(tx, attempt, async () => {
      if (gesture.version !== obstacle.version) throw await stale(tx, obstacle);
      const move = await judge(obstacle, today(obstacle.action), tx);
      const subjectId = await post(tx, viewer, { obstacle, move, sentence: gesture.sentence });
      await announceObstacle(tx, viewer, { action: obstacle.action, obstacle, kind: EVENTS[move.kind], subjectId });
      return { message: move.message } satisfies Done;
    });
  });
}

type Posted = { obstacle: LoadedObstacle; move: Move; sentence: string };

async function post(tx: Transaction, viewer: Viewer, { obstacle, move, sentence }: Posted): Promise<string> {
  const { territoryId, actionId } = obstacle.action;
  const { kind, service, replyDueOn, meeting, answeredBy } = move;
  await tx.obstacle.update({ where: { id: obstacle.id }, data: { version: { increment: 1 } } });
  const { id } = await tx.obstacleMove.create({
    data: {
      territoryId,
      obstacleId: obstacle.id,
      kind,
      service: service ?? null,
      replyDueOn: replyDueOn ? new Date(replyDueOn) : null,
      meetingId: meeting?.id ?? null,
      sentence,
      declaredOn: new Date(today(obstacle.action)),
      authorId: viewer.id,
    },
  });
  const named = service ?? answeredBy ?? null;
  const session = meeting ? { number: meeting.number, heldOn: meeting.heldOn } : null;
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: EVENTS[kind],
    subjectId: obstacle.id,
    after: { title: obstacle.title, service: named, replyDueOn: replyDueOn ?? null, meeting: session, sentence },
  });
  return id;
}

async function stale(tx: Transaction, obstacle: LoadedObstacle): Promise<Conflict> {
  const fields = [{ name: "obstacle", label: "Ce point de blocage", yours: "", theirs: obstacleSituation(obstacle) }];
  return new Conflict({ ...(await lastAuthor(tx, obstacle.id)), version: obstacle.version, fields });
}
