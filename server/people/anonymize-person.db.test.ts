import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { anonymizePerson } from "./anonymize-person";
import { removePerson, renewLink } from "./change-person";
import { invitePerson } from "./invite-person";
import { peopleAround } from "./people.queries";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

const confirmed = "on" as const;

async function aDeparture() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const { slug } = territory;
  const email = `depart-${action.number}@exemple.fr`;
  await invitePerson(admin, { slug, name: "Hortense Partante", email, role: "PILOT", actionIds: [action.id] });
  const { id: userId } = await client().user.findUniqueOrThrow({ where: { email } });
  return { territory, action, admin, slug, userId, email };
}

/** Every text of every table that holds one of those. */
async function traces(words: readonly string[]): Promise<string[]> {
  const tables = await client().$queryRaw<{ table: string; content: string }[]>`
    SELECT table_name AS "table", query_to_xml(format('SELECT t::text AS line FROM public.%I t', table_name), true, false, '')::text AS content
    FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  return tables.filter(({ content }) => words.some((word) => content.includes(word))).map(({ table }) => table);
}

test("nothing names whoever was anonymised any more, what let them in is gone, and the journal and its chain hold", async () => {
  const { territory, admin, slug, userId, email } = await aDeparture();
  const session = await aSession(userId);
  await client().user.update({ where: { id: userId }, data: { passwordHash: "un-hachage" } });
  await client().oidcIdentity.create({ data: { userId, issuer: "https://fi.exemple.fr", subject: "hortense", email } });
  await client().secondFactor.create({ data: { userId, secretBox: "scellé" } });
  await client().recoveryCode.create({ data: { userId, codeHash: "code" } });
  await client().calendarFeed.create({ data: { userId, tokenHash: "adresse" } });
  await renewLink(admin, { slug, userId });
  await removePerson(admin, { slug, userId });
  const lines = await client().journalEntry.count({ where: { territoryId: territory.id } });
  expect(await traces(["Hortense", email])).toEqual(["app_user", "oidc_identity", "outbox_mail"]);
  const { message } = await anonymizePerson(admin, { slug, userId, confirmed });
  expect(message).toContain("Personne retirée n°\u00a01");
  expect(await traces(["Hortense", email, "hortense"])).toEqual([]);
  const user = await client().user.findUniqueOrThrow({ where: { id: userId } });
  expect(user).toMatchObject({ name: "Personne retirée n°\u00a01", passwordHash: null, isDemo: false });
  expect(user.email).toMatch(/^[0-9a-f-]{36}@anonyme\.invalid$/);
  expect(user.anonymizedAt).not.toBeNull();
  expect(await nextRequest(session)).toBeNull();
  for (const table of [
    "session",
    "oneTimeLink",
    "oidcIdentity",
    "secondFactor",
    "recoveryCode",
    "calendarFeed",
  ] as const)
    expect([
      table,
      await (client()[table] as { count: (a: object) => Promise<number> }).count({ where: { userId } }),
    ]).toEqual([table, 0]);
  expect(await client().journalEntry.count({ where: { territoryId: territory.id } })).toBe(lines + 1);
  expect(await client().$queryRaw`SELECT * FROM audit_breaks`).toEqual([]);
  expect(await client().$queryRaw`SELECT * FROM audit_drift()`).toEqual([]);
});

test("the next ones are numbered apart", async () => {
  const [one, other] = [await aDeparture(), await aDeparture()];
  for (const { admin, slug, userId } of [one, other]) await removePerson(admin, { slug, userId });
  await Promise.all([one, other].map(({ admin, slug, userId }) => anonymizePerson(admin, { slug, userId, confirmed })));
  const names = await client().user.findMany({ where: { anonymizedAt: { not: null } }, select: { name: true } });
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
});

test("whoever left is listed until they are anonymised; whoever still acts anywhere is not", async () => {
  const { territory, admin, slug, userId } = await aDeparture();
  const departed = async () =>
    (await read(everywhere, (tx) => peopleAround(tx, territory.id))).departed.map(({ id }) => id);
  expect(await departed()).toEqual([]);
  await removePerson(admin, { slug, userId });
  expect(await departed()).toEqual([userId]);
  const elsewhere = await aTerritory(client());
  const held = await client().membership.create({ data: { userId, role: "COPIL", territoryId: elsewhere.id } });
  expect(await departed()).toEqual([]);
  await client().membership.delete({ where: { id: held.id } });
  await anonymizePerson(admin, { slug, userId, confirmed });
  expect(await departed()).toEqual([]);
});

test("refused: someone who still has a role here or elsewhere, a stranger, oneself, twice, and without the right", async () => {
  const { territory, admin, slug, userId } = await aDeparture();
  const stranger = await aDeparture();
  await removePerson(stranger.admin, { slug: stranger.slug, userId: stranger.userId });
  const copil = await someone(client(), "COPIL", territory);
  const refused = async (who: typeof admin, id: string, code: string) => {
    const before = await digest();
    await expect(anonymizePerson(who, { slug, userId: id, confirmed })).rejects.toMatchObject({ code });
    expect(await digest()).toBe(before);
  };
  await refused(admin, userId, "person.here");
  await refused(admin, admin.id, "person.here");
  await refused(admin, stranger.userId, "person.unknown");
  await refused(admin, crypto.randomUUID(), "person.unknown");
  await removePerson(admin, { slug, userId });
  await refused(copil, userId, "territory.unknown");
  await refused(stranger.admin, userId, "territory.unknown");
  const elsewhere = { userId, role: "OBSERVER", territoryId: (await aTerritory(client())).id } as const;
  const { id } = await client().membership.create({ data: elsewhere });
  await refused(admin, userId, "person.elsewhere");
  await client().membership.delete({ where: { id } });
  await anonymizePerson(admin, { slug, userId, confirmed });
  await refused(admin, userId, "person.unknown");
});
