import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import {
  aContractMilestone,
  adding,
  movesOf,
  postponing,
  reaching,
  situationOf,
  withdrawing,
} from "@/test-support/milestones";
import { aPilotAtWork, lastTrace } from "@/test-support/spending";
import { addMilestone } from "./add-milestone";
import { cancelMilestone } from "./cancel-milestone";
import { postponeMilestone } from "./postpone-milestone";
import { reachMilestone } from "./reach-milestone";
import { unreachMilestone } from "./unreach-milestone";

beforeAll(freshDatabase);

async function aMilestone() {
  const { territory, action, pilot } = await aPilotAtWork();
  return { territory, action, pilot, id: await aContractMilestone(action, pilot.id) };
}

test("a milestone reached keeps the date of the contract beside the day it was reached", async () => {
  const { action, pilot, id } = await aMilestone();
  const done = await reachMilestone(pilot, reaching(id));
  expect(done.message).toMatch(/^Jalon « Permis déposé » atteint le 10\sjuin\s2021\.$/);
  expect(await situationOf(pilot, id)).toEqual({
    originalBaseline: "2021-05-01",
    baseline: "2021-05-01",
    forecast: null,
    actual: "2021-06-10",
    cancelled: false,
    version: 2,
  });
  expect((await movesOf(id)).at(-1)).toMatchObject({
    kind: "REACHED",
    declaredOn: new Date("2021-06-15"),
    authorId: pilot.id,
  });
  expect(await lastTrace(id)).toMatchObject({
    event: "milestone.reached",
    actorId: pilot.id,
    actionId: action.id,
    after: { title: "Permis déposé", date: "2021-06-10", from: "2021-05-01" },
  });
});

test("a milestone is not reached ahead of today; today it is", async () => {
  const { pilot, id } = await aMilestone();
  const before = await digest();
  await expect(reachMilestone(pilot, reaching(id, { date: calendarDate("2021-06-16") }))).rejects.toMatchObject({
    fields: { date: expect.stringMatching(/15\sjuin\s2021/) },
  });
  expect(await digest()).toBe(before);
  await expect(reachMilestone(pilot, reaching(id, { date: calendarDate("2021-06-15") }))).resolves.toBeDefined();
});

test("postponed, a milestone takes the pilot's date with its reason; the contract's stays", async () => {
  const { pilot, id } = await aMilestone();
  await postponeMilestone(pilot, postponing(id));
  await postponeMilestone(
    pilot,
    postponing(id, { date: calendarDate("2021-10-15"), version: 2, reasonKind: "FUNDING" }),
  );
  expect(await situationOf(pilot, id)).toMatchObject({ baseline: "2021-05-01", forecast: "2021-10-15", version: 3 });
  expect((await movesOf(id)).map(({ kind, fromDate, reasonKind }) => [kind, fromDate, reasonKind])).toEqual([
    ["BASELINE", null, null],
    ["POSTPONED", new Date("2021-05-01"), "SUPPLIER"],
    ["POSTPONED", new Date("2021-09-30"), "FUNDING"],
  ]);
});

test("a milestone is not postponed into the past, nor to the date it already has; today is allowed", async () => {
  const { pilot, id } = await aMilestone();
  const refused = { fields: { date: expect.any(String) } };
  const to = (date: string, version = 1) => postponing(id, { date: calendarDate(date), version });
  await expect(postponeMilestone(pilot, to("2021-06-14"))).rejects.toMatchObject(refused);
  await postponeMilestone(pilot, to("2021-06-15"));
  await expect(postponeMilestone(pilot, to("2021-06-15", 2))).rejects.toMatchObject(refused);
});

test("un-reached with a reason, a milestone can be reached again, and its history keeps all three", async () => {
  const { pilot, id } = await aMilestone();
  await expect(unreachMilestone(pilot, withdrawing(id))).rejects.toMatchObject({ code: "milestone.notReached" });
  await reachMilestone(pilot, reaching(id));
  await unreachMilestone(pilot, withdrawing(id, { version: 2 }));
  expect(await situationOf(pilot, id)).toMatchObject({ actual: null, version: 3 });
  expect((await movesOf(id)).at(-1)).toMatchObject({ kind: "UNREACHED", reason: "Déclaré par erreur." });
  await reachMilestone(pilot, reaching(id, { version: 3, date: calendarDate("2021-06-12") }));
  expect(await situationOf(pilot, id)).toMatchObject({ actual: "2021-06-12" });
  expect(await movesOf(id)).toHaveLength(4);
});

test("a reached milestone is neither postponed, reached again nor cancelled", async () => {
  const { pilot, id } = await aMilestone();
  await reachMilestone(pilot, reaching(id));
  const before = await digest();
  const refused = { code: "milestone.reached" };
  await expect(reachMilestone(pilot, reaching(id, { version: 2 }))).rejects.toMatchObject(refused);
  await expect(postponeMilestone(pilot, postponing(id, { version: 2 }))).rejects.toMatchObject(refused);
  await expect(cancelMilestone(pilot, withdrawing(id, { version: 2 }))).rejects.toMatchObject(refused);
  expect(await digest()).toBe(before);
});

test("a milestone of the contract is cancelled by the territory's administrator alone", async () => {
  const { territory, pilot, id } = await aMilestone();
  const before = await digest();
  await expect(cancelMilestone(pilot, withdrawing(id))).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
  const admin = await someone(client(), "ADMIN", territory);
  await cancelMilestone(admin, withdrawing(id));
  expect(await situationOf(pilot, id)).toMatchObject({ cancelled: true });
  expect(await lastTrace(id)).toMatchObject({ event: "milestone.cancelled", actorId: admin.id });
  for (const move of [
    reachMilestone(pilot, reaching(id, { version: 2 })),
    postponeMilestone(pilot, postponing(id, { version: 2 })),
  ])
    await expect(move).rejects.toMatchObject({ code: "milestone.cancelled" });
});

test("a milestone the pilot added has weight 1, their date, no contractual date, and they may cancel it", async () => {
  const { action, pilot } = await aMilestone();
  await addMilestone(pilot, adding(action.id));
  const added = await client().milestone.findFirstOrThrow({
    where: { actionId: action.id },
    orderBy: { rank: "desc" },
  });
  expect(added).toMatchObject({ rank: 2, weight: 1, title: "Réunion publique", declaredOn: new Date("2021-06-15") });
  expect(await situationOf(pilot, added.id)).toMatchObject({
    originalBaseline: null,
    baseline: null,
    forecast: "2021-07-01",
  });
  expect(await lastTrace(added.id)).toMatchObject({ event: "milestone.added" });
  await cancelMilestone(pilot, withdrawing(added.id));
  expect(await situationOf(pilot, added.id)).toMatchObject({ cancelled: true });
});

test("ten milestones added at once take ten ranks; one sent ten times is one", async () => {
  const { action, pilot } = await aMilestone();
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => addMilestone(pilot, adding(action.id, { title: `Jalon ${n}` }))),
  );
  const once = adding(action.id, { title: "Une seule fois" });
  await Promise.all(Array.from({ length: 10 }, () => addMilestone(pilot, { ...once })));
  const milestones = await client().milestone.findMany({ where: { actionId: action.id }, orderBy: { rank: "asc" } });
  expect(milestones.map(({ rank }) => rank)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});
