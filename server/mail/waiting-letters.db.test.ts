import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { read } from "@/server/db/transaction";
import { removePerson, renewLink } from "@/server/people/change-person";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { browser } from "@/test-support/next-headers";
import { undeliveredLetters } from "./letters.queries";
import { retryLetter } from "./retry-letter";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
beforeAll(async () => {
  await freshDatabase();
  process.env.SMTP_URL = "smtp://127.0.0.1:9";
  process.env.MAIL_FROM = "creuset@exemple.fr";
});
beforeEach(() => browser.restart());

async function aWaitingLetter() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", action);
  const { link } = await renewLink(admin, { slug: territory.slug, userId: pilot.id });
  const letter = await client().outboxMail.findFirstOrThrow({ where: { userId: pilot.id } });
  return { territory, action, admin, pilot, link, letterId: letter.id, slug: territory.slug };
}
const waitingIn = (territory: { id: string }) => read(everywhere, (tx) => undeliveredLetters(tx, territory.id));
const jobOf = (letterId: string) =>
  client().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`letter:${letterId}`}`;

test("the letters of a territory's people that wait are listed without what they say, and no other territory's", async () => {
  const one = await aWaitingLetter();
  const other = await aWaitingLetter();
  await client().outboxMail.update({
    where: { id: one.letterId },
    data: { attempts: 3, lastError: "Le serveur de messagerie ne répond pas (ESOCKET)." },
  });
  const listed = await waitingIn(one.territory);
  expect(listed).toMatchObject([
    { id: one.letterId, recipient: one.pilot.email, attempts: 3, lastError: expect.stringContaining("ESOCKET") },
  ]);
  expect(JSON.stringify(listed)).not.toContain(one.link);
  expect((await waitingIn(other.territory)).map(({ id }) => id)).toEqual([other.letterId]);
  await client().outboxMail.update({ where: { id: one.letterId }, data: { sentAt: new Date() } });
  expect(await waitingIn(one.territory)).toEqual([]);
});

test("tried again, a letter has one job at once", async () => {
  const { admin, slug, letterId } = await aWaitingLetter();
  await client().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  for (let again = 0; again < 2; again++) await retryLetter(admin, { slug, letterId });
  expect(await jobOf(letterId)).toHaveLength(1);
});

test("a letter whose link has served or lapsed is not sent again", async () => {
  const { admin, pilot, slug, letterId } = await aWaitingLetter();
  await renewLink(admin, { slug, userId: pilot.id });
  await expect(retryLetter(admin, { slug, letterId })).rejects.toMatchObject({ code: "letter.lapsed" });
});

test("refused: another territory's letter like one that does not exist, and everything without the right", async () => {
  const { territory, action, admin, slug, letterId } = await aWaitingLetter();
  const stranger = await aWaitingLetter();
  const gone = await aWaitingLetter();
  await removePerson(gone.admin, { slug: gone.slug, userId: gone.pilot.id });
  const before = await digest();
  const jobs = () => client().$queryRaw`SELECT id, revision FROM graphile_worker.jobs ORDER BY id`;
  const queued = await jobs();
  const trying = (who: typeof admin, where: string, id: string) =>
    retryLetter(who, { slug: where, letterId: id }).catch((error: Error) => error);
  expect(await trying(admin, slug, stranger.letterId)).toMatchObject({ code: "letter.unknown" });
  expect(await trying(admin, slug, stranger.letterId)).toEqual(await trying(admin, slug, crypto.randomUUID()));
  expect(await trying(gone.admin, gone.slug, gone.letterId)).toMatchObject({ code: "letter.unknown" });
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER", "PILOT", "INDUSTRIALIST"] as const) {
    const actionId = role === "PILOT" || role === "INDUSTRIALIST" ? action.id : null;
    const viewer = { ...admin, grants: [{ role, regionId: null, territoryId: territory.id, actionId }] };
    expect(await trying(viewer, slug, letterId)).toMatchObject({ code: "territory.unknown" });
  }
  expect(await trying(stranger.admin, slug, letterId)).toMatchObject({ code: "territory.unknown" });
  expect([await digest(), await jobs()]).toEqual([before, queued]);
});
