import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AddFundingInput } from "@/domain/funding/funding.schema";
import { eurosExact, NBSP } from "@/domain/shared/format";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { funderOf } from "./funder";
import { assertNotAhead } from "./load-funding";
import { postStep } from "./post-step";

/** Adds a funder to the plan of an action, with the first step of its file. */
export function addFunding(viewer: Viewer, input: AddFundingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "funding.record");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.add", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(action, input.date);
      const { key: _key, actionId: _action, ...added } = input;
      const { stepId, funder } = await addFundingIn(tx, viewer, action, added);
      const message = `${funder}${NBSP}: ${eurosExact(input.amount)} ajoutés au plan de financement.`;
      return { message, undo: { what: "fundingStep", id: stepId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}

type Added = { lineId: string; stepId: string; funder: string };

/** Writes the line and its first step within a transaction that settled who may. */
export async function addFundingIn(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, actionId }: LoadedAction,
  added: Omit<AddFundingInput, "key" | "actionId">,
): Promise<Added> {
  const { funder: name, funderKind, kind, scheme, title, ...facts } = added;
  const rank = await nextRank(tx, actionId);
  const funder = await funderOf(tx, name, funderKind);
  const owner = { territoryId, actionId, authorId: viewer.id };
  const declaredOn = new Date(facts.date);
  const line = await tx.fundingLine.create({
    data: { ...owner, rank, funderId: funder.id, kind, scheme, title: title ?? null, declaredOn },
  });
  const stepId = await postStep(tx, { ...owner, fundingLineId: line.id }, facts);
  const { status, amount, date: on, reason = null } = facts;
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "funding.added",
    subjectId: line.id,
    after: { funder: funder.name, scheme, kind, status, amount, on, reason },
  });
  return { lineId: line.id, stepId, funder: funder.name };
}

/** Lines are numbered one after the other within an action, held meanwhile. */
async function nextRank(tx: Transaction, actionId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.fundingLine.aggregate({ where: { actionId }, _max: { rank: true } });
  return (_max.rank ?? 0) + 1;
}
