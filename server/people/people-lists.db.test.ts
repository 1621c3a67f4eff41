import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession } from "@/test-support/sessions";
import { ownAccount } from "./account.queries";
import { setSuspended } from "./change-person";
import { invitePerson } from "./invite-person";
import { listPeople } from "./people.queries";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const peopleOf = (territory: TestTerritory) => read(everywhere, (tx) => listPeople(tx, territory.id));

test("the people of a territory are listed with where each of them stands", async () => {
  const territory = await aTerritory(client());
  const { slug } = territory;
  const admin = await someone(client(), "ADMIN", territory);
  const active = await someone(client(), "COPIL", territory);
  await client().user.updateMany({ where: { id: { in: [admin.id, active.id] } }, data: { passwordHash: "choisi" } });
  await invitePerson(admin, { slug, name: "Invitée Fictive", email: "invitee@exemple.fr", role: "PREFECTURE" });
  const lapsed = await someone(client(), "OBSERVER", territory);
  await setSuspended(admin, { slug, userId: active.id }, true);
  const states = new Map((await peopleOf(territory)).map(({ name, state }) => [name, state]));
  expect(states).toEqual(
    new Map([
      [admin.name, "ACTIVE"],
      [active.name, "SUSPENDED"],
      ["Invitée Fictive", "INVITED"],
      [lapsed.name, "LAPSED"],
    ]),
  );
});

test("a territory lists its own people, with the roles held there only, and says who also acts elsewhere", async () => {
  const [here, elsewhere] = [await aTerritory(client()), await aTerritory(client())];
  const action = await anAction(client(), here);
  const pilot = await someone(client(), "PILOT", action);
  const stranger = await someone(client(), "ADMIN", elsewhere);
  await client().membership.create({ data: { userId: pilot.id, role: "OBSERVER", territoryId: elsewhere.id } });
  const [listed, ...others] = await peopleOf(here);
  expect(others).toEqual([]);
  expect(listed).toMatchObject({
    id: pilot.id,
    elsewhere: true,
    roles: [{ role: "PILOT", action: { number: action.number } }],
  });
  expect((await peopleOf(elsewhere)).map(({ id }) => id).toSorted()).toEqual([pilot.id, stranger.id].toSorted());
});

test("no password, token or hash of one leaves with the list", async () => {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  await client().user.update({ where: { id: admin.id }, data: { passwordHash: "un-hachage-secret" } });
  const { link } = await invitePerson(admin, {
    slug: territory.slug,
    name: "Autre",
    email: "autre@exemple.fr",
    role: "COPIL",
  });
  const { tokenHash } = await client().oneTimeLink.findFirstOrThrow({ where: { user: { email: "autre@exemple.fr" } } });
  const sent = JSON.stringify(await peopleOf(territory));
  for (const secret of ["un-hachage-secret", tokenHash, link ?? ""]) expect(sent).not.toContain(secret);
});

test("one's account shows one's own roles and live sessions, the present one first, and nobody else's", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const [past, other, present] = [
    await aSession(pilot.id, { hours: -1 }),
    await aSession(pilot.id),
    await aSession(pilot.id),
  ];
  await aSession((await someone(client(), "COPIL", territory)).id);
  const account = await ownAccount({ ...pilot, sessionId: present });
  expect(account.hasPassword).toBe(false);
  expect(account.roles).toMatchObject([{ role: "Pilote", scope: expect.stringContaining(`action ${action.number}`) }]);
  expect(account.sessions.map(({ id, current }) => [id, current])).toEqual([
    [present, true],
    [other, false],
  ]);
  expect(account.sessions.map(({ id }) => id)).not.toContain(past);
});

test("a role over the nation or a region is told as such", async () => {
  const territory = await aTerritory(client());
  const observer = await someone(client(), "OBSERVER", "nation");
  await client().membership.create({ data: { userId: observer.id, role: "COPIL", regionId: territory.regionId } });
  const scopes = (await ownAccount(observer)).roles.map(({ scope }) => scope);
  expect(scopes).toEqual(["toute la France", expect.stringMatching(/^région /)]);
});
