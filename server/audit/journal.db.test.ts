import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read, write } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork } from "@/test-support/spending";
import { record } from "./journal";
import { actionJournalPage } from "./journal.queries";
import { lastAuthor } from "./last-author";

beforeAll(freshDatabase);

async function told(action: TestAction, actorId: string, at: string, subjectId: string = randomUUID()) {
  await client().journalEntry.create({
    data: {
      territoryId: action.territory.id,
      actionId: action.id,
      actorId,
      event: "status.declared",
      subjectId,
      at: new Date(at),
      after: { at },
    },
  });
}

const pageOf = (action: TestAction, given: { until?: string; before?: number; size?: number } = {}) =>
  read(everywhere, (tx) =>
    actionJournalPage(
      tx,
      {
        territoryId: action.territory.id,
        actionId: action.id,
        until: given.until ? calendarDate(given.until) : null,
        before: given.before ?? null,
      },
      given.size ?? 10,
    ),
  );

const days = (page: Awaited<ReturnType<typeof pageOf>>) => page.lines.map(({ after }) => (after as { at: string }).at);

test("lines come newest first, with who and what, page after page without a gap", async () => {
  const { action, pilot } = await aPilotAtWork();
  for (let n = 1; n <= 7; n++) await told(action, pilot.id, `2021-06-0${n}T10:00:00Z`);
  const first = await pageOf(action, { size: 3 });
  const second = await pageOf(action, { size: 3, ...(first.nextBefore !== null && { before: first.nextBefore }) });
  const third = await pageOf(action, { size: 3, ...(second.nextBefore !== null && { before: second.nextBefore }) });
  expect([first, second, third].flatMap(days)).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `2021-06-0${n}T10:00:00Z`));
  expect([first.lines.length, second.lines.length, third.lines.length, third.nextBefore]).toEqual([3, 3, 1, null]);
  expect(first.lines[0]).toMatchObject({ author: pilot.name, event: "status.declared" });
});

test("a full last page has nothing after it", async () => {
  const { action, pilot } = await aPilotAtWork();
  for (let n = 1; n <= 3; n++) await told(action, pilot.id, `2021-06-0${n}T10:00:00Z`);
  expect((await pageOf(action, { size: 3 })).nextBefore).toBeNull();
});

test("a day ends at midnight in Paris, in winter and in summer", async () => {
  const { action, pilot } = await aPilotAtWork();
  for (const at of ["2021-01-31T22:59:59Z", "2021-01-31T23:00:00Z", "2021-06-14T21:59:59Z", "2021-06-14T22:00:00Z"])
    await told(action, pilot.id, at);
  expect(days(await pageOf(action, { until: "2021-01-31" }))).toEqual(["2021-01-31T22:59:59Z"]);
  expect(days(await pageOf(action, { until: "2021-06-14" }))).toHaveLength(3);
  expect(days(await pageOf(action, { until: "2021-06-15" }))).toHaveLength(4);
});

test("the journal of an action tells nothing of another one", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const other = await anAction(client(), territory);
  await told(other, pilot.id, "2021-06-01T10:00:00Z");
  expect((await pageOf(action)).lines).toEqual([]);
  expect((await pageOf(other)).lines).toHaveLength(1);
});

test("who last changed a row is the last one told, and an unknown row has an unknown author", async () => {
  const { action, pilot } = await aPilotAtWork();
  const colleague = await someone(client(), "PILOT", action);
  const subjectId = randomUUID();
  await told(action, pilot.id, "2021-06-15T08:00:00Z", subjectId);
  await told(action, colleague.id, "2021-06-15T08:42:00Z", subjectId);
  const asked = await read(everywhere, (tx) => lastAuthor(tx, subjectId));
  expect(asked).toEqual({ author: colleague.name, at: expect.stringMatching(/^15\sjuin\s2021 à 10\sh\s42$/) });
  expect(await read(everywhere, (tx) => lastAuthor(tx, randomUUID()))).toMatchObject({ author: "une autre personne" });
});

test("a trace without an actor who exists is refused, and with it what it tells", async () => {
  const { action, pilot } = await aPilotAtWork();
  const trace = {
    territoryId: action.territory.id,
    actionId: action.id,
    event: "status.declared",
    subjectId: action.id,
  } as const;
  await expect(write(pilot, (tx) => record(tx, { ...trace, actorId: randomUUID() }))).rejects.toThrow(/actor/);
  expect(await client().journalEntry.count({ where: { actionId: action.id } })).toBe(0);
});
