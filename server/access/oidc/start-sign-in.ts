import "server-only";
import { headers } from "next/headers";
import {
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { returnPath } from "@/domain/access/return-path";
import { readSessionCookie } from "@/server/access/session";
import { callbackAddress } from "./addresses";
import { configurationOf } from "./discovery";
import { type Flow, keepFlow, type Purpose } from "./flow";
import { isFreshSession } from "./fresh-session";
import { findProvider, type Provider } from "./providers";
import { refusalOf, refusedPath } from "./refused";

/**
 * Where to send the browser to be recognised; null when there is no such provider. Reached by a plain link, because a form
 * of this application may lead nowhere else. Coming in may be asked from anywhere; what ties an identity to an account is
 * asked from a page of ours, or an attacker could have theirs tied to a victim's account.
 */
export async function startSignIn(providerId: string, asked: URLSearchParams): Promise<string | null> {
  const provider = findProvider(providerId);
  if (!provider) return null;
  const purpose = await purposeOf(asked);
  if (purpose.kind !== "enter" && (await headers()).get("sec-fetch-site") !== "same-origin")
    return refusedPath(provider, purpose, "origine");
  if (purpose.kind === "link" && !(await isFreshSession(purpose.sessionId)))
    return refusedPath(provider, purpose, "anciennete");
  return departure(provider, purpose);
}

async function purposeOf(asked: URLSearchParams): Promise<Purpose> {
  const token = asked.get("invitation");
  if (token !== null && /^[\w-]{20,100}$/.test(token)) return { kind: "invitation", token };
  if (asked.has("associer")) return { kind: "link", sessionId: (await readSessionCookie()) ?? "" };
  return { kind: "enter", next: returnPath(asked.get("suite")) };
}

async function departure(provider: Provider, purpose: Purpose): Promise<string> {
  try {
    const configuration = await configurationOf(provider);
    const verifier = configuration.serverMetadata().supportsPKCE() ? randomPKCECodeVerifier() : null;
    const flow = { state: randomState(), nonce: randomNonce(), verifier, purpose };
    const address = await authorizationAddress(provider, configuration, flow);
    await keepFlow(provider.id, flow);
    return address;
  } catch (error) {
    return refusedPath(provider, purpose, refusalOf(provider, error));
  }
}

/** ProConnect tells how a person was recognised only to who asks, and only in these words. */
const RECOGNITION = JSON.stringify({ id_token: { amr: { essential: true } } });

async function authorizationAddress(provider: Provider, configuration: Configuration, flow: Flow): Promise<string> {
  const proof = flow.verifier !== null && {
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: "S256",
  };
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackAddress(provider.id),
    scope: provider.scope,
    state: flow.state,
    nonce: flow.nonce,
    ...(provider.gathersDirectories && { claims: RECOGNITION }),
    ...proof,
  });
  return address.href;
}
