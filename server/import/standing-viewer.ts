import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Refusal } from "@/domain/shared/refusal";
import { heldRoles } from "@/server/access/held-roles";
import type { Transaction } from "@/server/db/transaction";

/** Someone as they stand now, whatever they could do when they asked: work done apart from a request has no session. */
export async function standingViewer(tx: Transaction, userId: string): Promise<Viewer> {
  const person = await tx.user.findFirst({
    where: { id: userId, suspendedAt: null, anonymizedAt: null },
    select: { id: true, name: true, email: true, isDemo: true },
  });
  if (!person) throw rightsLost();
  return { ...person, sessionId: person.id, ...(await heldRoles(tx, userId)) };
}

export function rightsLost(): Refusal {
  return new Refusal(
    "import.rights",
    "Vos droits ont changé depuis le dépôt du fichier\u00a0: rien n’a été enregistré. Demandez-les au chef de projet, puis recommencez.",
  );
}
