import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ScheduleMeetingInput } from "@/domain/copil/copil.schema";
import { longDate, NBSP } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { loadCopil } from "./load-copil";
import { judgeDay } from "./meeting-day";

/** Fixes a session of the COPIL: the next number, its day and, when it is known, its place. */
export function scheduleMeeting(viewer: Viewer, input: ScheduleMeetingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const copil = await loadCopil(tx, viewer, input.slug);
    const { territoryId } = copil;
    const identity = { territoryId, actorId: viewer.id, operation: "copil.schedule", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await judgeDay(tx, copil, input.heldOn, null);
      const { heldOn, place = null } = input;
      const number = await nextNumber(tx, territoryId);
      const { id } = await tx.copilMeeting.create({
        data: { territoryId, number, heldOn: new Date(heldOn), place, authorId: viewer.id },
      });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: "copil.scheduled",
        subjectId: id,
        after: { number, heldOn, place },
      });
      return { message: `COPIL n°${NBSP}${number} fixé au ${longDate(heldOn)}.` } satisfies Done;
    });
  });
}

async function nextNumber(tx: Transaction, territoryId: string): Promise<number> {
  const last = await tx.copilMeeting.aggregate({ where: { territoryId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
