import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { lookEverywhere, read, type Transaction } from "@/server/db/transaction";
import { env } from "@/server/env";
import { openSession } from "./open-session";

/** Whether one may enter as a demonstration account: outside the demonstration that door does not exist. */
function demonstrationOpen(): boolean {
  return env().CREUSET_DEMO === "1";
}

/** One account per role, in the order people are introduced in. The pilot is the one of action 3. */
export function demonstrationAccounts() {
  if (!demonstrationOpen()) return Promise.resolve([]);
  return read("system", async (tx) => {
    await lookEverywhere(tx);
    return shown(tx);
  });
}

function shown(tx: Transaction) {
  return tx.user.findMany({
    where: {
      isDemo: true,
      suspendedAt: null,
      memberships: { some: { OR: [{ role: { not: "PILOT" } }, { action: { number: 3 } }] } },
    },
    select: { id: true, name: true, memberships: { select: { role: true } } },
    orderBy: { name: "asc" },
  });
}

export async function enterAsDemo(userId: string): Promise<void> {
  const account = demonstrationOpen()
    ? await read("system", (tx) =>
        tx.user.findFirst({ where: { id: userId, isDemo: true, suspendedAt: null }, select: { id: true } }),
      )
    : null;
  if (!account) throw new Refusal("signin.denied", "Ce compte de démonstration n’existe pas.");
  await openSession(account.id);
}
