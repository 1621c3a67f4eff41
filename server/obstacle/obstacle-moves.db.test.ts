import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { Conflict } from "@/server/conflict";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { addressing, anObstacle, escalating, raising, standingOf, telling } from "@/test-support/obstacles";
import { addressObstacle } from "./address-obstacle";
import { answerObstacle } from "./answer-obstacle";
import { escalateObstacle } from "./escalate-obstacle";
import { raiseObstacle } from "./raise-obstacle";
import { reopenObstacle } from "./reopen-obstacle";
import { resolveObstacle } from "./resolve-obstacle";

beforeAll(freshDatabase);

async function atWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return { territory, action, pilot: await someone(client(), "PILOT", action) };
}

async function raised(given: Parameters<typeof anObstacle>[2] = {}) {
  const at = await atWork();
  return { ...at, id: await anObstacle(at.pilot, at.action.id, given) };
}

const lastTrace = (subjectId: string) =>
  client().journalEntry.findFirstOrThrow({ where: { subjectId }, orderBy: { sequence: "desc" } });

test("raised without a service, the action holds it; with one, the service does and has the usual days to answer", async () => {
  const { pilot, id } = await raised();
  expect(await standingOf(pilot, id)).toMatchObject({
    number: 1,
    open: true,
    holder: { kind: "ACTION" },
    since: "2021-06-15",
    meeting: null,
  });
  const other = await raised({ kind: "SUPPLY", service: "Fonderie fictive" });
  expect(await standingOf(other.pilot, other.id)).toMatchObject({
    open: true,
    holder: { kind: "SERVICE", name: "Fonderie fictive", replyDueOn: "2021-06-30" },
  });
  expect(await lastTrace(other.id)).toMatchObject({
    event: "obstacle.raised",
    after: { kind: "SUPPLY", service: "Fonderie fictive", replyDueOn: "2021-06-30" },
  });
});

test("the day an answer is due may be chosen, from today on", async () => {
  const { pilot, action } = await atWork();
  const service = "Service fictif";
  const before = await digest();
  await expect(
    raiseObstacle(pilot, raising(action.id, { service, replyDueOn: calendarDate("2021-06-14") })),
  ).rejects.toMatchObject({ fields: { replyDueOn: expect.stringMatching(/15\sjuin\s2021/) } });
  expect(await digest()).toBe(before);
  const id = await anObstacle(pilot, action.id, { service, replyDueOn: calendarDate("2021-06-15") });
  expect(await standingOf(pilot, id)).toMatchObject({ holder: { replyDueOn: "2021-06-15" } });
});

test("from the service back to the action, to the COPIL, resolved and back: every move stays readable", async () => {
  const { territory, pilot, id } = await raised();
  const meetingId = await aMeeting(pilot.id, territory, { number: 6 });
  await addressObstacle(pilot, addressing(id));
  expect(await standingOf(pilot, id)).toMatchObject({
    holder: { kind: "SERVICE", name: "Gestionnaire du réseau électrique", replyDueOn: "2021-07-15" },
  });
  await answerObstacle(pilot, telling(id, { version: 2 }));
  expect(await standingOf(pilot, id)).toMatchObject({ holder: { kind: "ACTION" }, version: 3 });
  expect(await lastTrace(id)).toMatchObject({
    event: "obstacle.answered",
    after: { service: "Gestionnaire du réseau électrique", sentence: "Le devis est arrivé." },
  });
  await escalateObstacle(pilot, escalating(id, meetingId, { version: 3 }));
  expect(await standingOf(pilot, id)).toMatchObject({ meeting: { number: 6, heldOn: "2021-06-24", cancelled: false } });
  await resolveObstacle(pilot, telling(id, { version: 4, sentence: "Raccordé." }));
  expect(await standingOf(pilot, id)).toMatchObject({ open: false, resolution: "Raccordé." });
  await reopenObstacle(pilot, telling(id, { version: 5 }));
  const now = await standingOf(pilot, id);
  expect(now).toMatchObject({ open: true, holder: { kind: "ACTION" }, meeting: null });
  expect(now.moves.map(({ kind }) => kind)).toEqual(["ADDRESSED", "ANSWERED", "ESCALATED", "RESOLVED", "REOPENED"]);
});

