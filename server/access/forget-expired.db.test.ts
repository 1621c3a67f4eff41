import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { KEPT_DAYS, refusalsSince } from "@/domain/access/retention";
import { addDays, type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { client } from "@/test-support/backstage";
import { aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anImport } from "@/test-support/imports";
import { removeExpired } from "./forget-expired";

const MINUTE = 60_000;
let territory: TestTerritory;
let userId: string;

beforeAll(async () => {
  await freshDatabase();
  territory = await aTerritory(client());
  ({ id: userId } = await someone(client(), "ADMIN", territory));
});

/** That many days ago, a minute earlier or later: on either side of the limit. */
const ago = (days: number, minutes: number) => new Date(Date.now() - days * 86_400_000 + minutes * MINUTE);

/** What is left of the rows made a minute before the limit and a minute after it. */
async function kept(
  make: (at: (days: number) => Date, side: string) => Promise<unknown>,
  left: () => Promise<string[]>,
) {
  await make((days) => ago(days, -1), "old");
  await make((days) => ago(days, 1), "recent");
  const done = await removeExpired();
  return { done, left: await left() };
}

test("a session goes ninety days after its end, whether it ran out or was closed", async () => {
  const make = async (at: (days: number) => Date, userAgent: string) => {
    await client().session.create({ data: { userId, userAgent, expiresAt: at(KEPT_DAYS.session) } });
    const revokedAt = at(KEPT_DAYS.session);
    await client().session.create({ data: { userId, userAgent, expiresAt: new Date(), revokedAt } });
  };
  const left = async () => (await client().session.findMany()).map(({ userAgent }) => userAgent ?? "");
  expect(await kept(make, left)).toMatchObject({ done: { sessions: 2 }, left: ["recent", "recent"] });
});

test("a link goes thirty days after it expired", async () => {
  const make = (at: (days: number) => Date, tokenHash: string) =>
    client().oneTimeLink.create({ data: { userId, tokenHash, expiresAt: at(KEPT_DAYS.oneTimeLink) } });
  const left = async () => (await client().oneTimeLink.findMany()).map(({ tokenHash }) => tokenHash);
  expect(await kept(make, left)).toMatchObject({ done: { links: 1 }, left: ["recent"] });
});

test("an address of a calendar goes thirty days after it was taken away, a live one never", async () => {
  await client().calendarFeed.create({ data: { userId, tokenHash: "live", createdAt: new Date("2020-01-01") } });
  const make = (at: (days: number) => Date, tokenHash: string) =>
    client().calendarFeed.create({ data: { userId, tokenHash, revokedAt: at(KEPT_DAYS.calendarFeed) } });
  const left = async () => (await client().calendarFeed.findMany()).map(({ tokenHash }) => tokenHash).toSorted();
  expect(await kept(make, left)).toMatchObject({ done: { feeds: 1 }, left: ["live", "recent"] });
});

test("a count of attempts goes thirty days after its window", async () => {
  const make = (at: (days: number) => Date, key: string) =>
    client().signInThrottle.create({ data: { key, windowEnd: at(KEPT_DAYS.attempts) } });
  const left = async () => (await client().signInThrottle.findMany()).map(({ key }) => key);
  expect(await kept(make, left)).toMatchObject({ done: { attempts: 1 }, left: ["recent"] });
});

test("a refusal goes after a year, day for day", async () => {
  const first = refusalsSince(dateInParis(new Date()));
  const refuse = (day: CalendarDate, entry: string) =>
    client().accessDenial.create({ data: { actorId: userId, entry, target: "/", day: new Date(day) } });
  await refuse(addDays(first, -1), "old");
  await refuse(first, "recent");
  expect(await removeExpired()).toMatchObject({ refusals: 1 });
  expect((await client().accessDenial.findMany()).map(({ entry }) => entry)).toEqual(["recent"]);
});

test("a letter loses its text ninety days after it left, and goes when it never did", async () => {
  const letter = { userId, recipient: "a@exemple.fr", kind: "essai", subject: "Essai", text: "Bonjour." };
  const make = async (at: (days: number) => Date, side: string) => {
    const sentAt = at(KEPT_DAYS.letter);
    await client().outboxMail.create({ data: { ...letter, onceKey: `${side} sent`, sentAt } });
    await client().outboxMail.create({ data: { ...letter, onceKey: `${side} unsent`, createdAt: sentAt } });
  };
  const left = async () =>
    (await client().outboxMail.findMany({ orderBy: { onceKey: "asc" } })).map(
      ({ onceKey, text }) => `${onceKey} ${text}`,
    );
  expect(await kept(make, left)).toMatchObject({
    done: { letters: 2 },
    left: ["old sent ", "recent sent Bonjour.", "recent unsent Bonjour."],
  });
});

test("the answer kept for a retry goes after ninety days, in every territory", async () => {
  const other = await aTerritory(client());
  const make = async (at: (days: number) => Date, operation: string) => {
    for (const { id: territoryId } of [territory, other])
      await client().idempotencyKey.create({
        data: {
          territoryId,
          actorId: userId,
          operation,
          key: randomUUID(),
          payloadHash: "",
          result: {},
          createdAt: at(KEPT_DAYS.retryAnswer),
        },
      });
  };
  const left = async () => (await client().idempotencyKey.findMany()).map(({ operation }) => operation);
  expect(await kept(make, left)).toMatchObject({ done: { answers: 2 }, left: ["recent", "recent"] });
});

test("a notice goes a year after someone was told; what a demonstration tells happened long ago, and stays", async () => {
  const [territory, other] = [await aTerritory(client()), await aTerritory(client())];
  await client().territory.update({ where: { id: other.id }, data: { isDemo: true } });
  const make = async (at: (days: number) => Date, onceKey: string) => {
    for (const { id: territoryId } of [territory, other]) {
      const told = { kind: "proof.added", href: "/territoires", onceKey: `${onceKey} ${territoryId}` };
      await client().notification.create({ data: { territoryId, userId, ...told, createdAt: at(KEPT_DAYS.notice) } });
    }
  };
  const left = async () => (await client().notification.findMany()).map(({ onceKey }) => onceKey).toSorted();
  expect(await kept(make, left)).toMatchObject({
    done: { notices: 1 },
    left: [`old ${other.id}`, `recent ${territory.id}`, `recent ${other.id}`].toSorted(),
  });
});

test("the journal and the trail lose nothing, and a second turn has nothing to do", async () => {
  const held = () =>
    client()
      .$queryRaw`SELECT (SELECT count(*) FROM journal_entry) AS journal, (SELECT count(*) FROM audit_link) AS trail`;
  const before = await held();
  const nothing = {
    sessions: 0,
    links: 0,
    feeds: 0,
    tokens: 0,
    attempts: 0,
    refusals: 0,
    letters: 0,
    notices: 0,
    answers: 0,
    importedFiles: 0,
  };
  expect(await removeExpired()).toEqual(nothing);
  expect(await held()).toEqual(before);
});

test("a file that was sent goes after thirty days; its rows too, unless they say what an import recorded", async () => {
  const send = async (state: "CHECKED" | "IMPORTED", at: Date, fileName: string) => {
    const id = await anImport(userId, territory.id, { state });
    const importedAt = state === "IMPORTED" ? at : null;
    await client().importBatch.update({ where: { id }, data: { fileName, createdAt: at, importedAt } });
    await client().importFile.create({ data: { importId: id, territoryId: territory.id, bytes: Buffer.from("a;b") } });
  };
  const make = async (at: (days: number) => Date, side: string) => {
    await send("CHECKED", at(KEPT_DAYS.importedFile), `draft ${side}`);
    await send("IMPORTED", at(KEPT_DAYS.importedFile), `recorded ${side}`);
  };
  const left = async () =>
    (await client().importBatch.findMany({ orderBy: { fileName: "asc" }, include: { file: true, rows: true } })).map(
      ({ fileName, state, file, rows }) => `${fileName} ${state} ${file ? 1 : 0} ${rows.length}`,
    );
  expect(await kept(make, left)).toMatchObject({
    done: { importedFiles: 2 },
    left: [
      "draft old ABANDONED 0 0",
      "draft recent CHECKED 1 1",
      "recorded old IMPORTED 0 1",
      "recorded recent IMPORTED 1 1",
    ],
  });
});
