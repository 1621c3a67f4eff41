import "server-only";
import type { Permission, Viewer } from "@/domain/access/permissions";
import type { JournalEvent } from "@/domain/journal/events";
import { milestoneSituation } from "@/domain/milestone/milestone-sentence";
import type { MoveKind, ReasonKind } from "@/domain/milestone/move";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { recordAll } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { Conflict } from "@/server/conflict";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedMilestone, loadMilestone } from "./load-milestone";

type Gesture = { key: string; milestoneId: string; version?: number | undefined };
export type Move = {
  kind: MoveKind;
  event: JournalEvent;
  from: CalendarDate | null;
  to: CalendarDate | null;
  reasonKind?: ReasonKind | undefined;
  reason?: string | undefined;
  message: string;
  undoable?: boolean;
};

/**
 * The one way a milestone moves: load and lock, refuse a stale version, judge, post the move, tell the journal.
 * `judge` returns the move or refuses; it sees the stored milestone and today's date.
 */
export function moveMilestone(
  viewer: Viewer,
  permission: Permission,
  gesture: Gesture,
  judge: (milestone: LoadedMilestone, today: CalendarDate, tx: Transaction) => Move | Promise<Move>,
): Promise<Done> {
  return write(viewer, async (tx) => {
    const milestone = await loadMilestone(tx, viewer, gesture.milestoneId, permission);
    const { territoryId } = milestone.action;
    const identity = {
      territoryId,
      actorId: viewer.id,
      operation: "milestone.move",
      key: gesture.key,
      payload: gesture,
    };
    return once(tx, identity, async () => {
      if (gesture.version !== undefined && gesture.version !== milestone.version) throw await stale(tx, milestone);
      const move = await judge(milestone, today(milestone.action), tx);
      await postMoves(tx, viewer, [{ milestone, move }]);
      const undo = { what: "milestone", id: milestone.id, key: crypto.randomUUID() } as const;
      return { message: move.message, ...(move.undoable ? { undo } : {}) } satisfies Done;
    });
  });
}

export type JudgedMove = { milestone: Pick<LoadedMilestone, "id" | "title" | "action">; move: Move };

/** Writes moves that were judged, one at most for each milestone, and tells the journal. */
export async function postMoves(tx: Transaction, viewer: Viewer, moves: readonly JudgedMove[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.milestone.updateMany({
    where: { id: { in: moves.map(({ milestone }) => milestone.id) } },
    data: { version: { increment: 1 } },
  });
  await tx.milestoneMove.createMany({
    data: moves.map(({ milestone: { id, action }, move }) => ({
      territoryId: action.territoryId,
      milestoneId: id,
      kind: move.kind,
      fromDate: move.from ? new Date(move.from) : null,
      toDate: move.to ? new Date(move.to) : null,
      reasonKind: move.reasonKind ?? null,
      reason: move.reason ?? null,
      declaredOn: new Date(today(action)),
      authorId: viewer.id,
    })),
  });
  await recordAll(
    tx,
    moves.map(({ milestone: { id, title, action }, move: { event, from, to, reason = null } }) => ({
      territoryId: action.territoryId,
      actionId: action.actionId,
      actorId: viewer.id,
      event,
      subjectId: id,
      before: { date: from },
      after: { title, date: to, from, to, reason },
    })),
  );
}

async function stale(tx: Transaction, milestone: LoadedMilestone): Promise<Conflict> {
  const theirs = milestoneSituation(milestone);
  const fields = [{ name: "date", label: "Ce jalon", yours: "", theirs }];
  return new Conflict({ ...(await lastAuthor(tx, milestone.id)), version: milestone.version, fields });
}
