import "server-only";
import type { ProviderRefusal } from "@/domain/access/provider-refusal";
import { Refusal } from "@/domain/shared/refusal";
import { openSession } from "@/server/access/open-session";
import { now } from "@/server/clock";
import { type Flow, type Purpose, takeFlow } from "./flow";
import { accountOf } from "./known-identity";
import { linkByInvitation, linkToSession } from "./link-identity";
import { findProvider, type Provider } from "./providers";
import { refusalOf, refusedPath } from "./refused";
import { type VouchedIdentity, vouchedIdentity } from "./vouched-identity";

/**
 * Where the browser goes once the provider has answered; null when there is no such provider. `answer` is the query of the
 * address it came back to. Nothing is written before every check has passed.
 */
export async function finishSignIn(providerId: string, answer: string): Promise<string | null> {
  const provider = findProvider(providerId);
  if (!provider) return null;
  const flow = await takeFlow(provider.id);
  if (!flow) return refusedPath(provider, { kind: "enter", next: null }, "depasse");
  const refusal = await verified(provider, flow, answer);
  return refusal === null ? arrival(flow.purpose) : refusedPath(provider, flow.purpose, refusal);
}

async function verified(provider: Provider, flow: Flow, answer: string): Promise<ProviderRefusal | null> {
  let identity: VouchedIdentity;
  try {
    identity = await vouchedIdentity(provider, flow, answer);
  } catch (error) {
    return refusalOf(provider, error);
  }
  try {
    return await admitted(provider, flow.purpose, identity);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "identity.taken" ? "deja-pris" : "depasse";
  }
}

/** Does what one went to the provider for; a stranger gets no account. */
async function admitted(
  provider: Provider,
  purpose: Purpose,
  identity: VouchedIdentity,
): Promise<ProviderRefusal | null> {
  if (purpose.kind === "link") return linkToSession(provider, purpose.sessionId, identity);
  const userId =
    purpose.kind === "invitation" ? await linkByInvitation(purpose.token, identity) : await accountOf(identity);
  if (userId === null) return "inconnu";
  await openSession(userId, {
    oidcProvider: provider.id,
    oidcIdToken: identity.idToken,
    secondFactorAt: identity.twoFactors ? now() : null,
  });
  return null;
}

function arrival(purpose: Purpose): string {
  if (purpose.kind === "link") return "/compte#identites";
  return (purpose.kind === "enter" && purpose.next) || "/";
}
