import ICAL from "ical.js";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { postponeMilestone } from "@/server/milestone/postpone-milestone";
import { reachMilestone } from "@/server/milestone/reach-milestone";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone, postponing, reaching } from "@/test-support/milestones";
import { browser } from "@/test-support/next-headers";
import { renewCalendarFeed, revokeCalendarFeed } from "./feed-address";
import { answerFeed } from "./read-feed";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

async function addressOf(viewer: Viewer): Promise<string> {
  const { link } = await renewCalendarFeed(viewer);
  return link?.replace("/agenda/", "") ?? "";
}

const ask = (token: string, headers: Record<string, string> = {}) =>
  answerFeed(new Request(`http://localhost/agenda/${token}`, { headers }), token);

const told = async (viewer: Viewer): Promise<string> => (await ask(await addressOf(viewer))).text();

function eventsOf(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, sequence } = new ICAL.Event(component);
    return { uid, summary, on: startDate.toString(), sequence };
  });
}

/** Two territories, three actions, each with a milestone whose title names it. */
async function ground() {
  const [here, elsewhere] = [await aTerritory(client()), await aTerritory(client())];
  const [mine, other, far] = [
    await anAction(client(), here),
    await anAction(client(), here),
    await anAction(client(), elsewhere),
  ];
  const author = await someone(client(), "ADMIN", here);
  const milestone = async (action: TestAction, name: string) =>
    aContractMilestone(action, author.id, { title: `Canari ${name}`, baseline: "2021-07-01" });
  const ids = {
    mine: await milestone(mine, "mien"),
    other: await milestone(other, "autre"),
    far: await milestone(far, "loin"),
  };
  return { here, elsewhere, mine, other, far, author, ids };
}

test("a pilot is told their own milestones, of the others and of other territories nothing", async () => {
  const { here, mine, ids } = await ground();
  const text = await told(await someone(client(), "PILOT", mine));
  expect(eventsOf(text).map(({ uid, on }) => [uid, on])).toEqual([
    [`milestone-${ids.mine}@creuset`, "2021-07-01"],
    [`contract-${here.contractId}@creuset`, "2022-12-31"],
  ]);
  expect(text).not.toMatch(/autre|loin/);
});

test.each(["ADMIN", "COPIL", "PREFECTURE", "OBSERVER"] as const)(
  "%s of a territory is told all of it and nothing of the next one",
  async (role) => {
    const { here, ids } = await ground();
    const uids = eventsOf(await told(await someone(client(), role, here))).map(({ uid }) => uid);
    expect(uids).toContain(`milestone-${ids.mine}@creuset`);
    expect(uids).toContain(`milestone-${ids.other}@creuset`);
    expect(uids).not.toContain(`milestone-${ids.far}@creuset`);
  },
);

test("someone with roles in two territories has both in one feed", async () => {
  const { mine, elsewhere, ids } = await ground();
  const viewer = await someone(client(), "PILOT", mine);
  await client().membership.create({ data: { userId: viewer.id, role: "COPIL", territoryId: elsewhere.id } });
  const uids = eventsOf(await told(viewer)).map(({ uid }) => uid);
  expect(uids).toEqual(expect.arrayContaining([`milestone-${ids.mine}@creuset`, `milestone-${ids.far}@creuset`]));
  expect(uids).not.toContain(`milestone-${ids.other}@creuset`);
});

test("an action closed to the COPIL is not told to it; its own people read it still", async () => {
  const { here, mine, ids } = await ground();
  await client().action.update({ where: { id: mine.id }, data: { textsVisibility: "ACTION" } });
  const toCopil = eventsOf(await told(await someone(client(), "COPIL", here))).map(({ uid }) => uid);
  expect(toCopil).not.toContain(`milestone-${ids.mine}@creuset`);
  expect(toCopil).toContain(`milestone-${ids.other}@creuset`);
  const toPilot = eventsOf(await told(await someone(client(), "PILOT", mine))).map(({ uid }) => uid);
  expect(toPilot).toContain(`milestone-${ids.mine}@creuset`);
});

