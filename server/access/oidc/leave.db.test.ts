import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { readSessionCookie } from "@/server/access/session";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { ORIGIN, openProviders, type TestProviders } from "@/test-support/openid-providers";
import { aLinkedPerson, signIn } from "@/test-support/provider-journeys";
import { aSession, nextRequest } from "@/test-support/sessions";
import { farewell, leave } from "./leave";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
let providers: TestProviders;
beforeAll(async () => {
  providers = await openProviders();
  await freshDatabase();
});
afterAll(() => Promise.all([providers.proconnect.stop(), providers.oidc.stop()]));
beforeEach(() => browser.restart());

async function signedIn(): Promise<Viewer> {
  const { subject } = await aLinkedPerson(providers, "proconnect");
  await signIn(providers, "proconnect", subject);
  const viewer = await nextRequest((await readSessionCookie()) ?? "");
  if (!viewer) throw new Error("expected a session");
  return viewer;
}

test("leaving ends the session here, then at the provider that opened it, which sends back to a page that says so", async () => {
  const viewer = await signedIn();
  browser.sent.set("next-action", "x");
  const address = new URL(await leave(viewer));
  expect(await nextRequest(viewer.sessionId)).toBeNull();
  expect(`${address.origin}${address.pathname}`).toBe(`${providers.proconnect.issuer}/session/end`);
  expect([...address.searchParams.keys()].toSorted()).toEqual(["id_token_hint", "post_logout_redirect_uri", "state"]);
  expect(address.searchParams.get("post_logout_redirect_uri")).toBe(`${ORIGIN}/connexion/deconnexion`);
  expect(await fetch(address).then(({ status }) => status)).toBe(200);
  const state = address.searchParams.get("state");
  expect(state?.length).toBeGreaterThanOrEqual(32);
  expect(await farewell(state)).toEqual({ label: "ProConnect", address: null });
});

test("the provider's session is said to be over only when it answers what was asked", async () => {
  const viewer = await signedIn();
  browser.sent.set("next-action", "x");
  const address = await leave(viewer);
  expect(await farewell("s".repeat(43))).toEqual({ label: "ProConnect", address });
  browser.restart();
  expect(await farewell(new URL(address).searchParams.get("state"))).toBeNull();
});

test("without a script one leaves to a page that gives the way to the provider, since no form of ours leads there", async () => {
  const viewer = await signedIn();
  expect(await leave(viewer)).toBe("/connexion/deconnexion");
  expect(await nextRequest(viewer.sessionId)).toBeNull();
  expect(await farewell(null)).toMatchObject({ address: expect.stringContaining("/session/end?id_token_hint=ey") });
});

test("a session opened with a password leads to the sign-in page", async () => {
  const viewer = await signedIn();
  const sessionId = await aSession(viewer.id);
  expect(await leave({ ...viewer, sessionId })).toBe("/connexion");
  expect(await nextRequest(sessionId)).toBeNull();
  expect(await nextRequest(viewer.sessionId)).not.toBeNull();
});
