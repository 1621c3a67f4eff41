import { beforeAll, expect, test } from "vitest";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { today } from "@/server/clock";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aSession, nextRequest } from "@/test-support/sessions";
import { changeRole } from "./change-role";
import { grantRole } from "./invite-person";
import { listPeople } from "./people.queries";

beforeAll(freshDatabase);

const DAY = today({ situationDate: null });
const TOMORROW = addDays(DAY, 1);
const YESTERDAY = addDays(DAY, -1);

async function anAdministrator() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const other = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", action);
  const held = await client().membership.findFirstOrThrow({ where: { userId: pilot.id } });
  return { territory, action, other, admin, pilot, slug: territory.slug, membershipId: held.id };
}

test("a role moved to another action follows at the next request, and the journal says from where to where", async () => {
  const { action, other, admin, pilot, slug, membershipId } = await anAdministrator();
  const session = await aSession(pilot.id);
  await changeRole(admin, { slug, membershipId, actionId: other.id });
  expect((await nextRequest(session))?.grants).toMatchObject([{ role: "PILOT", actionId: other.id }]);
  const trace = await client().journalEntry.findFirstOrThrow({ where: { subjectId: pilot.id } });
  expect(trace).toMatchObject({
    event: "person.changed",
    before: { role: "PILOT", actions: [action.number], endsOn: null },
    after: { role: "PILOT", actions: [other.number], endsOn: null },
  });
});

test("a role counts through its last day and is gone the day after, at the next request", async () => {
  const { territory, admin, pilot, slug, membershipId } = await anAdministrator();
  const session = await aSession(pilot.id);
  const grants = async () => (await nextRequest(session))?.grants.length;
  await changeRole(admin, { slug, membershipId, endsOn: DAY });
  expect(await grants()).toBe(1);
  await client().membership.update({ where: { id: membershipId }, data: { endsOn: new Date(YESTERDAY) } });
  expect(await grants()).toBe(0);
  const shown = (await read(everywhere, (tx) => listPeople(tx, territory.id))).find(({ id }) => id === pilot.id);
  expect(shown).toMatchObject({ state: "ENDED", roles: [{ endsOn: YESTERDAY, ended: true }] });
  await changeRole(admin, { slug, membershipId });
  expect(await grants()).toBe(1);
});

test("a role given again to someone whose role had ended holds again", async () => {
  const { action, admin, pilot, slug, membershipId } = await anAdministrator();
  await client().membership.update({ where: { id: membershipId }, data: { endsOn: new Date(YESTERDAY) } });
  await grantRole(admin, { slug, userId: pilot.id, role: "PILOT", actionIds: [action.id], endsOn: TOMORROW });
  const held = await client().membership.findMany({ where: { userId: pilot.id } });
  expect(held.map(({ endsOn }) => endsOn?.toISOString().slice(0, 10))).toEqual([TOMORROW]);
});

test("a last day already past, an action held twice and a foreign action or body are refused, and nothing moves", async () => {
  const { action, other, admin, pilot, slug, membershipId } = await anAdministrator();
  await grantRole(admin, { slug, userId: pilot.id, role: "PILOT", actionIds: [other.id] });
  const foreign = await anAdministrator();
  const { id: organizationId } = await client().organization.create({ data: { name: "Ailleurs", kind: "company" } });
  const before = await digest();
  const refused = (input: object, code: string) =>
    expect(changeRole(admin, { slug, membershipId, ...input })).rejects.toMatchObject({ code });
  await refused({ endsOn: YESTERDAY }, "person.past");
  await refused({ actionId: other.id }, "person.twice");
  await refused({ actionId: foreign.action.id }, "action.unknown");
  await refused({ organizationId }, "organization.unknown");
  expect(await digest()).toBe(before);
  const { carrierId } = await client().action.findUniqueOrThrow({ where: { id: action.id } });
  await changeRole(admin, { slug, membershipId, organizationId: carrierId });
  expect(await client().membership.findUnique({ where: { id: membershipId } })).toMatchObject({
    organizationId: carrierId,
  });
});

test("an administrator gives their own role no last day, nor the last one of the territory", async () => {
  const { admin, slug } = await anAdministrator();
  const { id } = await client().membership.findFirstOrThrow({ where: { userId: admin.id } });
  const nation = await someone(client(), "ADMIN", "nation");
  const before = await digest();
  const ending = { slug, membershipId: id, endsOn: calendarDate("2099-12-31") };
  await expect(changeRole(admin, ending)).rejects.toMatchObject({ code: "person.self" });
  await expect(changeRole(nation, ending)).rejects.toMatchObject({ code: "person.lastAdmin" });
  expect(await digest()).toBe(before);
});

test.each(["COPIL", "PREFECTURE", "OBSERVER", "PILOT", "INDUSTRIALIST"] as const)(
  "%s changes no role, and a role elsewhere is one that does not exist",
  async (role) => {
    const { territory, action, admin, slug, membershipId } = await anAdministrator();
    const { membershipId: elsewhere } = await anAdministrator();
    const viewer = await someone(client(), role, role === "PILOT" || role === "INDUSTRIALIST" ? action : territory);
    const before = await digest();
    const changing = (who: typeof viewer, id: string) =>
      changeRole(who, { slug, membershipId: id, endsOn: TOMORROW }).catch((error: Error) => error);
    expect(await changing(viewer, membershipId)).toMatchObject({ code: "territory.unknown" });
    expect(await changing(admin, elsewhere)).toEqual(await changing(admin, crypto.randomUUID()));
    expect(await digest()).toBe(before);
  },
);
