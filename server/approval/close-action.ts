import "server-only";
import type { ClosingDeclaration } from "@/domain/approval/closing";
import { calendarDate } from "@/domain/shared/calendar-date";
import { longDate, NBSP, THIN } from "@/domain/shared/format";
import type { ActionStatus } from "@/domain/status/status";
import { STATUS_LABELS } from "@/domain/status/status.labels";
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
  const done = `Clôture de l’action ${number} approuvée${NBSP}: ${quoted(declaration.status)} depuis le ${longDate(askedOn)}.`;
  if (!last) return done;
  const saidOn = calendarDate(last.declaredOn.toISOString().slice(0, 10));
  if (saidOn <= askedOn) return done;
  return `Clôture de l’action ${number} approuvée au ${longDate(askedOn)}. Sa météo a changé depuis la demande${NBSP}: ${quoted(last.status)}, déclarée le ${longDate(saidOn)}, reste celle qui compte.`;
}

function quoted(status: ActionStatus): string {
  return `«${THIN}${STATUS_LABELS[status]}${THIN}»`;
}
