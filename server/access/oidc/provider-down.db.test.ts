import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "@/server/access/password";
import { readSessionCookie } from "@/server/access/session";
import { signInWithPassword } from "@/server/access/sign-in";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { openProviders, type TestProviders, visit } from "@/test-support/openid-providers";
import { aLinkedPerson, depart, signIn } from "@/test-support/provider-journeys";
import { nextRequest, STRONG } from "@/test-support/sessions";
import { finishSignIn } from "./finish-sign-in";
import { leave } from "./leave";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
let providers: TestProviders;
beforeAll(async () => {
  providers = await openProviders();
  await freshDatabase();
});
afterAll(() => Promise.all([providers.proconnect.stop(), providers.oidc.stop()]));
beforeEach(() => {
  browser.restart();
  vi.useRealTimers();
  providers.oidc.alter = null;
});

const AWAY = "/connexion?refus=injoignable&par=oidc";
const away = (hours: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });

test("a provider that publishes nothing readable is out of reach; asked again once it is back, it serves", async () => {
  providers.oidc.alter = () => ({ text: "en panne", status: 503, contentType: "text/plain" });
  expect(await depart("oidc")).toBe(AWAY);
  expect(browser.kept.size).toBe(0);
  providers.oidc.alter = null;
  expect(await depart("oidc")).toContain(`${providers.oidc.issuer}/auth?`);
});

test("what a provider publishes is asked again after an hour; meanwhile, and when that fails, the former answer serves", async () => {
  let asked = 0;
  providers.oidc.alter = (path) => {
    if (path.includes("openid-configuration")) asked++;
    return { text: "en panne", status: 503 };
  };
  expect(await depart("oidc")).toContain("/auth?");
  expect(asked).toBe(0);
  away(1);
  expect(await depart("oidc")).toContain("/auth?");
  expect(asked).toBe(1);
});

test("one that fails while it is answering opens nothing", async () => {
  const { subject } = await aLinkedPerson(providers, "oidc");
  const answer = await visit(providers.oidc, await depart("oidc"), subject);
  const before = await digest();
  providers.oidc.alter = (path) => (path === "/token" ? { text: "{}", status: 502 } : null);
  expect(await finishSignIn("oidc", answer)).toBe(AWAY);
  expect(await digest()).toBe(before);
});

test("one that says it is someone else, or signs in no way that can be checked, is not asked anything", async () => {
  const published = (changes: object) => {
    providers.proconnect.alter = (path, text) =>
      path.includes("openid-configuration") ? { text: JSON.stringify({ ...JSON.parse(text), ...changes }) } : null;
  };
  published({ issuer: "https://pirate.fr" });
  expect(await depart("proconnect")).toBe("/connexion?refus=non-verifie&par=proconnect");
  published({ id_token_signing_alg_values_supported: ["none", "HS256"] });
  expect(await depart("proconnect")).toBe("/connexion?refus=non-verifie&par=proconnect");
});

test("one that offers no proof of possession is asked for none, and its people come in", async () => {
  providers.proconnect.alter = (path, text) =>
    path.includes("openid-configuration")
      ? { text: JSON.stringify({ ...JSON.parse(text), code_challenge_methods_supported: undefined }) }
      : null;
  const { subject } = await aLinkedPerson(providers, "proconnect");
  const address = await depart("proconnect");
  expect(address).not.toContain("code_challenge");
  expect(await finishSignIn("proconnect", await visit(providers.proconnect, address, subject))).toBe("/");
});

test("one that has stopped is given up on, while passwords go on opening accounts and sessions go on ending", async () => {
  const { person, subject } = await aLinkedPerson(providers, "oidc");
  await signIn(providers, "oidc", subject);
  const viewer = await nextRequest((await readSessionCookie()) ?? "");
  const answer = await visit(providers.oidc, await depart("oidc"), subject);
  await providers.oidc.stop();
  expect(await finishSignIn("oidc", answer)).toBe(AWAY);
  browser.restart();
  await client().user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(STRONG) } });
  await signInWithPassword({ email: person.email, password: STRONG });
  expect(await readSessionCookie()).not.toBeNull();
  if (viewer) await leave(viewer);
  expect(await nextRequest(viewer?.sessionId ?? "")).toBeNull();
});
