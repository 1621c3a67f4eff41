import "server-only";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import { type Transaction, write } from "@/server/db/transaction";
import type { VouchedIdentity } from "./vouched-identity";

const keyOf = ({ issuer, idpId, subject }: VouchedIdentity) => ({ issuer, idpId, subject });

/** The account an identity opens; null when it opens none, which is also the answer for a suspended person. */
export function accountOf(identity: VouchedIdentity): Promise<string | null> {
  return write("system", async (tx) => {
    const found = await tx.oidcIdentity.findFirst({
      where: { ...keyOf(identity), user: { suspendedAt: null, anonymizedAt: null } },
      select: { id: true, userId: true },
    });
    if (!found) return null;
    await tx.oidcIdentity.update({ where: { id: found.id }, data: { email: identity.email, lastUsedAt: now() } });
    return found.userId;
  });
}

/** Ties an identity to an account, and says whether it is new there. One that opens another account is refused. */
export async function attachIdentity(tx: Transaction, userId: string, identity: VouchedIdentity): Promise<boolean> {
  const data = { ...keyOf(identity), userId, email: identity.email, lastUsedAt: now() };
  const { count } = await tx.oidcIdentity.createMany({ data, skipDuplicates: true });
  const mine = count > 0 || (await tx.oidcIdentity.count({ where: { ...keyOf(identity), userId } })) > 0;
  if (!mine) throw new Refusal("identity.taken", "Cette identité est déjà reliée à un autre compte.");
  return count > 0;
}
