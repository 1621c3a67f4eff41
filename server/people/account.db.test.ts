import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { closeOtherSessions, listOwnSessions } from "@/server/access/own-sessions";
import { read, write } from "@/server/db/transaction";
import { post } from "@/server/mail/post";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { browser } from "@/test-support/next-headers";
import { aSession, nextRequest } from "@/test-support/sessions";
import { ownAccount } from "./account.queries";
import { chooseMail } from "./choose-mail";
import { ownData, ownDataFile } from "./own-data";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(freshDatabase);
beforeEach(() => browser.restart());

async function aViewer() {
  const person = await someone(client(), "COPIL", await aTerritory(client()));
  return { ...person, sessionId: await aSession(person.id) };
}

test("the account page shows the roles with their last day, and says which are over", async () => {
  const viewer = await aViewer();
  const action = await anAction(client(), await aTerritory(client()));
  const scope = { userId: viewer.id, territoryId: action.territory.id, actionId: action.id };
  await client().membership.createMany({
    data: [
      { ...scope, role: "PILOT", endsOn: new Date("2020-05-31") },
      { ...scope, role: "INDUSTRIALIST", endsOn: new Date("2099-12-31") },
    ],
  });
  const { roles, hasPassword, hasSecondFactor, mailDigest } = await ownAccount({ ...viewer, reach: "*" });
  expect(roles.map(({ role, ends, ended }) => [role, ends, ended])).toEqual([
    ["Membre du COPIL", null, false],
    ["Industriel", `jusqu’au ${longDate(calendarDate("2099-12-31"))} inclus`, false],
    ["Pilote", `terminé le ${longDate(calendarDate("2020-05-31"))}`, true],
  ]);
  expect({ hasPassword, hasSecondFactor, mailDigest }).toEqual({
    hasPassword: false,
    hasSecondFactor: false,
    mailDigest: "DAILY",
  });
});

test("the rhythm of letters is one's own", async () => {
  const [viewer, other] = [await aViewer(), await aViewer()];
  await chooseMail(viewer, { mailDigest: "WEEKLY" });
  expect((await ownAccount(viewer)).mailDigest).toBe("WEEKLY");
  expect((await ownAccount(other)).mailDigest).toBe("DAILY");
});

test("every other session is closed at once; this one and those of others stay", async () => {
  const [viewer, other] = [await aViewer(), await aViewer()];
  const elsewhere = [await aSession(viewer.id), await aSession(viewer.id)];
  await closeOtherSessions(viewer);
  for (const sessionId of elsewhere) expect(await nextRequest(sessionId)).toBeNull();
  expect(await nextRequest(viewer.sessionId)).not.toBeNull();
  expect(await nextRequest(other.sessionId)).not.toBeNull();
});

test("a session left alone for an hour is not listed any more", async () => {
  const viewer = await aViewer();
  const idle = await aSession(viewer.id);
  await client().session.update({ where: { id: idle }, data: { lastSeenAt: new Date(Date.now() - 61 * 60_000) } });
  const listed = await read(viewer, (tx) => listOwnSessions(tx, viewer));
  expect(listed.map(({ id, current }) => [id, current])).toEqual([[viewer.sessionId, true]]);
});

async function journalOf(viewer: { id: string }, territoryId: string, after: object) {
  await client().journalEntry.create({
    data: { territoryId, actorId: viewer.id, event: "status.declared", subjectId: viewer.id, after },
  });
}

test("one's own data are those of nobody else, without anything that opens the account", async () => {
  const [viewer, other] = [await aViewer(), await aViewer()];
  await client().user.update({ where: { id: viewer.id }, data: { passwordHash: "$argon2id$secret-hash" } });
  const territoryId = viewer.grants[0]?.territoryId ?? "";
  await journalOf(viewer, territoryId, { sentence: "Ma phrase." });
  await journalOf(other, other.grants[0]?.territoryId ?? "", { sentence: "La phrase d’une autre." });
  const letter = { kind: "sign-in", subject: "Votre lien", text: "https://creuset.exemple.fr/connexion/lien/jeton" };
  await write("system", (tx) =>
    post(tx, { ...letter, userId: viewer.id, recipient: viewer.email, onceKey: viewer.id }),
  );
  const response = await ownDataFile(viewer);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="creuset-mes-donnees.json"',
    "cache-control": "no-store",
  });
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    identite: { name: viewer.name, email: viewer.email, mailDigest: "DAILY" },
    roles: [{ role: "COPIL", endsOn: null }],
    sessions: [{ revokedAt: null }],
    lettres: [{ subject: "Votre lien", recipient: viewer.email }],
    saisies: [{ fait: "status.declared", contenu: { sentence: "Ma phrase." } }],
  });
  for (const hidden of [other.email, "La phrase d’une autre", "secret-hash", "lien/jeton", viewer.sessionId])
    expect(text).not.toContain(hidden);
});

test("what one typed where one may read no more is told without its content, and not at all out of reach", async () => {
  const territory = await aTerritory(client());
  const [own, former] = [await anAction(client(), territory), await anAction(client(), territory)];
  const pilot = await someone(client(), "PILOT", own);
  for (const action of [own, former])
    await client().journalEntry.create({
      data: {
        territoryId: territory.id,
        actionId: action.id,
        actorId: pilot.id,
        event: "status.declared",
        subjectId: action.id,
        after: { number: action.number },
      },
    });
  await journalOf(pilot, (await aTerritory(client())).id, { number: 0 });
  expect(await ownData(pilot)).toMatchObject({
    saisies: [{ action: own.number, contenu: { number: own.number } }, { action: former.number }],
  });
  expect(JSON.stringify(await ownData(pilot))).not.toContain(`"number":${former.number}}`);
});
