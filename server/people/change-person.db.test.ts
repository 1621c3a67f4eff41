import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { linkHolder } from "@/server/access/one-time-link";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession, liveSessions, nextRequest } from "@/test-support/sessions";
import { removePerson, renewLink, setSuspended } from "./change-person";
import { removeRole } from "./change-role";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

async function anAdministrator() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", action);
  return { territory, action, admin, pilot, slug: territory.slug };
}

const roleOf = (userId: string) => client().membership.findFirstOrThrow({ where: { userId } });

test("a suspended person is out at their next request, on every device, until they are restored", async () => {
  const { admin, pilot, slug } = await anAdministrator();
  const [phone, desk] = [await aSession(pilot.id), await aSession(pilot.id)];
  expect(await nextRequest(phone)).toMatchObject({ id: pilot.id });
  await setSuspended(admin, { slug, userId: pilot.id }, true);
  expect([await nextRequest(phone), await nextRequest(desk)]).toEqual([null, null]);
  await setSuspended(admin, { slug, userId: pilot.id }, false);
  expect([await nextRequest(phone), await nextRequest(desk)]).toEqual([null, null]);
  expect(await nextRequest(await aSession(pilot.id))).toMatchObject({ id: pilot.id });
  const told = await client().journalEntry.findMany({ where: { subjectId: pilot.id }, orderBy: { sequence: "asc" } });
  expect(told.map(({ event, actorId }) => [event, actorId])).toEqual([
    ["person.suspended", admin.id],
    ["person.restored", admin.id],
  ]);
});

test("a session open when the suspension comes is cut even if it was not revoked", async () => {
  const { pilot } = await anAdministrator();
  const session = await aSession(pilot.id);
  await client().user.update({ where: { id: pilot.id }, data: { suspendedAt: new Date() } });
  expect(await nextRequest(session)).toBeNull();
});

test("a role taken away is gone at the next request of a session that goes on", async () => {
  const { admin, pilot, slug } = await anAdministrator();
  const session = await aSession(pilot.id);
  await removeRole(admin, { slug, membershipId: (await roleOf(pilot.id)).id });
  expect(await nextRequest(session)).toMatchObject({ id: pilot.id, grants: [] });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: pilot.id } });
  expect(trace).toMatchObject({ event: "person.changed", before: { role: "PILOT" }, after: { role: null } });
});

test("an administrator neither removes nor suspends themselves, be they the last or not", async () => {
  const { territory, admin, slug } = await anAdministrator();
  await someone(client(), "ADMIN", territory);
  const before = await digest();
  await expect(removeRole(admin, { slug, membershipId: (await roleOf(admin.id)).id })).rejects.toMatchObject({
    code: "person.self",
  });
  await expect(setSuspended(admin, { slug, userId: admin.id }, true)).rejects.toMatchObject({ code: "person.self" });
  await expect(removePerson(admin, { slug, userId: admin.id })).rejects.toMatchObject({ code: "person.self" });
  expect(await digest()).toBe(before);
});

test("of two administrators removing each other at once, one stays", async () => {
  for (let round = 0; round < 5; round++) {
    const { territory, admin, slug } = await anAdministrator();
    const other = await someone(client(), "ADMIN", territory);
    await Promise.allSettled([
      removeRole(admin, { slug, membershipId: (await roleOf(other.id)).id }),
      removeRole(other, { slug, membershipId: (await roleOf(admin.id)).id }),
    ]);
    const left = await client().membership.count({ where: { territoryId: territory.id, role: "ADMIN" } });
    expect(left).toBeGreaterThanOrEqual(1);
  }
});

test("of two administrators suspending each other at once, one stays", async () => {
  for (let round = 0; round < 5; round++) {
    const { territory, admin, slug } = await anAdministrator();
    const other = await someone(client(), "ADMIN", territory);
    await Promise.allSettled([
      setSuspended(admin, { slug, userId: other.id }, true),
      setSuspended(other, { slug, userId: admin.id }, true),
    ]);
    expect(
      await client().user.count({ where: { id: { in: [admin.id, other.id] }, suspendedAt: null } }),
    ).toBeGreaterThanOrEqual(1);
  }
});

test("a new link replaces the former one, and is refused for someone suspended", async () => {
  const { admin, pilot, slug } = await anAdministrator();
  const holder = (link: string | undefined) => linkHolder(link?.replace("/invitation/", "") ?? "");
  const first = await renewLink(admin, { slug, userId: pilot.id });
  const second = await renewLink(admin, { slug, userId: pilot.id });
  expect(await holder(first.link)).toBeNull();
  expect(await holder(second.link)).toMatchObject({ email: pilot.email });
  await setSuspended(admin, { slug, userId: pilot.id }, true);
  expect(await holder(second.link)).toBeNull();
  await expect(renewLink(admin, { slug, userId: pilot.id })).rejects.toMatchObject({ code: "person.suspended" });
});

