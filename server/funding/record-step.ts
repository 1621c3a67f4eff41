import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import type { RecordStepInput } from "@/domain/funding/funding.schema";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import { recordAll } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { assertNotAhead, type LoadedFunding, loadFunding } from "./load-funding";
import { postSteps } from "./post-step";

/** Records a dated step of a file: a new status, or new facts at the same one. */
export function recordStep(viewer: Viewer, input: RecordStepInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.step", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(funding.action, input.date);
      const { key: _key, lineId: _line, ...facts } = input;
      const [stepId = ""] = await recordStepsIn(tx, viewer, [{ funding, facts }]);
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

/** Writes steps within a transaction that settled who may, and tells their ids in the same order. */
export async function recordStepsIn(
  tx: Transaction,
  viewer: Viewer,
  steps: readonly { funding: Stepping; facts: Omit<RecordStepInput, "key" | "lineId"> }[],
): Promise<string[]> {
  const authorId = viewer.id;
  const ids = await postSteps(
    tx,
    steps.map(({ funding: { lineId, action }, facts }) => ({
      owner: { territoryId: action.territoryId, actionId: action.actionId, fundingLineId: lineId, authorId },
      facts,
    })),
  );
  await recordAll(
    tx,
    steps.map(({ funding: { lineId, funder, action, moves }, facts }) => {
      const { status, amount = null, date: on, reason = null } = facts;
      const previous = moves.findLast((move) => move.on <= on)?.status ?? null;
      return {
        territoryId: action.territoryId,
        actionId: action.actionId,
        actorId: viewer.id,
        event: "funding.moved" as const,
        subjectId: lineId,
        after: { funder, status, previous, amount, on, reason },
      };
    }),
  );
  return ids;
}
