import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import type { RecordStepInput } from "@/domain/funding/funding.schema";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { assertNotAhead, loadFunding } from "./load-funding";
import { postStep } from "./post-step";

/** Records a dated step of a file: a new status, or new facts at the same one. */
export function recordStep(viewer: Viewer, input: RecordStepInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId, actionId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.step", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(funding.action, input.date);
      const { key: _key, lineId, ...facts } = input;
      const stepId = await postStep(tx, { territoryId, actionId, fundingLineId: lineId, authorId: viewer.id }, facts);
      const previous = funding.moves.findLast(({ on }) => on <= input.date)?.status ?? null;
      const { status, amount, date: on, reason } = input;
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "funding.moved",
        subjectId: lineId,
        after: { funder: funding.funder, status, previous, amount: amount ?? null, on, reason: reason ?? null },
      });
      const label = `«${THIN}${FUNDING_STATUS_LABELS[status]}${THIN}»`;
      const message = `${funding.funder}${NBSP}: étape ${label} du ${longDate(on)} enregistrée.`;
      return { message, undo: { what: "fundingStep", id: stepId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}