test("a link renewed leaves as one letter that holds it, and is shown too", async () => {
  const { admin, pilot, slug } = await anAdministrator();
  const { link } = await renewLink(admin, { slug, userId: pilot.id });
  const letters = await client().outboxMail.findMany({ where: { userId: pilot.id } });
  expect(letters).toMatchObject([{ recipient: pilot.email, kind: "invitation", sentAt: null }]);
  expect(letters[0]?.text.split("\n")).toContain(`http://localhost:3000${link}`);
  const { id } = await client().oneTimeLink.findFirstOrThrow({ where: { userId: pilot.id, usedAt: null } });
  expect(letters[0]?.onceKey).toBe(id);
});

test("someone removed loses every role of the territory at their next request, and an unused link", async () => {
  const { territory, action, admin, pilot, slug } = await anAdministrator();
  const away = await aTerritory(client());
  await client().membership.create({ data: { userId: pilot.id, role: "COPIL", territoryId: territory.id } });
  const { link } = await renewLink(admin, { slug, userId: pilot.id });
  const session = await aSession(pilot.id);
  await removePerson(admin, { slug, userId: pilot.id });
  expect(await nextRequest(session)).toMatchObject({ grants: [], reach: "" });
  expect(await linkHolder(link?.replace("/invitation/", "") ?? "")).toBeNull();
  const both = await someone(client(), "PILOT", action);
  await client().membership.create({ data: { userId: both.id, role: "COPIL", territoryId: away.id } });
  await removePerson(admin, { slug, userId: both.id });
  expect((await nextRequest(await aSession(both.id)))?.grants).toMatchObject([{ territoryId: away.id }]);
  const told = await client().journalEntry.findMany({ where: { subjectId: both.id } });
  expect(told).toMatchObject([{ event: "person.left", actorId: admin.id, after: {} }]);
});

test("a territory keeps its last administrator, even from someone of the nation", async () => {
  const { admin, slug } = await anAdministrator();
  const nation = await someone(client(), "ADMIN", "nation");
  const before = await digest();
  const last = { code: "person.lastAdmin" };
  await expect(removePerson(nation, { slug, userId: admin.id })).rejects.toMatchObject(last);
  await expect(setSuspended(nation, { slug, userId: admin.id }, true)).rejects.toMatchObject(last);
  await expect(removeRole(nation, { slug, membershipId: (await roleOf(admin.id)).id })).rejects.toMatchObject(last);
  expect(await digest()).toBe(before);
});

test("people of another territory can't be reached, and can't be told from people who don't exist", async () => {
  const { admin, slug } = await anAdministrator();
  const { pilot: stranger } = await anAdministrator();
  const before = await digest();
  for (const userId of [stranger.id, crypto.randomUUID()]) {
    await expect(renewLink(admin, { slug, userId })).rejects.toMatchObject({ code: "person.unknown" });
    await expect(removePerson(admin, { slug, userId })).rejects.toMatchObject({ code: "person.unknown" });
    await expect(setSuspended(admin, { slug, userId }, true)).rejects.toMatchObject({ code: "person.unknown" });
  }
  for (const membershipId of [(await roleOf(stranger.id)).id, crypto.randomUUID()])
    await expect(removeRole(admin, { slug, membershipId })).rejects.toMatchObject({ code: "person.unknown" });
  expect(await digest()).toBe(before);
});

test.each(["territory", "nation"] as const)(
  "someone who also acts over another %s is not suspended or reset from here",
  async (wider) => {
    const { admin, pilot, slug } = await anAdministrator();
    const territoryId = wider === "territory" ? (await aTerritory(client())).id : null;
    await client().membership.create({ data: { userId: pilot.id, role: "OBSERVER", territoryId } });
    const before = await digest();
    await expect(setSuspended(admin, { slug, userId: pilot.id }, true)).rejects.toMatchObject({
      code: "person.elsewhere",
    });
    await expect(renewLink(admin, { slug, userId: pilot.id })).rejects.toMatchObject({ code: "person.elsewhere" });
    expect(await digest()).toBe(before);
  },
);

test("without the right to manage people, nothing moves", async () => {
  const { territory, pilot, admin, slug } = await anAdministrator();
  const copil = await someone(client(), "COPIL", territory);
  const session = await aSession(admin.id);
  const before = await digest();
  const refused = { code: "territory.unknown" };
  await expect(setSuspended(copil, { slug, userId: admin.id }, true)).rejects.toMatchObject(refused);
  await expect(renewLink(pilot, { slug, userId: admin.id })).rejects.toMatchObject(refused);
  await expect(removePerson(pilot, { slug, userId: admin.id })).rejects.toMatchObject(refused);
  await expect(removeRole(copil, { slug, membershipId: (await roleOf(admin.id)).id })).rejects.toMatchObject(refused);
  expect(await digest()).toBe(before);
  expect([await liveSessions(admin.id), await nextRequest(session)]).toEqual([
    1,
    expect.objectContaining({ id: admin.id }),
  ]);
});
