import "server-only";
import type { Transaction } from "@/server/db/transaction";

/** The declaration of an action that stands: the last dated, and of one day the last recorded. The action is held meanwhile. */
export async function lastDeclaration(tx: Transaction, actionId: string) {
  await tx.$queryRaw`SELECT 1 FROM action WHERE id = ${actionId}::uuid FOR NO KEY UPDATE`;
  return tx.statusDeclaration.findFirst({
    where: { actionId },
    orderBy: [{ declaredOn: "desc" }, { recordedAt: "desc" }],
  });
}
