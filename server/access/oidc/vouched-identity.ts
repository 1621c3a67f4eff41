import "server-only";
import {
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  getJwksCache,
  type IDToken,
  setJwksCache,
} from "openid-client";
import { z } from "zod";
import { callbackAddress } from "./addresses";
import { configurationOf, demandingSignature } from "./discovery";
import type { Flow } from "./flow";
import type { Provider } from "./providers";

/** Whom the provider says this is, every signature checked. The e-mail address tells people apart on a page, nothing else. */
export type VouchedIdentity = {
  issuer: string;
  /** The directory that vouches, through ProConnect; empty for a provider that vouches by itself. */
  idpId: string;
  subject: string;
  email: string | null;
  /** The person gave two proofs of who they are. */
  twoFactors: boolean;
  idToken: string;
};

const email = z.string().max(320).nullish().catch(null);
const methods = z.array(z.string()).catch([]);
const oneOrSeveral = z.union([z.string(), z.array(z.string())]);
/** The library checks a letter's issuer and audience when it finds them: without them it would be anybody's. */
const ofDirectory = z.object({ iss: z.string(), aud: oneOrSeveral, idp_id: z.string().min(1).max(200), email });
const ofProvider = z.object({ email });
const header = z.object({ alg: z.string() });

/**
 * Trades the code for who it is. The library checks state, issuer, code verifier, and of the signed answers: signature,
 * algorithm, issuer, audience, nonce, dates, and that both are about the same person.
 */
export async function vouchedIdentity(provider: Provider, flow: Flow, answer: string): Promise<VouchedIdentity> {
  const configuration = await configurationOf(provider);
  const tokens = await authorizationCodeGrant(configuration, new URL(`${callbackAddress(provider.id)}${answer}`), {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
    ...(flow.verifier !== null && { pkceCodeVerifier: flow.verifier }),
  });
  const claims = tokens.claims();
  const idToken = tokens.id_token;
  if (!claims || !idToken) throw new Error("no identity in the provider's answer");
  if (claims.azp !== undefined && claims.azp !== provider.clientId)
    throw new Error("an identity meant for another party");
  const described = provider.gathersDirectories
    ? await throughDirectory(configuration, { claims, idToken, accessToken: tokens.access_token })
    : await byItself(configuration, { claims, accessToken: tokens.access_token });
  const twoFactors = provider.gathersDirectories && methods.parse(claims.amr).includes("mfa");
  return { issuer: claims.iss, subject: claims.sub, twoFactors, idToken, ...described };
}

type Answered = { claims: IDToken; accessToken: string };
type Described = Pick<VouchedIdentity, "idpId" | "email">;

/** ProConnect signs what it says of a person as it signs the rest; an unsigned description is refused. */
async function throughDirectory(
  configuration: Configuration,
  { claims, idToken, accessToken }: Answered & { idToken: string },
): Promise<Described> {
  const { alg } = header.parse(JSON.parse(Buffer.from(idToken.split(".")[0] ?? "", "base64url").toString("utf8")));
  const demanding = demandingSignature(configuration, alg);
  const keys = getJwksCache(configuration);
  if (keys) setJwksCache(demanding, keys);
  const said = ofDirectory.parse(await fetchUserInfo(demanding, accessToken, claims.sub));
  return { idpId: said.idp_id, email: said.email ?? null };
}

async function byItself(configuration: Configuration, { claims, accessToken }: Answered): Promise<Described> {
  const inToken = ofProvider.parse(claims).email;
  if (inToken || !configuration.serverMetadata().userinfo_endpoint) return { idpId: "", email: inToken ?? null };
  const said = ofProvider.parse(await fetchUserInfo(configuration, accessToken, claims.sub));
  return { idpId: "", email: said.email ?? null };
}
