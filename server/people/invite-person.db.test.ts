import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { InvitePersonInput } from "@/domain/people/people.schema";
import { acceptLink, linkHolder } from "@/server/access/one-time-link";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest, STRONG } from "@/test-support/sessions";
import { grantRole, invitePerson } from "./invite-person";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

async function anAdministrator() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return { territory, action, admin: await someone(client(), "ADMIN", territory) };
}

let serial = 0;
const inviting = (slug: string, given: Partial<InvitePersonInput> = {}): InvitePersonInput => ({
  slug,
  email: `invite-${++serial}@exemple.fr`,
  name: "Camille Fictif",
  role: "COPIL",
  ...given,
});

const tokenOf = (link: string | undefined) => link?.replace("/invitation/", "") ?? "";
const rolesOf = (email: string) =>
  client().membership.findMany({
    where: { user: { email } },
    select: { role: true, territoryId: true, actionId: true },
  });

test("someone invited gets a role, and a link that only its hash remembers", async () => {
  const { territory, admin } = await anAdministrator();
  const input = inviting(territory.slug);
  const done = await invitePerson(admin, input);
  expect(done.link).toMatch(/^\/invitation\/[\w-]{43}$/);
  expect(await rolesOf(input.email)).toEqual([{ role: "COPIL", territoryId: territory.id, actionId: null }]);
  expect(await linkHolder(tokenOf(done.link))).toEqual({ name: "Camille Fictif", email: input.email });
  const stored = JSON.stringify(await client().oneTimeLink.findMany());
  expect(stored).not.toContain(tokenOf(done.link));
  const trace = await client().journalEntry.findFirst({
    where: { territoryId: territory.id, event: "person.invited" },
  });
  expect(trace).toMatchObject({ actorId: admin.id, after: { role: "COPIL", actions: [], endsOn: null } });
  for (const named of [tokenOf(done.link), "Camille", input.email])
    expect(JSON.stringify(trace?.after)).not.toContain(named);
});

test("a pilot is invited on an action of the territory, never on another territory's", async () => {
  const { territory, action, admin } = await anAdministrator();
  const input = inviting(territory.slug, { role: "PILOT", actionIds: [action.id] });
  await invitePerson(admin, input);
  expect(await rolesOf(input.email)).toEqual([{ role: "PILOT", territoryId: territory.id, actionId: action.id }]);
  const { action: elsewhere } = await anAdministrator();
  const before = await digest();
  await expect(
    invitePerson(admin, inviting(territory.slug, { role: "PILOT", actionIds: [elsewhere.id] })),
  ).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});

test("an action sent with a role that covers the territory is left aside", async () => {
  const { territory, action, admin } = await anAdministrator();
  const input = inviting(territory.slug, { role: "COPIL", actionIds: [action.id] });
  await invitePerson(admin, input);
  expect(await rolesOf(input.email)).toEqual([{ role: "COPIL", territoryId: territory.id, actionId: null }]);
});

test("someone who already signs in is given the role without a link", async () => {
  const { territory, admin } = await anAdministrator();
  const known = await someone(client(), "PREFECTURE", await aTerritory(client()));
  await client().user.update({ where: { id: known.id }, data: { passwordHash: "déjà choisi" } });
  const done = await invitePerson(admin, inviting(territory.slug, { email: known.email }));
  expect(done.link).toBeUndefined();
  expect(await client().oneTimeLink.count({ where: { userId: known.id } })).toBe(0);
  expect(await rolesOf(known.email)).toHaveLength(2);
});

test("someone invited elsewhere who has not signed in yet is not handed to this territory's administrator", async () => {
  const { territory, admin } = await anAdministrator();
  const { territory: elsewhere, admin: otherAdmin } = await anAdministrator();
  const input = inviting(elsewhere.slug, { role: "ADMIN" });
  const theirs = await invitePerson(otherAdmin, input);
  const done = await invitePerson(admin, inviting(territory.slug, { email: input.email }));
  expect(done.link).toBeUndefined();
  expect(await linkHolder(tokenOf(theirs.link))).not.toBeNull();
  expect(await rolesOf(input.email)).toHaveLength(2);
});

test("invited again before signing in, the first link dies and the role stays one", async () => {
  const { territory, admin } = await anAdministrator();
  const input = inviting(territory.slug);
  const first = await invitePerson(admin, input);
  const second = await invitePerson(admin, input);
  expect(await linkHolder(tokenOf(first.link))).toBeNull();
  expect(await linkHolder(tokenOf(second.link))).not.toBeNull();
  expect(await rolesOf(input.email)).toHaveLength(1);
});

test("invited, accepted, then given a second role: both hold at the next request", async () => {
  const { territory, action, admin } = await anAdministrator();
  const input = inviting(territory.slug);
  const { link } = await invitePerson(admin, input);
  await acceptLink({ token: tokenOf(link), password: STRONG, again: STRONG });
  const { id } = await client().user.findUniqueOrThrow({ where: { email: input.email } });
  await grantRole(admin, { slug: territory.slug, userId: id, role: "PILOT", actionIds: [action.id] });
  const viewer = await nextRequest(await aSession(id));
  expect(viewer?.grants.map(({ role }) => role).toSorted()).toEqual(["COPIL", "PILOT"]);
});

test("a role is given only to people of one's own territory", async () => {
  const { territory, admin } = await anAdministrator();
  const { admin: stranger } = await anAdministrator();
  const before = await digest();
  const outside = await grantRole(admin, { slug: territory.slug, userId: stranger.id, role: "COPIL" }).catch(
    (e: Error) => e,
  );
  const absent = await grantRole(admin, { slug: territory.slug, userId: crypto.randomUUID(), role: "COPIL" }).catch(
    (e: Error) => e,
  );
  expect(outside).toMatchObject({ code: "person.unknown" });
  expect(outside).toEqual(absent);
  expect(await digest()).toBe(before);
});

test.each(["COPIL", "PREFECTURE", "OBSERVER", "PILOT", "INDUSTRIALIST"] as const)("%s invites nobody", async (role) => {
  const { territory, action, admin } = await anAdministrator();
  const viewer = await someone(client(), role, role === "PILOT" || role === "INDUSTRIALIST" ? action : territory);
  const before = await digest();
  const own = await invitePerson(viewer, inviting(territory.slug)).catch((error: Error) => error);
  const absent = await invitePerson(viewer, inviting("nulle-part")).catch((error: Error) => error);
  expect(own).toMatchObject({ code: "territory.unknown" });
  expect(own).toEqual(absent);
  await expect(grantRole(viewer, { slug: territory.slug, userId: admin.id, role: "OBSERVER" })).rejects.toMatchObject({
    code: "territory.unknown",
  });
  expect(await digest()).toBe(before);
});
