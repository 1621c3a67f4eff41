import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { assertReplyDue } from "@/domain/obstacle/obstacle.rules";
import type { RaiseObstacleInput } from "@/domain/obstacle/obstacle.schema";
import { defaultReplyDue } from "@/domain/obstacle/reply-delay";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { announceObstacle } from "./announce-obstacle";

const RAISED = "Adressé en même temps que signalé.";

/** Raises a « point de blocage » on an action; when a service is named, it has it at once, with a day to answer by. */
export function raiseObstacle(viewer: Viewer, input: RaiseObstacleInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "obstacle.raise");
    const { territoryId, actionId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "obstacle.raise", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const day = today(action);
      const { kind, title } = input;
      const addressed = input.service ? { service: input.service, replyDueOn: replyDue(input, day) } : null;
      const declaredOn = new Date(day);
      const number = await nextNumber(tx, actionId);
      const authorId = viewer.id;
      const obstacle = await tx.obstacle.create({
        data: { territoryId, actionId, number, kind, title, declaredOn, authorId },
      });
      if (addressed) {
        const { service, replyDueOn } = addressed;
        const move = { kind: "ADDRESSED", service, replyDueOn: new Date(replyDueOn), sentence: RAISED } as const;
        await tx.obstacleMove.create({
          data: { territoryId, obstacleId: obstacle.id, ...move, declaredOn, authorId },
        });
      }
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "obstacle.raised",
        subjectId: obstacle.id,
        after: { title, kind, service: addressed?.service ?? null, replyDueOn: addressed?.replyDueOn ?? null },
      });
      await announceObstacle(tx, viewer, { action, obstacle, kind: "obstacle.raised", subjectId: obstacle.id });
      return { message: raisedMessage(addressed) } satisfies Done;
    });
  });
}

function replyDue({ kind, replyDueOn }: RaiseObstacleInput, day: CalendarDate): CalendarDate {
  if (replyDueOn) assertReplyDue(replyDueOn, day);
  return replyDueOn ?? defaultReplyDue(kind, day);
}

function raisedMessage(addressed: { service: string; replyDueOn: CalendarDate } | null): string {
  return addressed
    ? `Point de blocage signalé : ${addressed.service} a jusqu’au ${longDate(addressed.replyDueOn)} pour répondre.`
    : "Point de blocage signalé : le chef de projet, les pilotes et la préfecture sont prévenus.";
}

/** The action is locked so that two obstacles raised at once don't take the same number. */
async function nextNumber(tx: Transaction, actionId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  const last = await tx.obstacle.aggregate({ where: { actionId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
