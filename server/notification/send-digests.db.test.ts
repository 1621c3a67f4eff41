import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { MailDigest } from "@/domain/access/access.schema";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { tell } from "@/test-support/notices";
import { sendDigests } from "./send-digests";

beforeAll(async () => {
  process.env.PUBLIC_URL = "https://creuset.exemple.fr";
  await freshDatabase();
});

/** A Monday: eight in Paris, an hour after summaries begin to leave. */
const MONDAY = new Date("2021-06-14T06:00:00Z");
const FRIDAY = new Date("2021-06-11T15:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: MONDAY });
});
afterEach(async () => {
  vi.useRealTimers();
  await client().outboxMail.deleteMany();
  await client().notification.deleteMany();
});

async function aPilot(mailDigest: MailDigest = "DAILY", of?: TestAction) {
  const action = of ?? (await anAction(client(), await aTerritory(client())));
  const pilot = await someone(client(), "PILOT", action);
  await client().user.update({ where: { id: pilot.id }, data: { mailDigest } });
  return { action, pilot };
}
const lettersTo = (userId: string) =>
  client().outboxMail.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
const waiting = (userId: string) => client().notification.count({ where: { userId, mailedAt: null } });

test("what happened since Friday leaves on Monday, in one letter, and is not told again however often it is asked", async () => {
  const { action, pilot } = await aPilot();
  await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Première" });
  await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Seconde" });
  for (let again = 0; again < 3; again++) await sendDigests();
  const [letter, ...others] = await lettersTo(pilot.id);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ recipient: pilot.email, kind: "digest" });
  expect(letter?.text).toMatch(/Première[\s\S]*Seconde/);
  expect(letter?.text.match(/https?:\/\/\S+/g)?.every((url) => url.startsWith("https://creuset.exemple.fr/"))).toBe(
    true,
  );
  expect(letter?.text).toContain("/compte#courriels");
  expect(await waiting(pilot.id)).toBe(0);
});

test("two at once leave one letter", async () => {
  const { action, pilot } = await aPilot();
  await tell(action, [pilot.id], { at: FRIDAY });
  await Promise.all(Array.from({ length: 6 }, () => sendDigests()));
  expect(await lettersTo(pilot.id)).toHaveLength(1);
});

test("what happens after seven o'clock waits for the next day, even if the letter of the day left late", async () => {
  const { action, pilot } = await aPilot();
  await tell(action, [pilot.id], { at: FRIDAY });
  await tell(action, [pilot.id], { at: new Date("2021-06-14T05:30:00Z"), excerpt: "Plus tard" });
  await sendDigests();
  vi.setSystemTime(new Date("2021-06-14T15:00:00Z"));
  await sendDigests();
  expect(await waiting(pilot.id)).toBe(1);
  vi.setSystemTime(new Date("2021-06-15T05:00:00Z"));
  await sendDigests();
  const letters = await lettersTo(pilot.id);
  expect(letters.map(({ text }) => text.includes("Plus tard"))).toEqual([false, true]);
});

test("before seven, at night and on Sunday nothing leaves", async () => {
  const { action, pilot } = await aPilot();
  await tell(action, [pilot.id], { at: FRIDAY });
  for (const instant of ["2021-06-14T04:59:00Z", "2021-06-14T20:00:00Z", "2021-06-13T08:00:00Z"]) {
    vi.setSystemTime(new Date(instant));
    await sendDigests();
  }
  expect(await lettersTo(pilot.id)).toEqual([]);
});

test("every week is on Monday only, and what was read is not mailed", async () => {
  const { action, pilot } = await aPilot("WEEKLY");
  const [unread] = await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Non lue" });
  const [seen] = await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Déjà lue" });
  await client().notification.update({ where: { id: seen?.id ?? "" }, data: { readAt: new Date() } });
  vi.setSystemTime(new Date("2021-06-15T08:00:00Z"));
  await sendDigests();
  expect(await lettersTo(pilot.id)).toEqual([]);
  vi.setSystemTime(MONDAY);
  await sendDigests();
  const [letter] = await lettersTo(pilot.id);
  expect(letter?.text).toContain("Non lue");
  expect(letter?.text).not.toContain("Déjà lue");
  expect((await client().notification.findUnique({ where: { id: unread?.id ?? "" } }))?.mailedAt).not.toBeNull();
});

