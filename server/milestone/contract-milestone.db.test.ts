import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { lockPlan } from "@/server/budget/lock-plan";
import { Conflict } from "@/server/conflict";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { inscribing, movesOf, situationOf } from "@/test-support/milestones";
import { setContractMilestone } from "./set-contract-milestone";

beforeAll(freshDatabase);

async function anAdministrator(given: { planLocked?: boolean } = {}) {
  const territory = await aTerritory(client(), given);
  const action = await anAction(client(), territory);
  return { territory, action, admin: await someone(client(), "ADMIN", territory) };
}

async function inscribed(given: { planLocked?: boolean } = {}) {
  const at = await anAdministrator(given);
  await setContractMilestone(at.admin, inscribing(at.action.id));
  const { id } = await client().milestone.findFirstOrThrow({ where: { actionId: at.action.id } });
  return { ...at, id };
}

test("a milestone of the contract exists from its signature, with its weight and its date", async () => {
  const { admin, id } = await inscribed();
  expect(await client().milestone.findUniqueOrThrow({ where: { id } })).toMatchObject({
    rank: 1,
    weight: 3,
    declaredOn: new Date("2020-01-01"),
  });
  expect(await situationOf(admin, id)).toMatchObject({
    originalBaseline: "2021-05-01",
    baseline: "2021-05-01",
    forecast: null,
  });
});

test("until the lock it may be reworded and moved; the original date is then the new one", async () => {
  const { action, admin, id } = await inscribed();
  await setContractMilestone(
    admin,
    inscribing(action.id, { milestoneId: id, version: 1, title: "Pose", weight: 5, date: calendarDate("2021-06-01") }),
  );
  expect(await situationOf(admin, id)).toMatchObject({
    originalBaseline: "2021-06-01",
    baseline: "2021-06-01",
    version: 2,
  });
  expect(await movesOf(id)).toHaveLength(2);
  expect(await client().milestone.count({ where: { actionId: action.id } })).toBe(1);
});

test("a stale version shows field by field what a colleague wrote", async () => {
  const { territory, action, admin, id } = await inscribed();
  const colleague = await someone(client(), "ADMIN", territory);
  const theirs = inscribing(action.id, { milestoneId: id, version: 1, weight: 5, date: calendarDate("2021-06-01") });
  await setContractMilestone(colleague, theirs);
  const before = await digest();
  const error = await setContractMilestone(
    admin,
    inscribing(action.id, { milestoneId: id, version: 1, weight: 4 }),
  ).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Conflict);
  expect(error).toMatchObject({
    report: {
      author: colleague.name,
      version: 2,
      fields: [
        { name: "weight", label: "Poids", yours: "4", theirs: "5" },
        { name: "date", label: "Date du contrat", yours: "01/05/2021", theirs: "01/06/2021" },
      ],
    },
  });
  expect(await digest()).toBe(before);
});

test("once the plan is locked nothing more is inscribed or moved", async () => {
  const { action, admin } = await anAdministrator({ planLocked: true });
  const before = await digest();
  await expect(setContractMilestone(admin, inscribing(action.id))).rejects.toMatchObject({ code: "plan.locked" });
  expect(await digest()).toBe(before);
});

test("a milestone inscribed while the plan is being locked is either before the lock or refused in words", async () => {
  for (let round = 0; round < 5; round++) {
    const { territory, action, admin } = await anAdministrator();
    const { id } = await client().budgetVersion.create({
      data: { territoryId: territory.id, actionId: action.id, number: 0, effectiveOn: new Date("2020-01-01") },
    });
    await client().planLine.create({
      data: { territoryId: territory.id, budgetVersionId: id, month: new Date("2020-03-01"), amountCents: 1n },
    });
    const [, inscription] = await Promise.allSettled([
      lockPlan(admin, { slug: territory.slug }),
      setContractMilestone(admin, inscribing(action.id)),
    ]);
    const stored = await client().milestone.count({ where: { actionId: action.id } });
    expect(stored).toBe(inscription.status === "fulfilled" ? 1 : 0);
    if (inscription.status === "rejected") expect(inscription.reason).toMatchObject({ code: "plan.locked" });
  }
});

test("the milestone of another action isn't reworded through this one", async () => {
  const { territory, admin, id } = await inscribed();
  const other = await anAction(client(), territory);
  const before = await digest();
  await expect(
    setContractMilestone(admin, inscribing(other.id, { milestoneId: id, version: 1 })),
  ).rejects.toMatchObject({ code: "milestone.unknown" });
  expect(await digest()).toBe(before);
});

test("sent ten times at once, a milestone is inscribed once", async () => {
  const { action, admin } = await anAdministrator();
  const input = inscribing(action.id);
  await Promise.all(Array.from({ length: 10 }, () => setContractMilestone(admin, { ...input })));
  expect(await client().milestone.count({ where: { actionId: action.id } })).toBe(1);
});
