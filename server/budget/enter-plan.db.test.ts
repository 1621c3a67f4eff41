import { beforeAll, expect, test } from "vitest";
import type { EnterPlanInput } from "@/domain/budget/budget.schema";
import { cents } from "@/domain/shared/money";
import { Conflict } from "@/server/conflict";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { enterPlan } from "./enter-plan";
import { lockPlan } from "./lock-plan";

beforeAll(freshDatabase);

/** The contract of the tests runs from January 2020 to December 2022. */
async function anAdministrator() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return { territory, action, admin: await someone(client(), "ADMIN", territory) };
}

const planning = (actionId: string, months: Record<string, number>, version = 0): EnterPlanInput => ({
  actionId,
  version,
  months: Object.fromEntries(
    Object.entries(months).map(([month, amount]) => [month, cents(amount)]),
  ) as EnterPlanInput["months"],
});

async function planOf(actionId: string) {
  const versions = await client().budgetVersion.findMany({
    where: { actionId },
    include: { lines: { orderBy: { month: "asc" } } },
  });
  return versions.map(({ number, version, effectiveOn, lines }) => ({
    number,
    version,
    effectiveOn: effectiveOn.toISOString().slice(0, 10),
    lines: lines.map(({ month, amountCents }) => `${month.toISOString().slice(0, 10)} ${amountCents}`),
  }));
}

test("the original plan is version 0, in force from the signature; empty months plan nothing", async () => {
  const { action, admin } = await anAdministrator();
  const done = await enterPlan(admin, planning(action.id, { "2020-03": 100_00, "2020-04": 0, "2020-05": 50_01 }));
  expect(done.message).toMatch(/150,01\s€\.$/);
  expect(await planOf(action.id)).toEqual([
    { number: 0, version: 1, effectiveOn: "2020-01-01", lines: ["2020-03-01 10000", "2020-05-01 5001"] },
  ]);
});

test("entered again, the plan is replaced whole", async () => {
  const { action, admin } = await anAdministrator();
  await enterPlan(admin, planning(action.id, { "2020-03": 100_00, "2020-05": 50_00 }));
  await enterPlan(admin, planning(action.id, { "2020-06": 70_00 }, 1));
  expect(await planOf(action.id)).toMatchObject([{ number: 0, version: 2, lines: ["2020-06-01 7000"] }]);
  await enterPlan(admin, planning(action.id, {}, 2));
  expect(await planOf(action.id)).toMatchObject([{ version: 3, lines: [] }]);
});

test("the first and last months of the contract are planned, those around it are refused", async () => {
  const { action, admin } = await anAdministrator();
  await enterPlan(admin, planning(action.id, { "2020-01": 1, "2022-12": 1 }));
  const before = await digest();
  for (const month of ["2019-12", "2023-01"])
    await expect(enterPlan(admin, planning(action.id, { [month]: 1 }, 1))).rejects.toMatchObject({
      code: "plan.outside",
    });
  expect(await digest()).toBe(before);
});

test("someone who saved meanwhile is named, with the months that differ, and nothing is written", async () => {
  const { territory, action, admin } = await anAdministrator();
  const colleague = await someone(client(), "ADMIN", territory);
  await enterPlan(colleague, planning(action.id, { "2020-03": 100_00 }));
  const before = await digest();
  const error = await enterPlan(admin, planning(action.id, { "2020-03": 200_00 })).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Conflict);
  expect(error).toMatchObject({ report: { author: colleague.name, version: 1 } });
  expect(error instanceof Conflict && error.report.fields).toHaveLength(1);
  expect(await digest()).toBe(before);
});

test("of twenty first entries at once exactly one is kept", async () => {
  const { action, admin } = await anAdministrator();
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => enterPlan(admin, planning(action.id, { "2020-03": n + 1 }))),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Conflict);
  expect(await planOf(action.id)).toMatchObject([{ version: 1, lines: [expect.any(String)] }]);
});

test("only the administrator writes the plan", async () => {
  const { territory, action } = await anAdministrator();
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER"] as const) {
    const viewer = await someone(client(), role, territory);
    const untouched = await digest();
    await expect(enterPlan(viewer, planning(action.id, { "2020-03": 1 }))).rejects.toMatchObject({
      code: "access.denied",
    });
    await expect(lockPlan(viewer, { slug: territory.slug })).rejects.toMatchObject({ code: "territory.unknown" });
    expect(await digest()).toBe(untouched);
  }
  const pilot = await someone(client(), "PILOT", action);
  await expect(enterPlan(pilot, planning(action.id, { "2020-03": 1 }))).rejects.toMatchObject({
    code: "access.denied",
  });
});

test("once locked, the plan is neither entered nor changed, and the journal says who locked it", async () => {
  const { territory, action, admin } = await anAdministrator();
  await enterPlan(admin, planning(action.id, { "2020-03": 100_00 }));
  await lockPlan(admin, { slug: territory.slug });
  const trace = await client().journalEntry.findFirst({ where: { territoryId: territory.id, event: "plan.locked" } });
  expect(trace).toMatchObject({ actorId: admin.id, subjectId: territory.contractId });
  const before = await digest();
  await expect(enterPlan(admin, planning(action.id, { "2020-03": 1 }, 1))).rejects.toMatchObject({
    code: "plan.locked",
  });
  expect((await lockPlan(admin, { slug: territory.slug })).message).toBe("Le plan est déjà verrouillé.");
  expect(await digest()).toBe(before);
});

test("an empty plan is not locked", async () => {
  const { territory, admin } = await anAdministrator();
  await expect(lockPlan(admin, { slug: territory.slug })).rejects.toMatchObject({ code: "plan.empty" });
});

test("a territory out of reach and one that doesn't exist are the same answer to a lock", async () => {
  const { territory } = await anAdministrator();
  const { admin: stranger } = await anAdministrator();
  const outside = await lockPlan(stranger, { slug: territory.slug }).catch((error: Error) => error);
  const absent = await lockPlan(stranger, { slug: "nulle-part" }).catch((error: Error) => error);
  expect(outside).toEqual(absent);
});

test("a plan entered while it is being locked is either before the lock or refused in words", async () => {
  for (let round = 0; round < 5; round++) {
    const { territory, action, admin } = await anAdministrator();
    await enterPlan(admin, planning(action.id, { "2020-03": 1 }));
    const [locked, entered] = await Promise.allSettled([
      lockPlan(admin, { slug: territory.slug }),
      enterPlan(admin, planning(action.id, { "2020-03": 2 }, 1)),
    ]);
    expect(locked.status).toBe("fulfilled");
    if (entered.status === "rejected") expect(entered.reason).toMatchObject({ code: "plan.locked" });
    expect(await planOf(action.id)).toMatchObject([
      { lines: [`2020-03-01 ${entered.status === "fulfilled" ? 2 : 1}`] },
    ]);
  }
});
