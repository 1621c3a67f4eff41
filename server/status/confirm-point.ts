import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { whyNotConfirm } from "@/domain/status/confirm";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { ConfirmPointInput } from "@/domain/status/status.schema";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { storedDay } from "@/server/db/stored-day";
import { type Transaction, write } from "@/server/db/transaction";
import { lastDeclaration } from "./last-declaration";

/** « Rien de neuf »: the last declaration is declared again as it was, dated today. */
export function confirmPoint(viewer: Viewer, input: ConfirmPointInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const action = await loadAction(tx, viewer, input.actionId, "status.declare");
    const { territoryId } = action;
    const identity = { territoryId, actorId: viewer.id, operation: "status.confirm", key: input.key, payload: input };
    return once(tx, identity, () => confirmLast(tx, viewer, action));
  });
}

/** What confirming does once the right to it is settled: from the action's page, or from the link of a letter. */
export async function confirmLast(
  tx: Transaction,
  actor: Pick<Viewer, "id">,
  action: LoadedAction,
): Promise<{ message: string }> {
  const { territoryId, actionId } = action;
  const last = await lastDeclaration(tx, actionId);
  const day = today(action);
  const declaredOn = last && storedDay(last.declaredOn);
  const refusal = whyNotConfirm(last && declaredOn && { status: last.status, declaredOn }, day);
  if (refusal !== null || last === null) throw new Refusal("point.unconfirmable", refusal ?? "");
  const { status, sentence, declaredProgress, done, upcoming, difficulties, decisionAsked, meetingId } = last;
  const { keptWord, keptAgainst } = last;
  const said = { status, sentence, declaredProgress, done, upcoming, difficulties, decisionAsked, meetingId };
  const confirmed = await tx.statusDeclaration.create({
    data: {
      territoryId,
      actionId,
      ...said,
      keptWord,
      keptAgainst,
      kind: "CONFIRMED",
      confirmsId: last.confirmsId ?? last.id,
      declaredOn: new Date(day),
      authorId: actor.id,
    },
  });
  await record(tx, {
    territoryId,
    actionId,
    actorId: actor.id,
    event: "status.confirmed",
    subjectId: confirmed.id,
    after: { status, previous: status, sentence, declaredProgress, confirms: confirmed.confirmsId, since: declaredOn },
  });
  return { message: `Rien de neuf${NBSP}: «${THIN}${STATUS_LABELS[status]}${THIN}» est confirmé au ${longDate(day)}.` };
}
