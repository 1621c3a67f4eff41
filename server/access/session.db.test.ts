import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { enterAsDemo } from "./demo";
import { requireSameOrigin } from "./origin";
import { publicAddress } from "./public-address";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "./session";
import { getViewer } from "./viewer";

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

const left = (id: string, seconds: number) =>
  client().session.update({ where: { id }, data: { lastSeenAt: new Date(Date.now() - seconds * 1_000) } });

test("left alone for an hour, a session is over; a minute before, it goes on", async () => {
  const id = await aSession((await aPerson()).id, { hours: 12 });
  await left(id, 59 * 60);
  expect(await nextRequest(id)).not.toBeNull();
  await left(id, 61 * 60);
  expect(await nextRequest(id)).toBeNull();
});

test("used, a session is noted as alive at most once a minute, and never lives beyond its twelve hours", async () => {
  const id = await aSession((await aPerson()).id);
  await writeSessionCookie(id);
  const seen = async () => (await client().session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime();
  await left(id, 30);
  const recent = await seen();
  expect(await getViewer()).not.toBeNull();
  expect(await seen()).toBe(recent);
  await left(id, 90);
  expect(await getViewer()).not.toBeNull();
  expect(Date.now() - (await seen())).toBeLessThan(30_000);
  await client().session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await getViewer()).toBeNull();
});

test("suspended or gone, a person is out at the next request", async () => {
  for (const gone of [{ suspendedAt: new Date() }, { anonymizedAt: new Date() }]) {
    const person = await aPerson();
    const id = await aSession(person.id);
    expect(await nextRequest(id)).not.toBeNull();
    await client().user.update({ where: { id: person.id }, data: gone });
    expect(await nextRequest(id)).toBeNull();
  }
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

test("without a configured address a link names this machine, never what the request claims", async () => {
  expect(await publicAddress()).toBe("http://localhost:3000");
  for (const host of [
    "attaquant.fr",
    "localhost.attaquant.fr",
    "localhost:3000@attaquant.fr",
    "127.0.0.1.attaquant.fr",
  ]) {
    browser.sent.set("host", host);
    expect(await publicAddress()).toBe("http://localhost");
  }
});

test("outside the demonstration its door doesn't exist, even for a demonstration account", async () => {
  const person = await aPerson();
  await client().user.update({ where: { id: person.id }, data: { isDemo: true } });
  await expect(enterAsDemo(person.id)).rejects.toMatchObject({ code: "signin.denied" });
  expect(browser.kept.size).toBe(0);
});
