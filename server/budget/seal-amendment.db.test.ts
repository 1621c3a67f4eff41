import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { aLockedPlan, amending, anAvenant, dating, planning, sealing, versionOf } from "@/test-support/amendments";
import { anApproval } from "@/test-support/approvals";
import { client, everywhere } from "@/test-support/backstage";
import { someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { amendDate } from "./amend-date";
import { enterPlan } from "./enter-plan";
import { sealAmendment } from "./seal-amendment";
import { setAmendment } from "./set-amendment";

beforeAll(freshDatabase);

async function readOn({ territory, id }: TestAction, day: string) {
  const facts = await read(everywhere, (tx) => contractFacts(tx, territory.slug, calendarDate(day)));
  const action = facts?.actions.find((candidate) => candidate.id === id);
  const totals = action?.versions.map(({ lines }) => lines.reduce((sum, { amount }) => sum + amount, 0));
  const [milestone] = action?.milestones ?? [];
  return { totals, original: milestone?.originalBaseline, baseline: milestone?.baseline };
}

/** Avenant 1 of 10 March 2021, approved: 30 € of May 2020 go to July 2021, the milestone of 1 May to 1 September 2021. */
async function aReadyAvenant() {
  const { territory, action, admin, milestoneId } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  const months = { "2020-03": 100_00, "2020-05": 20_00, "2021-07": 80_00 };
  await enterPlan(admin, planning(action.id, months, { amendmentId: id, operating: { "2020-05": 5_00 } }));
  await amendDate(admin, dating(id, milestoneId, "2021-09-01", await versionOf(id)));
  await anApproval(admin, territory, id);
  return { territory, action, admin, milestoneId, id };
}

test("a draft counts nowhere; sealed, it is in force from its own day on, and the past is read on the plan of its time", async () => {
  const { action, admin, id } = await aReadyAvenant();
  const before = { totals: [150_00], original: "2021-05-01", baseline: "2021-05-01" };
  expect(await readOn(action, "2021-06-15")).toEqual(before);
  expect((await sealAmendment(admin, await sealing(id))).message).toBe("Avenant n° 1 applicable au 10\u00a0mars 2021.");
  expect(await readOn(action, "2021-03-09")).toEqual(before);
  expect(await readOn(action, "2021-03-10")).toEqual({
    totals: [150_00, 200_00],
    original: "2021-05-01",
    baseline: "2021-09-01",
  });
});

test("the move of a date says where it was, when it was agreed and by which avenant", async () => {
  const { admin, milestoneId, id } = await aReadyAvenant();
  await sealAmendment(admin, await sealing(id));
  const moves = await client().milestoneMove.findMany({ where: { milestoneId }, orderBy: { sequence: "asc" } });
  expect(moves[1]).toMatchObject({
    kind: "BASELINE",
    fromDate: new Date("2021-05-01"),
    toDate: new Date("2021-09-01"),
    declaredOn: new Date("2021-03-10"),
    amendmentId: id,
    authorId: admin.id,
  });
  expect(await client().milestone.findUnique({ where: { id: milestoneId } })).toMatchObject({ version: 2 });
});

test("the journal tells it once for the contract and once in each action it touches", async () => {
  const { territory, action, admin, id } = await aReadyAvenant();
  await sealAmendment(admin, await sealing(id));
  const told = await client().journalEntry.findMany({
    where: { territoryId: territory.id, event: "amendment.sealed" },
    orderBy: { sequence: "asc" },
  });
  expect(told.map(({ actionId }) => actionId)).toEqual([null, action.id]);
  expect(told[0]).toMatchObject({ subjectId: id, actorId: admin.id, after: { number: 1, signedOn: "2021-03-10" } });
});

test("once sealed, nothing of it changes: the answer is a sentence, and sealing again says it is done", async () => {
  const { territory, action, admin, milestoneId, id } = await aReadyAvenant();
  const input = await sealing(id);
  await sealAmendment(admin, input);
  const before = await digest();
  const sealed = { code: "amendment.sealed", message: expect.stringMatching(/^L’avenant n° 1 est applicable/) };
  await expect(
    enterPlan(admin, planning(action.id, { "2021-07": 1 }, { amendmentId: id, version: 1 })),
  ).rejects.toMatchObject(sealed);
  await expect(amendDate(admin, dating(id, milestoneId, "2021-10-01", 2))).rejects.toMatchObject(sealed);
  await expect(setAmendment(admin, amending(territory, { amendmentId: id, version: 3 }))).rejects.toMatchObject(sealed);
  expect((await sealAmendment(admin, input)).message).toBe("L’avenant n° 1 est déjà applicable.");
  expect(await digest()).toBe(before);
});

test("an avenant that changes neither plan nor date is not made applicable", async () => {
  const { territory, action, admin } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({ code: "amendment.empty" });
  await enterPlan(admin, planning(action.id, { "2020-03": 1 }, { amendmentId: id }));
  await enterPlan(admin, planning(action.id, { "2020-03": 100_00, "2020-05": 50_00 }, { amendmentId: id, version: 1 }));
  await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({ code: "amendment.empty" });
  expect(await client().amendment.findUnique({ where: { id } })).toMatchObject({ sealedAt: null });
});

test("a plan saved since the page was read is seen before anything is sealed", async () => {
  const { territory, action, admin, id } = await aReadyAvenant();
  const read = await sealing(id);
  const colleague = await someone(client(), "ADMIN", territory);
  await enterPlan(colleague, planning(action.id, { "2021-08": 1 }, { amendmentId: id, version: 1 }));
  const before = await digest();
  await expect(sealAmendment(admin, read)).rejects.toMatchObject({ code: "amendment.stale" });
  expect(await digest()).toBe(before);
});

test("a plan entered while the avenant is being sealed is either in it or refused in words", async () => {
  for (let round = 0; round < 5; round++) {
    const { action, admin, id } = await aReadyAvenant();
    const [sealed, entered] = await Promise.allSettled([
      sealAmendment(admin, await sealing(id)),
      enterPlan(admin, planning(action.id, { "2021-08": 7_00 }, { amendmentId: id, version: 1 })),
    ]);
    const outcomes = [sealed, entered].map((each) => (each.status === "rejected" ? each.reason.code : "done"));
    expect([
      ["done", "amendment.sealed"],
      ["amendment.stale", "done"],
    ]).toContainEqual(outcomes);
  }
});

test("the second avenant takes the place of the first, and starts from it", async () => {
  const { territory, action, admin, id } = await aReadyAvenant();
  await sealAmendment(admin, await sealing(id));
  const second = await anAvenant(admin, territory, { number: 2, signedOn: calendarDate("2021-05-10") });
  const same = { "2020-03": 100_00, "2020-05": 20_00, "2021-07": 80_00 };
  await expect(
    enterPlan(admin, planning(action.id, same, { amendmentId: second, operating: { "2020-05": 5_00 } })),
  ).rejects.toMatchObject({ code: "plan.unchanged" });
  await enterPlan(admin, planning(action.id, { ...same, "2021-07": 90_00 }, { amendmentId: second }));
  await anApproval(admin, territory, second);
  await sealAmendment(admin, await sealing(second));
  expect((await readOn(action, "2021-06-15")).totals).toEqual([150_00, 200_00, 210_00]);
});

test("months an avenant takes back are kept as planning nothing; a year past the term can be planned, no more", async () => {
  const { territory, action, admin } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await expect(enterPlan(admin, planning(action.id, { "2024-01": 1 }, { amendmentId: id }))).rejects.toMatchObject({
    code: "plan.outside",
  });
  await enterPlan(
    admin,
    planning(action.id, { "2020-03": 0, "2020-05": 0, "2020-06": 0, "2023-12": 0 }, { amendmentId: id }),
  );
  await anApproval(admin, territory, id);
  await sealAmendment(admin, await sealing(id));
  const [, amended] = await client().budgetVersion.findMany({
    where: { actionId: action.id },
    include: { lines: { orderBy: { month: "asc" } } },
    orderBy: { number: "asc" },
  });
  expect(amended?.lines.map(({ month, amountCents }) => [month.toISOString().slice(0, 7), amountCents])).toEqual([
    ["2020-03", 0n],
    ["2020-05", 0n],
  ]);
});
