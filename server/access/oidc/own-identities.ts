import "server-only";
import type { UnlinkIdentityInput } from "@/domain/access/identity.schema";
import type { Viewer } from "@/domain/access/permissions";
import { dateTime } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { configuredProviders } from "./providers";

export type OwnIdentity = { id: string; provider: string; email: string | null; lastUsedAt: string | null };

/** The identities that open the viewer's account, the oldest first. */
export async function listOwnIdentities(tx: Transaction, viewer: Viewer): Promise<OwnIdentity[]> {
  const identities = await tx.oidcIdentity.findMany({
    where: { userId: viewer.id },
    select: { id: true, issuer: true, email: true, lastUsedAt: true },
    orderBy: { createdAt: "asc" },
  });
  return identities.map(({ id, issuer, email, lastUsedAt }) => ({
    id,
    email,
    provider: providerOf(issuer)?.label ?? new URL(issuer).host,
    lastUsedAt: lastUsedAt && dateTime(lastUsedAt),
  }));
}

function providerOf(issuer: string) {
  return configuredProviders().find((provider) => new URL(provider.issuer).href === new URL(issuer).href);
}

/** Unties an identity from the viewer's account and ends the other sessions it opened; the last way in is kept. */
export function unlinkIdentity(viewer: Viewer, input: UnlinkIdentityInput): Promise<Done> {
  return write(viewer, async (tx) => {
    // Two at once would each count the other one as the way in that is left.
    await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${viewer.id}::uuid FOR UPDATE`;
    const account = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { passwordHash: true, identities: { select: { id: true, issuer: true } } },
    });
    const identity = account.identities.find(({ id }) => id === input.identityId);
    if (!identity) throw new Denied("identity.unknown", "Cette identité n’est plus associée à votre compte.");
    if (account.passwordHash === null && account.identities.length === 1)
      throw new Refusal(
        "identity.last",
        "C’est votre seul moyen d’entrer. Demandez d’abord un lien au chef de projet pour choisir un mot de passe.",
      );
    await tx.oidcIdentity.delete({ where: { id: identity.id } });
    const provider = providerOf(identity.issuer);
    if (provider)
      await tx.session.updateMany({
        where: { userId: viewer.id, oidcProvider: provider.id, id: { not: viewer.sessionId }, revokedAt: null },
        data: { revokedAt: now() },
      });
    return { message: `${provider?.label ?? "Cette identité"} n’ouvre plus votre compte.` };
  });
}