test("a move that makes no sense is refused in words and changes nothing", async () => {
  const { territory, pilot, id } = await raised();
  const held = await aMeeting(pilot.id, territory, { number: 5, heldOn: "2021-06-14" });
  const cancelled = await aMeeting(pilot.id, territory, { number: 6, cancelled: true });
  const before = await digest();
  await expect(answerObstacle(pilot, telling(id))).rejects.toMatchObject({ code: "obstacle.notAddressed" });
  await expect(reopenObstacle(pilot, telling(id))).rejects.toMatchObject({ code: "obstacle.open" });
  for (const meetingId of [held, cancelled, crypto.randomUUID()])
    await expect(escalateObstacle(pilot, escalating(id, meetingId))).rejects.toMatchObject({
      code: "obstacle.meeting",
    });
  expect(await digest()).toBe(before);
  await resolveObstacle(pilot, telling(id));
  await expect(addressObstacle(pilot, addressing(id, { version: 2 }))).rejects.toMatchObject({
    code: "obstacle.resolved",
  });
  await expect(resolveObstacle(pilot, telling(id, { version: 2 }))).rejects.toMatchObject({
    code: "obstacle.resolved",
  });
});

test("a session held today is still to come, and nothing is put twice on one agenda", async () => {
  const { territory, pilot, id } = await raised();
  const meetingId = await aMeeting(pilot.id, territory, { heldOn: "2021-06-15" });
  await escalateObstacle(pilot, escalating(id, meetingId));
  await expect(escalateObstacle(pilot, escalating(id, meetingId, { version: 2 }))).rejects.toMatchObject({
    code: "obstacle.escalated",
  });
});

test("a stale version tells who moved it and where it stands, and writes nothing", async () => {
  const { action, pilot, id } = await raised();
  const colleague = await someone(client(), "PILOT", action);
  await addressObstacle(colleague, addressing(id));
  const before = await digest();
  const error = await resolveObstacle(pilot, telling(id)).catch((caught: unknown) => caught);
  if (!(error instanceof Conflict)) throw new Error("expected a conflict");
  expect(error.report).toMatchObject({
    author: colleague.name,
    version: 2,
    fields: [
      { theirs: expect.stringMatching(/^adressé à\s: Gestionnaire du réseau électrique, réponse due le 15\sjuillet/) },
    ],
  });
  expect(await digest()).toBe(before);
});

test("twenty people moving one obstacle at once: one does, nineteen are shown it", async () => {
  const { pilot, id } = await raised({ service: "Service fictif" });
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, rank) => (rank % 2 ? answerObstacle : resolveObstacle)(pilot, telling(id))),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Conflict);
  expect(await client().obstacleMove.count({ where: { obstacleId: id } })).toBe(2);
});

test("sent twenty times at once, one signal is raised once; twenty signals take twenty numbers", async () => {
  const { pilot, action } = await atWork();
  const input = raising(action.id, { service: "Service fictif" });
  await Promise.all(Array.from({ length: 20 }, () => raiseObstacle(pilot, { ...input })));
  expect(await client().obstacle.count({ where: { actionId: action.id } })).toBe(1);
  expect(await client().obstacleMove.count({ where: { territoryId: action.territory.id } })).toBe(1);
  await Promise.all(Array.from({ length: 19 }, () => raiseObstacle(pilot, raising(action.id))));
  const numbers = await client().obstacle.findMany({ where: { actionId: action.id }, select: { number: true } });
  expect(numbers.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

test("the same move sent twice is made once", async () => {
  const { pilot, id } = await raised();
  const input = addressing(id);
  const [first, second] = [await addressObstacle(pilot, { ...input }), await addressObstacle(pilot, { ...input })];
  expect(second).toEqual(first);
  expect(await client().obstacleMove.count({ where: { obstacleId: id } })).toBe(1);
});