test("a role that ends or is taken away takes the feed with it at the next reading", async () => {
  const { here, mine } = await ground();
  const viewer = await someone(client(), "PILOT", mine);
  await client().membership.create({ data: { userId: viewer.id, role: "OBSERVER", territoryId: here.id } });
  const token = await addressOf(viewer);
  expect(await (await ask(token)).text()).toContain("Canari autre");
  await client().membership.deleteMany({ where: { userId: viewer.id, role: "OBSERVER" } });
  expect(await (await ask(token)).text()).not.toContain("Canari autre");
  await client().membership.updateMany({ where: { userId: viewer.id }, data: { endsOn: new Date("2020-01-01") } });
  expect((await ask(token)).status).toBe(404);
});

test("unknown, replaced, taken away, suspended and anonymised are one answer", async () => {
  const { mine } = await ground();
  const viewer = await someone(client(), "PILOT", mine);
  const refusal = async (token: string) => {
    const response = await ask(token);
    return [response.status, response.headers.get("cache-control"), await response.text()];
  };
  const unknown = await refusal("jamais-donnee.ics");
  expect(unknown[0]).toBe(404);
  const first = await addressOf(viewer);
  const second = await addressOf(viewer);
  expect(await refusal(first)).toEqual(unknown);
  expect((await ask(second)).status).toBe(200);
  await client().user.update({ where: { id: viewer.id }, data: { suspendedAt: new Date() } });
  expect(await refusal(second)).toEqual(unknown);
  await client().user.update({ where: { id: viewer.id }, data: { suspendedAt: null, anonymizedAt: new Date() } });
  expect(await refusal(second)).toEqual(unknown);
  await client().user.update({ where: { id: viewer.id }, data: { anonymizedAt: null } });
  expect((await ask(second)).status).toBe(200);
  await revokeCalendarFeed(viewer);
  expect(await refusal(second)).toEqual(unknown);
  expect(await revokeCalendarFeed(viewer)).toEqual({ message: "Aucune adresse d’agenda n’était ouverte." });
});

test("one address lives, whoever asks for several at once, and only its hash is kept", async () => {
  const { mine } = await ground();
  const viewer = await someone(client(), "PILOT", mine);
  const tokens = await Promise.all([addressOf(viewer), addressOf(viewer), addressOf(viewer)]);
  const answers = await Promise.all(tokens.map(async (token) => (await ask(token)).status));
  expect(answers.toSorted()).toEqual([200, 404, 404]);
  const kept = await client().calendarFeed.findMany({ where: { userId: viewer.id } });
  expect(kept.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token.replace(".ics", ""));
});

test("what has not changed is not sent again; a change sends it with the same name and a higher number", async () => {
  const { mine, ids } = await ground();
  const pilot = await someone(client(), "PILOT", mine);
  const token = await addressOf(pilot);
  const first = await ask(token);
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = await ask(token, { "if-none-match": `"autre", W/${etag}` });
  expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  const before = eventsOf(await first.text()).find(({ uid }) => uid.includes(ids.mine));
  await postponeMilestone(pilot, postponing(ids.mine));
  const changed = await ask(token, { "if-none-match": etag });
  expect(changed.status).toBe(200);
  const after = eventsOf(await changed.text()).find(({ uid }) => uid.includes(ids.mine));
  expect(after).toMatchObject({ uid: before?.uid, on: "2021-09-30", sequence: (before?.sequence ?? 0) + 1 });
  await reachMilestone(pilot, reaching(ids.mine, { version: 2 }));
  const reached = eventsOf(await (await ask(token)).text()).find(({ uid }) => uid.includes(ids.mine));
  expect(reached).toMatchObject({ uid: before?.uid, on: "2021-06-10", sequence: (before?.sequence ?? 0) + 2 });
});

test("its last reading is noted once an hour at most", async () => {
  const { mine } = await ground();
  const viewer = await someone(client(), "PILOT", mine);
  const token = await addressOf(viewer);
  const noted = async () =>
    (await client().calendarFeed.findFirstOrThrow({ where: { userId: viewer.id, revokedAt: null } })).lastReadAt;
  expect(await noted()).toBeNull();
  await ask(token);
  const first = await noted();
  expect(first).not.toBeNull();
  await ask(token);
  expect(await noted()).toEqual(first);
  await client().calendarFeed.updateMany({
    where: { userId: viewer.id },
    data: { lastReadAt: new Date(Date.now() - 3_700_000) },
  });
  await ask(token);
  expect((await noted())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.POSITIVE_INFINITY);
});

