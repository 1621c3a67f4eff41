import "server-only";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { ActionStatus } from "@/domain/status/status";
import { record } from "@/server/audit/journal";
import type { Transaction } from "@/server/db/transaction";

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

type Posted = {
  action: { territoryId: string; actionId: string };
  authorId: string;
  declaredOn: CalendarDate;
  /** The approval it waited for, when it closes the action. */
  approvalId?: string;
  declaration: Declaration;
  /** The status that held until then. */
  previous: ActionStatus | null;
};

/** Writes a declaration and what the journal tells of it: what was said, and nothing of what was left empty. */
export async function postDeclaration(tx: Transaction, posted: Posted): Promise<void> {
  const { action, authorId, declaredOn, approvalId = null, declaration, previous } = posted;
  const { territoryId, actionId } = action;
  const { id } = await tx.statusDeclaration.create({
    data: { territoryId, actionId, declaredOn: new Date(declaredOn), authorId, approvalId, ...declaration },
  });
  const { kind: _, status, sentence, keptAgainst = [], ...said } = declaration;
  const told = Object.entries({ ...said, ...(keptAgainst.length > 0 && { keptAgainst }) }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  await record(tx, {
    territoryId,
    actionId,
    actorId: authorId,
    event: "status.declared",
    subjectId: id,
    after: { ...Object.fromEntries(told), status, previous, sentence },
  });
}
