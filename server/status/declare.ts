import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { asksForApproval, closingDeclaration } from "@/domain/approval/closing";
import { NBSP, THIN } from "@/domain/shared/format";
import type { ActionStatus } from "@/domain/status/status";
import { STATUS_LABELS } from "@/domain/status/status.labels";
import type { LoadedAction } from "@/server/action/load-action";
import { askClosing } from "@/server/approval/ask-closing";
import { today } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";
import { lastDeclaration } from "./last-declaration";
import { type Declaration, postDeclaration } from "./post-declaration";

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
  const { status } = declaration;
  const previous = (await lastDeclaration(tx, action.actionId))?.status ?? null;
  if (asksForApproval(status, previous)) {
    await askClosing(tx, { viewer, action, declaration: closingDeclaration.parse(declaration), previous });
    return awaited(previous);
  }
  await postDeclaration(tx, { action, authorId: viewer.id, declaredOn: today(action), declaration, previous });
  return null;
}

function awaited(previous: ActionStatus | null): string {
  const meanwhile =
    previous === null
      ? "L’action reste sans météo d’ici là."
      : `La météo reste «${THIN}${STATUS_LABELS[previous]}${THIN}» d’ici là.`;
  return `Clôture demandée${NBSP}: la préfecture doit l’approuver. ${meanwhile}`;
}
