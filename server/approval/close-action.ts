import "server-only";
import type { ClosingDeclaration } from "@/domain/approval/closing";
import { longDate, NBSP } from "@/domain/shared/format";
import { quotedStatus } from "@/domain/status/status.labels";
import { storedDay } from "@/server/db/stored-day";
import type { Transaction } from "@/server/db/transaction";
import { lastDeclaration } from "@/server/status/last-declaration";
import { postDeclaration } from "@/server/status/post-declaration";
import type { LoadedApproval } from "./load-approval";

type Closing = { actionId: string; number: number; declaration: ClosingDeclaration };

/**
 * Declares the end of an action as it was typed, on the day it was asked and in the name of who asked. A météo declared since
 * was about a later day: it stands, and the answer says so.
 */
export async function closeAction(
  tx: Transaction,
  { id, territoryId, askedOn, authorId }: LoadedApproval,
  { actionId, number, declaration }: Closing,
): Promise<string> {
  const last = await lastDeclaration(tx, actionId);
  await postDeclaration(tx, {
    action: { territoryId, actionId },
    authorId,
    declaredOn: askedOn,
    approvalId: id,
    declaration,
    previous: last?.status ?? null,
  });
  const done = `Clôture de l’action ${number} approuvée${NBSP}: ${quotedStatus(declaration.status)} depuis le ${longDate(askedOn)}.`;
  if (!last) return done;
  const saidOn = storedDay(last.declaredOn);
  if (saidOn <= askedOn) return done;
  return `Clôture de l’action ${number} approuvée au ${longDate(askedOn)}. Sa météo a changé depuis la demande${NBSP}: ${quotedStatus(last.status)}, déclarée le ${longDate(saidOn)}, reste celle qui compte.`;
}
