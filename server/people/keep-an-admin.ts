import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Refusal } from "@/domain/shared/refusal";
import type { Transaction } from "@/server/db/transaction";

const SELF = "Vous ne pouvez pas vous retirer vous-même : demandez-le à un autre chef de projet.";
const LAST = "C’est le dernier chef de projet du territoire : invitez-en un autre d’abord.";

export function refuseSelf(viewer: Viewer, userId: string): void {
  if (userId === viewer.id) throw new Refusal("person.self", SELF);
}

/** Makes a change after which a territory that had someone to manage it for good still has. */
export async function keepAnAdmin(tx: Transaction, territoryId: string, change: () => Promise<unknown>): Promise<void> {
  const before = await standingAdmins(tx, territoryId);
  await change();
  if (before > 0 && (await standingAdmins(tx, territoryId)) === 0) throw new Refusal("person.lastAdmin", LAST);
}

function standingAdmins(tx: Transaction, territoryId: string): Promise<number> {
  return tx.membership.count({ where: { territoryId, role: "ADMIN", endsOn: null, user: { suspendedAt: null } } });
}
