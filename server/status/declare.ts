import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { asksForApproval, closingDeclaration } from "@/domain/approval/closing";
import { NBSP, THIN } from "@/domain/shared/format";
import type { ActionStatus } from "@/domain/status/status";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { LoadedAction } from "@/server/action/load-action";
import { askClosing } from "@/server/approval/ask-closing";
import { record } from "@/server/audit/journal";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { lastDeclaration } from "./last-declaration";

/** What is about to be declared, of the météo alone or of a whole point. */
export type Declaration = {
  kind: "STATUS" | "POINT";
  status: ActionStatus;
  sentence: string;
  declaredProgress?: number | null;
  done?: string | null;
  upcoming?: string | null;
  difficulties?: string | null;
  decisionAsked?: string | null;
  meetingId?: string | null;
  keptWord?: string | null;
  keptAgainst?: string[];
};

/**
 * Declares, dated today; the end of an action is asked of the préfecture instead. Answers what there is to say of it: null
 * when it is declared, the sentence that tells what is awaited when it is asked.
 */
export async function declare(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  action: LoadedAction,
  declaration: Declaration,
): Promise<string | null> {
  const { territoryId, actionId } = action;
  const { status, sentence } = declaration;
  const previous = (await lastDeclaration(tx, actionId))?.status ?? null;
  if (asksForApproval(status, previous)) {
    await askClosing(tx, { viewer, action, declaration: closingDeclaration.parse(declaration), previous });
    return awaited(previous);
  }
  const { id } = await tx.statusDeclaration.create({
    data: { territoryId, actionId, declaredOn: new Date(today(action)), authorId: viewer.id, ...declaration },
  });
  const { kind: _, keptAgainst = [], ...said } = declaration;
  const told = Object.entries({ ...said, ...(keptAgainst.length > 0 && { keptAgainst }) }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "status.declared",
    subjectId: id,
    after: { ...Object.fromEntries(told), status, previous, sentence },
  });
  return null;
}

function awaited(previous: ActionStatus | null): string {
  const meanwhile =
    previous === null
      ? "L’action reste sans météo d’ici là."
      : `La météo reste «${THIN}${STATUS_LABELS[previous]}${THIN}» d’ici là.`;
  return `Clôture demandée${NBSP}: la préfecture doit l’approuver. ${meanwhile}`;
}
