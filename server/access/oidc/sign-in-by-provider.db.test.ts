import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readSessionCookie } from "@/server/access/session";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { claimsOf, forged } from "@/test-support/forged-token";
import { browser } from "@/test-support/next-headers";
import { aProviderPerson, ORIGIN, openProviders, type TestProviders } from "@/test-support/openid-providers";
import { aLinkedPerson, depart, signIn } from "@/test-support/provider-journeys";
import { liveSessions, nextRequest } from "@/test-support/sessions";
import { finishSignIn } from "./finish-sign-in";
import type { ProviderId } from "./providers";
import { startSignIn } from "./start-sign-in";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
let providers: TestProviders;
beforeAll(async () => {
  providers = await openProviders();
  await freshDatabase();
});
afterAll(() => Promise.all([providers.proconnect.stop(), providers.oidc.stop()]));
beforeEach(() => {
  browser.restart();
  providers.oidc.alter = null;
});

test("ProConnect is asked with what it requires and nothing it would refuse", async () => {
  const address = new URL(await depart("proconnect"));
  expect(`${address.origin}${address.pathname}`).toBe(`${providers.proconnect.issuer}/auth`);
  const { state, nonce, code_challenge, ...fixed } = Object.fromEntries(address.searchParams);
  expect(fixed).toEqual({
    client_id: "creuset-proconnect",
    response_type: "code",
    redirect_uri: `${ORIGIN}/connexion/proconnect/retour`,
    scope: "openid given_name usual_name email siret idp_id",
    claims: '{"id_token":{"amr":{"essential":true}}}',
    code_challenge_method: "S256",
  });
  for (const random of [state, nonce, code_challenge]) expect(random?.length).toBeGreaterThanOrEqual(32);
  expect((await depart("proconnect")).includes(state ?? "")).toBe(false);
});

test("what was asked is kept by the browser that asked, where no script nor other site reads it", async () => {
  const address = new URL(await depart("oidc"));
  const cookie = browser.kept.get("creuset.entree-oidc");
  expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", maxAge: 600 });
  for (const secret of ["state", "nonce"]) expect(cookie?.value).not.toContain(address.searchParams.get(secret));
});

test.each(["proconnect", "oidc"] as const)("%s opens the account its identity is tied to", async (id) => {
  const { person, subject } = await aLinkedPerson(providers, id);
  expect(await signIn(providers, id, subject, { suite: "/territoires/ales" })).toBe("/territoires/ales");
  const sessionId = (await readSessionCookie()) ?? "";
  expect(await nextRequest(sessionId)).toMatchObject({ id: person.id });
  const session = await client().session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(session).toMatchObject({ oidcProvider: id, oidcIdToken: expect.stringMatching(/^ey.+\..+\..+$/) });
  const identity = await client().oidcIdentity.findFirstOrThrow({ where: { userId: person.id } });
  expect(identity).toMatchObject({ email: `${subject}@ministere.exemple.fr`, lastUsedAt: expect.any(Date) });
});

test("two factors given to ProConnect count as the second one here; a password alone, or another provider's word, do not", async () => {
  const opened = async (id: ProviderId, amr: string[]) => {
    const { subject } = await aLinkedPerson(providers, id, { amr });
    await signIn(providers, id, subject);
    return client().session.findUniqueOrThrow({ where: { id: (await readSessionCookie()) ?? "" } });
  };
  expect((await opened("proconnect", ["pwd", "totp", "mfa"])).secondFactorAt).toBeInstanceOf(Date);
  expect((await opened("proconnect", ["pwd"])).secondFactorAt).toBeNull();
  const { privateKey: key } = providers.oidc;
  providers.oidc.alter = (path, text) => {
    if (path !== "/token") return null;
    const tokens = JSON.parse(text);
    return {
      text: JSON.stringify({ ...tokens, id_token: forged(tokens.id_token, { claims: { amr: ["mfa"] }, key }) }),
    };
  };
  const { oidcIdToken, secondFactorAt } = await opened("oidc", ["mfa"]);
  expect(claimsOf(oidcIdToken ?? "")).toMatchObject({ amr: ["mfa"] });
  expect(secondFactorAt).toBeNull();
});

test("an address that has an account opens nothing: the provider may let its people choose theirs", async () => {
  const person = await someone(client(), "ADMIN", await aTerritory(client()));
  const before = await digest();
  for (const id of ["proconnect", "oidc"] as const)
    expect(await signIn(providers, id, aProviderPerson(providers, { email: person.email }))).toBe(
      `/connexion?refus=inconnu&par=${id}`,
    );
  expect(await digest()).toBe(before);
  expect(await readSessionCookie()).toBeNull();
});

test("the same subject of another directory, or of the other provider, is somebody else", async () => {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  const before = await digest();
  expect(await signIn(providers, "oidc", subject)).toMatch(/refus=inconnu/);
  providers.people.set(subject, { claims: { email: "x@exemple.fr", idp_id: "annuaire-2" } });
  expect(await signIn(providers, "proconnect", subject)).toMatch(/refus=inconnu/);
  expect(await digest()).toBe(before);
});

test("a suspended person gets the answer of a stranger", async () => {
  const { person, subject } = await aLinkedPerson(providers, "proconnect");
  await client().user.update({ where: { id: person.id }, data: { suspendedAt: new Date() } });
  const before = await digest();
  expect(await signIn(providers, "proconnect", subject)).toBe("/connexion?refus=inconnu&par=proconnect");
  expect(await digest()).toBe(before);
});

test("someone whose roles have lapsed comes in as with a password, and sees nothing", async () => {
  const { person, subject } = await aLinkedPerson(providers, "oidc");
  await client().membership.updateMany({ where: { userId: person.id }, data: { endsOn: new Date("2020-01-01") } });
  expect(await signIn(providers, "oidc", subject)).toBe("/");
  expect(await nextRequest((await readSessionCookie()) ?? "")).toMatchObject({ grants: [], reach: "" });
});

test("each sign-in is a new session, whatever cookie was brought along", async () => {
  const { person, subject } = await aLinkedPerson(providers, "proconnect");
  browser.kept.set("creuset.session", { value: "apporté", options: undefined });
  await signIn(providers, "proconnect", subject);
  const first = await readSessionCookie();
  await signIn(providers, "proconnect", subject);
  expect(await readSessionCookie()).not.toBe(first);
  expect(await liveSessions(person.id)).toBe(2);
});

test.each([
  "//pirate.fr",
  "/\\pirate.fr",
  "https:pirate.fr",
  "/territoires/../../x\n",
  "/connexion",
  "/%2f%2fpirate.fr",
])("one comes back to a page of the application, not to %s", async (suite) => {
  const { subject } = await aLinkedPerson(providers, "oidc");
  expect(await signIn(providers, "oidc", subject, { suite })).toBe("/");
});

test("a provider that is not configured does not exist", async () => {
  expect(await startSignIn("autre", new URLSearchParams())).toBeNull();
  expect(await finishSignIn("constructor", "?code=x&state=y")).toBeNull();
});
