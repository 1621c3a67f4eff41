import { finishSignIn } from "@/server/access/oidc/finish-sign-in";
import type { ProviderId } from "@/server/access/oidc/providers";
import { startSignIn } from "@/server/access/oidc/start-sign-in";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { aProviderPerson, type TestProviders, visit } from "@/test-support/openid-providers";

/** Where the browser is sent. */
export const depart = async (id: ProviderId, asked: Record<string, string> = {}): Promise<string> =>
  (await startSignIn(id, new URLSearchParams(asked))) ?? "";

/** Goes to the provider, is recognised there, comes back, and gives the page one ends up on. */
export async function signIn(providers: TestProviders, id: ProviderId, sub: string, asked?: Record<string, string>) {
  return finishSignIn(id, await visit(providers[id], await depart(id, asked), sub));
}

/** Someone whose account an identity opens already. */
export async function aLinkedPerson(
  providers: TestProviders,
  id: ProviderId,
  given: Parameters<typeof aProviderPerson>[1] = {},
) {
  const person = await someone(client(), "ADMIN", await aTerritory(client()));
  const subject = aProviderPerson(providers, given);
  const idpId = id === "proconnect" ? (given.idpId ?? "annuaire-1") : "";
  await client().oidcIdentity.create({ data: { userId: person.id, issuer: providers[id].issuer, idpId, subject } });
  return { person, subject };
}
