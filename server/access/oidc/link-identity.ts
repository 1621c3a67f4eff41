import "server-only";
import { randomUUID } from "node:crypto";
import type { ProviderRefusal } from "@/domain/access/provider-refusal";
import { NBSP } from "@/domain/shared/format";
import { useUpLink } from "@/server/access/one-time-link";
import { readSessionCookie } from "@/server/access/session";
import { write } from "@/server/db/transaction";
import { type Letter, post } from "@/server/mail/post";
import { freshHolder } from "./fresh-session";
import { attachIdentity } from "./known-identity";
import type { Provider } from "./providers";
import type { VouchedIdentity } from "./vouched-identity";

/**
 * Uses the invitation up: from now on the identity opens the account, in the place of whatever opened it before. A dead
 * link, or an identity that is somebody else's, changes nothing.
 */
export function linkByInvitation(token: string, identity: VouchedIdentity): Promise<string> {
  return write("system", async (tx) => {
    const userId = await useUpLink(tx, token, null);
    await attachIdentity(tx, userId, identity);
    return userId;
  });
}

/** Ties the identity to the account of the session that asked, if it is still open in this browser; else says why not. */
export async function linkToSession(
  provider: Provider,
  sessionId: string,
  identity: VouchedIdentity,
): Promise<ProviderRefusal | null> {
  if ((await readSessionCookie()) !== sessionId) return "anciennete";
  return write("system", async (tx) => {
    const holder = await freshHolder(tx, sessionId);
    if (!holder) return "anciennete";
    if (await attachIdentity(tx, holder.id, identity)) await post(tx, announcement(provider, holder));
    return null;
  });
}

function announcement({ label }: Provider, holder: { id: string; email: string }): Letter {
  return {
    userId: holder.id,
    recipient: holder.email,
    kind: "identity",
    subject: `${label} ouvre désormais votre compte`,
    text: `Bonjour,

Une identité ${label} vient d’être associée à votre compte${NBSP}: elle permet de s’y connecter.

Si ce n’est pas vous, retirez-la sur la page « Mon compte », fermez vos autres sessions et prévenez le chef de projet.`,
    onceKey: `identity:${randomUUID()}`,
  };
}
