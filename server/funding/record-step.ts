import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import type { RecordStepInput } from "@/domain/funding/funding.schema";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { assertNotAhead, type LoadedFunding, loadFunding } from "./load-funding";
import { postStep } from "./post-step";

/** Records a dated step of a file: a new status, or new facts at the same one. */
export function recordStep(viewer: Viewer, input: RecordStepInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.step", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(funding.action, input.date);
      const { key: _key, lineId: _line, ...facts } = input;
      const stepId = await recordStepIn(tx, viewer, funding, facts);
      const label = `«${THIN}${FUNDING_STATUS_LABELS[input.status]}${THIN}»`;
      const message = `${funding.funder}${NBSP}: étape ${label} du ${longDate(input.date)} enregistrée.`;
      return { message, undo: { what: "fundingStep", id: stepId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}

type Stepping = Pick<LoadedFunding, "lineId" | "funder"> & {
  action: Pick<LoadedFunding["action"], "territoryId" | "actionId">;
  moves: readonly Pick<LoadedFunding["moves"][number], "on" | "status">[];
};

/** Writes the step within a transaction that settled who may, and tells its id. */
export async function recordStepIn(
  tx: Transaction,
  viewer: Viewer,
  { lineId, funder, action: { territoryId, actionId }, moves }: Stepping,
  facts: Omit<RecordStepInput, "key" | "lineId">,
): Promise<string> {
  const stepId = await postStep(tx, { territoryId, actionId, fundingLineId: lineId, authorId: viewer.id }, facts);
  const previous = moves.findLast(({ on }) => on <= facts.date)?.status ?? null;
  const { status, amount = null, date: on, reason = null } = facts;
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "funding.moved",
    subjectId: lineId,
    after: { funder, status, previous, amount, on, reason },
  });
  return stepId;
}