test("the thirty-first reading of the minute is asked to wait, and another feed is not", async () => {
  const { mine } = await ground();
  const [hurried, other] = [await someone(client(), "PILOT", mine), await someone(client(), "PILOT", mine)];
  const token = await addressOf(hurried);
  for (let asked = 1; asked <= 30; asked += 1) expect((await ask(token)).status).toBe(200);
  const refused = await ask(token);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect((await ask(await addressOf(other))).status).toBe(200);
});

test("a decision about the whole contract is told to who reads the territory, not to who follows its only action", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const copil = await someone(client(), "COPIL", territory);
  const meetingId = await aMeeting(copil.id, territory, { heldOn: "2021-06-09" });
  const about = { territoryId: territory.id, meetingId, authorId: copil.id, owner: "Agglo" };
  const { id } = await client().decision.create({
    data: { ...about, number: 1, text: "Décidé pour tous", dueOn: new Date("2021-09-01") },
  });
  const uids = async (viewer: Viewer) => eventsOf(await told(viewer)).map(({ uid }) => uid);
  expect(await uids(await someone(client(), "PILOT", action))).not.toContain(`decision-${id}@creuset`);
  await client().action.update({
    where: { id: action.id },
    data: { textsVisibility: "ACTION", amountsVisibility: "ACTION" },
  });
  expect(await uids(copil)).toContain(`decision-${id}@creuset`);
});

test("subsidies, sessions, decisions and answers awaited are told without a word of what was written about them", async () => {
  const { here, mine, author } = await ground();
  const owner = { territoryId: here.id, authorId: author.id };
  const funder = await client().organization.create({ data: { name: "État, DETR", kind: "state" } });
  const funding = await client().fundingLine.create({
    data: {
      ...owner,
      actionId: mine.id,
      funderId: funder.id,
      rank: 1,
      kind: "GRANT",
      scheme: "STATE_INVESTMENT",
      declaredOn: new Date("2021-01-10"),
    },
  });
  await client().fundingMove.create({
    data: {
      ...owner,
      actionId: mine.id,
      fundingLineId: funding.id,
      status: "CONTRACTED",
      happenedOn: new Date("2021-01-10"),
      amountCents: 41_260_099n,
      startBy: new Date("2021-08-01"),
      startByBasis: "Convention, art. 4",
      completeBy: new Date("2022-08-01"),
      completeByBasis: "Convention, art. 5",
    },
  });
  const meetingId = await aMeeting(author.id, here, { number: 5, heldOn: "2021-06-24", place: "Salle secrète" });
  const decided = { ...owner, meetingId, owner: "Agglo", dueOn: new Date("2021-09-01") };
  const general = await client().decision.create({
    data: { ...decided, number: 1, text: "Verser 412 600 € au porteur." },
  });
  const ofMine = await client().decision.create({
    data: { ...decided, number: 2, actionId: mine.id, text: "Réservé au comité." },
  });
  const obstacle = await client().obstacle.create({
    data: {
      ...owner,
      actionId: mine.id,
      number: 1,
      kind: "PERMIT",
      title: "Titre interne",
      declaredOn: new Date("2021-06-01"),
    },
  });
  await client().obstacleMove.create({
    data: {
      ...owner,
      obstacleId: obstacle.id,
      kind: "ADDRESSED",
      service: "DDTM 30",
      replyDueOn: new Date("2021-06-20"),
      sentence: "Phrase interne",
      declaredOn: new Date("2021-06-02"),
    },
  });
  const text = await told(author);
  const days = Object.fromEntries(eventsOf(text).map(({ uid, on }) => [uid.replace("@creuset", ""), on]));
  expect(days).toMatchObject({
    [`start-by-${funding.id}`]: "2021-08-01",
    [`complete-by-${funding.id}`]: "2022-08-01",
    [`copil-${meetingId}`]: "2021-06-24",
    [`decision-${general.id}`]: "2021-09-01",
    [`decision-${ofMine.id}`]: "2021-09-01",
    [`obstacle-${obstacle.id}`]: "2021-06-20",
  });
  for (const secret of ["412 600", "41260099", "secrète", "Réservé", "interne", "art. 4"])
    expect(text).not.toContain(secret);
  const toPilot = eventsOf(await told(await someone(client(), "PILOT", mine))).map(({ uid }) => uid);
  expect(toPilot).toContain(`decision-${ofMine.id}@creuset`);
  expect(toPilot).not.toContain(`decision-${general.id}@creuset`);
});
