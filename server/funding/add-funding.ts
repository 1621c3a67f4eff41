import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { AddFundingInput } from "@/domain/funding/funding.schema";
import { eurosExact, NBSP } from "@/domain/shared/format";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { recordAll } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { funderOf } from "./funder";
import { assertNotAhead } from "./load-funding";
import { postSteps } from "./post-step";

/** Adds a funder to the plan of an action, with the first step of its file. */
export function addFunding(viewer: Viewer, input: AddFundingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "funding.record");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.add", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(action, input.date);
      const { key: _key, actionId: _action, ...added } = input;
      const [line] = await addFundingsIn(tx, viewer, action, [added]);
      if (!line) throw new RangeError("a line asked for is written");
      const { stepId, funder } = line;
      const message = `${funder}${NBSP}: ${eurosExact(input.amount)} ajoutés au plan de financement.`;
      return { message, undo: { what: "fundingStep", id: stepId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}

type Added = { lineId: string; stepId: string; funder: string };

/** Writes lines and their first steps within a transaction that settled who may; what each became, in the same order. */
export async function addFundingsIn(
  tx: Transaction,
  viewer: Viewer,
  { territoryId, actionId }: LoadedAction,
  added: readonly Omit<AddFundingInput, "key" | "actionId">[],
): Promise<Added[]> {
  const owner = { territoryId, actionId, authorId: viewer.id };
  const first = await nextRank(tx, actionId);
  const lines = [];
  for (const { funder: name, funderKind, kind, scheme, title, ...facts } of added)
    lines.push({ lineId: randomUUID(), funder: await funderOf(tx, name, funderKind), kind, scheme, title, facts });
  await tx.fundingLine.createMany({
    data: lines.map(({ lineId, funder, kind, scheme, title, facts }, n) => ({
      ...owner,
      id: lineId,
      rank: first + n,
      funderId: funder.id,
      kind,
      scheme,
      title: title ?? null,
      declaredOn: new Date(facts.date),
    })),
  });
  const stepIds = await postSteps(
    tx,
    lines.map(({ lineId, facts }) => ({ owner: { ...owner, fundingLineId: lineId }, facts })),
  );
  await recordAll(
    tx,
    lines.map(({ lineId, funder, scheme, kind, facts: { status, amount, date: on, reason = null } }) => ({
      territoryId,
      actionId,
      actorId: viewer.id,
      event: "funding.added" as const,
      subjectId: lineId,
      after: { funder: funder.name, scheme, kind, status, amount, on, reason },
    })),
  );
  return lines.map(({ lineId, funder }, n) => ({ lineId, stepId: stepIds[n] ?? "", funder: funder.name }));
}

/** Lines are numbered one after the other within an action, held meanwhile. */
async function nextRank(tx: Transaction, actionId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.fundingLine.aggregate({ where: { actionId }, _max: { rank: true } });
  return (_max.rank ?? 0) + 1;
}
