import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { createApiToken, revokeApiToken } from "@/server/api/api-tokens";
import { setSuspended } from "@/server/people/change-person";
import { ownData } from "@/server/people/own-data";
import { answerTo } from "@/test-support/api-answers";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { statementsOf } from "@/test-support/statements";
import { apiRequest, aToken } from "@/test-support/tokens";

vi.mock("next/headers", () => import("@/test-support/next-headers"));

let here: TestTerritory;
let elsewhere: TestTerritory;
const TERRITORIES = "/api/v1/territories";

beforeAll(async () => {
  process.env.REQUIRE_SECOND_FACTOR = "1";
  process.env.COMMANDS_PER_MINUTE = "500";
  await freshDatabase();
  here = await aTerritory(client());
  elsewhere = await aTerritory(client());
  await anAction(client(), here);
});
beforeEach(() => browser.restart());

const ask = async (path: string, secret: string | null, headers: Record<string, string> = {}) => {
  const response = await answerTo(apiRequest(path, secret, headers));
  return { status: response.status, headers: response.headers, body: await response.json() };
};
const observer = () => someone(client(), "OBSERVER", here);
const given = { name: "Classeur", scopes: ["lecture:actions" as const], days: "30" as const, slug: undefined };
const drawn = async (viewer: Viewer, more: object = {}) => {
  const { codes } = await createApiToken(viewer, { ...given, ...more });
  return codes?.[0] ?? "";
};

test("a token reads what its person reads, and only what it was given to read", async () => {
  const secret = await drawn(await observer());
  expect(secret).toMatch(/^creuset_[\w-]{43}$/);
  expect((await ask(TERRITORIES, secret)).body.data).toMatchObject([{ slug: here.slug }]);
  expect((await ask(`${TERRITORIES}/${here.slug}/actions`, secret)).status).toBe(200);
  const refused = await ask(`${TERRITORIES}/${here.slug}/totals`, secret);
  expect(refused.status).toBe(403);
  expect(refused.body.type).toBe("/api/problemes#portee-insuffisante");
  expect(refused.headers.get("www-authenticate")).toContain("insufficient_scope");
});

