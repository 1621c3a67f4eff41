import "server-only";
import { findViewer } from "@/server/access/viewer";
import { now } from "@/server/clock";
import { read, type Transaction } from "@/server/db/transaction";

const FRESH_MINUTES = 10;

/** Whether the person has just proved who they are: what opens an account for good takes more than an open session. */
export function isFreshSession(sessionId: string): Promise<boolean> {
  return read("system", async (tx) => (await freshHolder(tx, sessionId)) !== null);
}

/** Whose session it is; null when it is over, when it is older than ten minutes, or when the account is everyone's. */
export async function freshHolder(tx: Transaction, sessionId: string): Promise<{ id: string; email: string } | null> {
  const since = new Date(now().getTime() - FRESH_MINUTES * 60_000);
  const fresh =
    sessionId !== "" && (await tx.session.count({ where: { id: sessionId, createdAt: { gt: since } } })) > 0;
  const holder = fresh ? await findViewer(tx, sessionId) : null;
  return holder === null || holder.isDemo ? null : holder;
}
