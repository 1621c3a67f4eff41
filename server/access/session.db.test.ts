import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { enterAsDemo } from "./demo";
import { requireSameOrigin } from "./origin";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const aPerson = async () => someone(client(), "OBSERVER", await aTerritory(client()));

test("a session says who comes and what they hold now, not when they signed in", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const sessionId = await aSession(pilot.id);
  expect(await nextRequest(sessionId)).toMatchObject({ ...pilot, sessionId });
  await client().membership.create({ data: { userId: pilot.id, role: "COPIL", territoryId: territory.id } });
  expect((await nextRequest(sessionId))?.grants.map(({ role }) => role)).toEqual(["PILOT", "COPIL"]);
});

test("over, revoked or unknown, a session is nobody's", async () => {
  const person = await aPerson();
  const [over, revoked] = [await aSession(person.id, { hours: -1 }), await aSession(person.id)];
  await client().session.update({ where: { id: revoked }, data: { revokedAt: new Date() } });
  for (const sessionId of [over, revoked, crypto.randomUUID()]) expect(await nextRequest(sessionId)).toBeNull();
});

test("the cookie is read back by who wrote it, and forgotten on leaving", async () => {
  const id = await aSession((await aPerson()).id);
  await writeSessionCookie(id);
  expect(await readSessionCookie()).toBe(id);
  await clearSessionCookie();
  expect(await readSessionCookie()).toBeNull();
});

test("a cookie made up, cut short, signed elsewhere, out of date or naming no row is nobody's", async () => {
  const sid = await aSession((await aPerson()).id);
  const secret = process.env.AUTH_SECRET ?? "";
  await writeSessionCookie(sid);
  const [name = "", { value = "" } = {}] = [...browser.kept.entries()][0] ?? [];
  const forged = [
    "n’importe quoi",
    value.slice(0, -4),
    await encode({ token: { sid }, secret: "another secret, longer than thirty-two characters" }),
    await encode({ token: { sid }, secret, maxAge: -3600 }),
    await encode({ token: { sid: "1 OR 1=1" }, secret }),
    await encode({ token: { sub: sid }, secret }),
  ];
  for (const token of forged) {
    browser.kept.set(name, { value: token, options: undefined });
    expect(await readSessionCookie(), token.slice(0, 20)).toBeNull();
  }
});

test.each([
  ["without an origin", { origin: null }],
  ["from another site", { origin: "https://attaquant.fr" }],
  ["from an opaque page", { origin: "null" }],
  ["from another port", { origin: "http://localhost:3001" }],
  ["across sites by the browser's word", { "sec-fetch-site": "cross-site" }],
  ["from a neighbouring subdomain", { "sec-fetch-site": "same-site" }],
  ["under a forwarded name", { origin: "https://attaquant.fr", "x-forwarded-host": "attaquant.fr" }],
])("a change sent %s is refused", async (_case, sent) => {
  for (const [name, value] of Object.entries(sent))
    if (value === null) browser.sent.delete(name);
    else browser.sent.set(name, value);
  await expect(requireSameOrigin()).rejects.toMatchObject({ code: "origin" });
});

test("a change sent from the application's own page is accepted", async () => {
  await expect(requireSameOrigin()).resolves.toBeUndefined();
  browser.sent.delete("sec-fetch-site");
  await expect(requireSameOrigin()).resolves.toBeUndefined();
});

test("outside the demonstration its door doesn't exist, even for a demonstration account", async () => {
  const person = await aPerson();
  await client().user.update({ where: { id: person.id }, data: { isDemo: true } });
  await expect(enterAsDemo(person.id)).rejects.toMatchObject({ code: "signin.denied" });
  expect(browser.kept.size).toBe(0);
});
