import { type ProviderPerson, type RunningProvider, startOpenIdProvider } from "@/scripts/openid-provider.mjs";

export const ORIGIN = "http://localhost:3000";
const SECRET = "a client secret of the tests, longer than forty characters";

export type TestProviders = {
  proconnect: RunningProvider;
  oidc: RunningProvider;
  people: Map<string, ProviderPerson>;
};

/** Two real providers, one shaped like ProConnect, both known to the application under test. */
export async function openProviders(): Promise<TestProviders> {
  const people = new Map<string, ProviderPerson>();
  const started = (id: "proconnect" | "oidc") => {
    const client = { id: `creuset-${id}`, secret: SECRET, entrance: id };
    const shaped = id === "proconnect" ? { path: "/api/v2", signedUserInfo: true } : {};
    return startOpenIdProvider({ client, origin: ORIGIN, people, ...shaped });
  };
  const [proconnect, oidc] = await Promise.all([started("proconnect"), started("oidc")]);
  Object.assign(process.env, {
    PUBLIC_URL: ORIGIN,
    LOG_LEVEL: "error",
    PROCONNECT_ISSUER: proconnect.issuer,
    PROCONNECT_CLIENT_ID: "creuset-proconnect",
    PROCONNECT_CLIENT_SECRET: SECRET,
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: "creuset-oidc",
    OIDC_CLIENT_SECRET: SECRET,
    OIDC_LABEL: "Compte de la Région",
  });
  return { proconnect, oidc, people };
}

let serial = 0;

/** Someone the providers know: their subject is theirs alone, their directory vouches for many. */
export function aProviderPerson(
  { people }: TestProviders,
  given: { email?: string; amr?: string[]; idpId?: string } = {},
): string {
  const sub = `sujet-${++serial}`;
  const email = given.email ?? `${sub}@ministere.exemple.fr`;
  const claims = {
    email,
    given_name: "Camille",
    usual_name: "Durand",
    name: "Camille Durand",
    siret: "11000201100044",
  };
  people.set(sub, { claims: { ...claims, idp_id: given.idpId ?? "annuaire-1" }, ...(given.amr && { amr: given.amr }) });
  return sub;
}

/** Follows the browser from the address it is sent to until it comes back, and gives the query it comes back with. */
export async function visit(provider: RunningProvider, address: string, sub: string): Promise<string> {
  provider.next = sub;
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 8 && !at.startsWith(ORIGIN); step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`the provider answers ${response.status}: ${await response.text()}`);
    at = new URL(location, at).href;
  }
  return new URL(at).search;
}
