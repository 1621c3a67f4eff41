import "server-only";
import { now } from "@/server/clock";
import type { Transaction } from "@/server/db/transaction";

/** Ends every token of someone, with their sessions: what opened the account until now opens nothing any more. */
export async function revokeTokensOf(tx: Transaction, userId: string): Promise<void> {
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } });
}