test("only its hash is kept, found by itself", async () => {
  const secret = await drawn(await observer());
  const kept = await client().apiToken.findFirstOrThrow({ where: { ending: secret.slice(-4) } });
  expect(JSON.stringify(kept)).not.toContain(secret.slice(8, -4));
  expect(kept.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("without a token, with a wrong one, an expired one or a revoked one, nothing opens", async () => {
  const viewer = await observer();
  const expired = await aToken(viewer.id, { expiresAt: new Date(Date.now() - 1_000) });
  const revoked = await aToken(viewer.id, { revokedAt: new Date() });
  const live = await aToken(viewer.id);
  const absent = await ask(TERRITORIES, null);
  expect(absent).toMatchObject({ status: 401, body: { type: "/api/problemes#jeton-absent" } });
  expect(absent.headers.get("www-authenticate")).toBe('Bearer realm="creuset"');
  const others = [expired.secret, revoked.secret, `${live.secret.slice(0, -1)}!`, "creuset_", live.secret.slice(0, -1)];
  const answers = await Promise.all(others.map((secret) => ask(TERRITORIES, secret)));
  for (const { status, body } of answers) {
    expect(status).toBe(401);
    expect(body).toEqual({ ...answers[0]?.body });
  }
  expect((await ask(TERRITORIES, null, { authorization: `Basic ${btoa(`x:${live.secret}`)}` })).status).toBe(401);
  expect((await ask(`${TERRITORIES}?token=${live.secret}`, null)).status).toBe(401);
});

test("a session opens nothing of the API", async () => {
  const viewer = await observer();
  browser.kept.set("creuset.session", { value: viewer.sessionId, options: undefined });
  expect((await ask(TERRITORIES, null, { cookie: `creuset.session=${viewer.sessionId}` })).status).toBe(401);
});

test("its rights are those of the instant: a role that ends, a suspension, a revocation are felt at once", async () => {
  const viewer = await observer();
  const lead = await someone(client(), "ADMIN", here);
  const secret = await drawn(viewer);
  await client().membership.updateMany({ where: { userId: viewer.id }, data: { endsOn: new Date("2020-01-01") } });
  expect((await ask(TERRITORIES, secret)).body.data).toEqual([]);
  expect((await ask(`${TERRITORIES}/${here.slug}`, secret)).status).toBe(404);
  await client().membership.updateMany({ where: { userId: viewer.id }, data: { endsOn: null } });
  expect((await ask(`${TERRITORIES}/${here.slug}`, secret)).status).toBe(200);
  await setSuspended(lead, { slug: here.slug, userId: viewer.id }, true);
  expect((await ask(TERRITORIES, secret)).status).toBe(401);
  await setSuspended(lead, { slug: here.slug, userId: viewer.id }, false);
  expect((await ask(TERRITORIES, secret)).status, "revoked with the sessions").toBe(401);
});

test("one's own token is revoked by oneself and by nobody else", async () => {
  const viewer = await observer();
  const secret = await drawn(viewer);
  const { id: tokenId } = await client().apiToken.findFirstOrThrow({ where: { userId: viewer.id } });
  await expect(revokeApiToken(await observer(), { tokenId })).rejects.toMatchObject({ code: "apiToken.unknown" });
  expect((await ask(TERRITORIES, secret)).status).toBe(200);
  await revokeApiToken(viewer, { tokenId });
  expect((await ask(TERRITORIES, secret)).status).toBe(401);
  await expect(revokeApiToken(viewer, { tokenId })).rejects.toMatchObject({ code: "apiToken.unknown" });
});

test("a token kept to a territory reads no other, and can't be kept to one its person does not see", async () => {
  const viewer = await someone(client(), "PREFECTURE", here);
  await client().membership.create({ data: { userId: viewer.id, role: "PREFECTURE", territoryId: elsewhere.id } });
  const both = { ...viewer, grants: [...viewer.grants, { ...nowhere, territoryId: elsewhere.id }] };
  const secret = await drawn(both, { slug: elsewhere.slug });
  expect((await ask(TERRITORIES, secret)).body.data).toMatchObject([{ slug: elsewhere.slug }]);
  expect((await ask(`${TERRITORIES}/${here.slug}`, secret)).status).toBe(404);
  expect((await ask(`${TERRITORIES}/${elsewhere.slug}`, secret)).status).toBe(200);
  await expect(drawn(viewer, { slug: elsewhere.slug })).rejects.toMatchObject({ code: "territory.unknown" });
  await expect(drawn(viewer, { slug: "nulle-part" })).rejects.toMatchObject({ code: "territory.unknown" });
});
const nowhere = { role: "PREFECTURE", regionId: null, territoryId: null, actionId: null } as const;

test("a project lead without a second factor makes no token, and one that loses it reads nothing more", async () => {
  const lead = await someone(client(), "ADMIN", here);
  await expect(drawn(lead)).rejects.toMatchObject({ code: "token.factor" });
  await client().secondFactor.create({ data: { userId: lead.id, secretBox: "", confirmedAt: new Date() } });
  const secret = await drawn(lead);
  expect((await ask(TERRITORIES, secret)).status).toBe(200);
  await client().secondFactor.deleteMany({ where: { userId: lead.id } });
  expect((await ask(TERRITORIES, secret)).status).toBe(401);
});

test("ten tokens and no more, however fast they are asked for", async () => {
  const viewer = await observer();
  const asked = await Promise.allSettled(Array.from({ length: 12 }, () => createApiToken(viewer, given)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  expect(await client().apiToken.count({ where: { userId: viewer.id } })).toBe(10);
});

test("its last use is written once a minute, and told with the rest of one's data", async () => {
  const viewer = await observer();
  const { id, secret } = await aToken(viewer.id, { lastUsedAt: null });
  const used = async () => (await client().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  await ask(TERRITORIES, secret);
  const first = await used();
  expect(first).not.toBeNull();
  await ask(TERRITORIES, secret);
  expect(await used()).toEqual(first);
  const data = JSON.stringify(await ownData(viewer));
  expect(data).toContain("Jeton des essais");
  expect(data).not.toContain(secret.slice(8));
});

test("a thousand requests in a minute, and the next ones wait", async () => {
  const { id, secret } = await aToken((await observer()).id);
  await ask(TERRITORIES, secret);
  const held = { failures: 990, windowEnd: new Date(Date.now() + 600_000) };
  await client().signInThrottle.update({ where: { key: `api:token:${id}` }, data: held });
  const answers = await Promise.all(Array.from({ length: 15 }, () => ask(TERRITORIES, secret)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  const { headers, body } = await ask(TERRITORIES, secret);
  expect(body.type).toBe("/api/problemes#trop-de-demandes");
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(headers.get("ratelimit")).toMatch(/^"minute";r=0;t=\d+$/);
  expect((await ask(TERRITORIES, (await aToken((await observer()).id)).secret)).status, "another token").toBe(200);
});

test("a list takes as many statements for one row as for thirty", async () => {
  const viewer = await someone(client(), "PREFECTURE", elsewhere);
  const { secret } = await aToken(viewer.id);
  const cost = async () => {
    const counts: number[] = [];
    for (const list of ["actions", "totals"])
      counts.push(await statementsOf(() => ask(`${TERRITORIES}/${elsewhere.slug}/${list}`, secret)));
    return counts;
  };
  await anAction(client(), elsewhere);
  const one = await cost();
  expect(Math.min(...one)).toBeGreaterThan(2);
  for (let rank = 0; rank < 30; rank += 1) await anAction(client(), elsewhere);
  expect(await cost()).toEqual(one);
});