test("at each event: the letter is in the transaction, once for the notice; no letter: nothing, now or later", async () => {
  const { action, pilot } = await aPilot("IMMEDIATE");
  const { pilot: silent } = await aPilot("NONE", action);
  const actor = await someone(client(), "PREFECTURE", action.territory);
  const given = { onceKey: "same", actorId: actor.id, at: FRIDAY };
  for (let again = 0; again < 2; again++) await tell(action, [pilot.id, silent.id, actor.id], given);
  expect(await client().notification.count({ where: { onceKey: "same" } })).toBe(2);
  const [letter, ...others] = await lettersTo(pilot.id);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: "notice", recipient: pilot.email });
  expect(letter?.subject).toContain(`${actor.name} demande une précision`);
  for (const mailDigest of ["DAILY", "WEEKLY"] as const) {
    await client().user.updateMany({ where: { id: { in: [pilot.id, silent.id] } }, data: { mailDigest } });
    await sendDigests();
  }
  expect([(await lettersTo(pilot.id)).length, await lettersTo(silent.id)]).toEqual([1, []]);
});

test("rights are those of the moment: whoever lost the action, the role or the account is written nothing", async () => {
  const { action, pilot } = await aPilot();
  const sibling = await anAction(client(), action.territory);
  const lost = await Promise.all(
    ["moved", "lapsed", "removed", "suspended", "gone"].map(() => aPilot("DAILY", action)),
  );
  const [moved, lapsed, removed, suspended, gone] = lost.map(({ pilot: { id } }) => id);
  await tell(action, [pilot.id, ...lost.map((each) => each.pilot.id)], { at: FRIDAY });
  const db = client();
  await db.membership.updateMany({ where: { userId: moved ?? "" }, data: { actionId: sibling.id } });
  await db.membership.updateMany({ where: { userId: lapsed ?? "" }, data: { endsOn: new Date("2021-06-13") } });
  await db.membership.deleteMany({ where: { userId: removed ?? "" } });
  await db.user.update({ where: { id: suspended ?? "" }, data: { suspendedAt: new Date() } });
  await db.user.update({ where: { id: gone ?? "" }, data: { anonymizedAt: new Date(), suspendedAt: new Date() } });
  await sendDigests();
  const written = await db.outboxMail.findMany({ select: { userId: true } });
  expect(written).toEqual([{ userId: pilot.id }]);
});

test("an action shut to the COPIL since then leaves them nothing to read, and one open to funders theirs alone", async () => {
  const { action } = await aPilot();
  const member = await someone(client(), "COPIL", action.territory);
  await client().action.update({ where: { id: action.id }, data: { textsVisibility: "ACTION" } });
  await tell(action, [member.id], { at: FRIDAY });
  await sendDigests();
  await client().action.update({ where: { id: action.id }, data: { textsVisibility: "FUNDERS" } });
  await sendDigests();
  expect(await lettersTo(member.id)).toEqual([]);
  await client().action.update({ where: { id: action.id }, data: { textsVisibility: "COPIL" } });
  await sendDigests();
  expect(await lettersTo(member.id)).toHaveLength(1);
});

test("one letter tells of several territories, and of no notice of somebody else", async () => {
  const { action, pilot } = await aPilot();
  const { action: far, pilot: stranger } = await aPilot();
  await client().membership.create({
    data: { userId: pilot.id, role: "PILOT", territoryId: far.territory.id, actionId: far.id },
  });
  await tell(action, [pilot.id], { at: FRIDAY, excerpt: "Ici" });
  await tell(far, [pilot.id], { at: FRIDAY, excerpt: "Là-bas" });
  await tell(far, [stranger.id], { at: FRIDAY, excerpt: "Pour un autre" });
  await sendDigests();
  const [letter, ...others] = await lettersTo(pilot.id);
  expect(others).toEqual([]);
  expect(letter?.text).toContain("Ici");
  expect(letter?.text).toContain("Là-bas");
  expect(letter?.text).not.toContain("Pour un autre");
});
