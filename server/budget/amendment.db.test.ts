import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { Conflict } from "@/server/conflict";
import { aLockedPlan, amending, anAvenant, dating, planning, sealing } from "@/test-support/amendments";
import { anApproval } from "@/test-support/approvals";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { amendDate } from "./amend-date";
import { enterPlan } from "./enter-plan";
import { sealAmendment } from "./seal-amendment";
import { setAmendment } from "./set-amendment";

beforeAll(freshDatabase);

const stored = (id: string) => client().amendment.findUniqueOrThrow({ where: { id } });
const eventsOf = async (territoryId: string) =>
  (await client().journalEntry.findMany({ where: { territoryId }, orderBy: { sequence: "asc" } })).map(
    ({ event }) => event,
  );

test("an avenant is opened as a draft, reworded with its version, and told", async () => {
  const { territory, admin } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  expect(await stored(id)).toMatchObject({ number: 1, object: "Report des travaux", sealedAt: null, version: 1 });
  await setAmendment(admin, amending(territory, { amendmentId: id, version: 1, object: "Report et hausse" }));
  expect(await stored(id)).toMatchObject({ object: "Report et hausse", version: 2 });
  expect((await eventsOf(territory.id)).slice(-2)).toEqual(["amendment.opened", "amendment.edited"]);
});

test("the same opening sent twice opens one avenant", async () => {
  const { territory, admin } = await aLockedPlan();
  const input = amending(territory);
  const [first, second] = [await setAmendment(admin, input), await setAmendment(admin, input)];
  expect(second).toEqual(first);
  expect(await client().amendment.count({ where: { contractId: territory.contractId } })).toBe(1);
});

test("as long as the original plan is open, it is corrected without an avenant", async () => {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  await expect(setAmendment(admin, amending(territory))).rejects.toMatchObject({ code: "amendment.planOpen" });
});

test("an avenant is signed between the contract and today, both days included", async () => {
  const { territory, admin } = await aLockedPlan({ today: "2021-06-15" });
  for (const day of ["2019-12-31", "2021-06-16"])
    await expect(setAmendment(admin, amending(territory, { signedOn: calendarDate(day) })), day).rejects.toMatchObject({
      code: "amendment.signedOn",
      fields: { signedOn: expect.any(String) },
    });
  const id = await anAvenant(admin, territory, { signedOn: calendarDate("2021-06-15") });
  await setAmendment(admin, amending(territory, { amendmentId: id, version: 1, signedOn: calendarDate("2020-01-01") }));
  expect((await stored(id)).signedOn).toEqual(new Date("2020-01-01"));
});

test("avenants follow one another: one draft at a time, a number of its own, no earlier than the last", async () => {
  const { territory, action, admin } = await aLockedPlan();
  const first = await anAvenant(admin, territory);
  await expect(setAmendment(admin, amending(territory, { number: 2 }))).rejects.toMatchObject({
    code: "amendment.oneDraft",
  });
  await enterPlan(admin, planning(action.id, { "2021-05": 1 }, { amendmentId: first }));
  await anApproval(admin, territory, first);
  await sealAmendment(admin, await sealing(first));
  await expect(setAmendment(admin, amending(territory))).rejects.toMatchObject({ code: "amendment.number" });
  const [eve, day] = [calendarDate("2021-03-09"), calendarDate("2021-03-10")];
  await expect(setAmendment(admin, amending(territory, { number: 2, signedOn: eve }))).rejects.toMatchObject({
    code: "amendment.signedOn",
  });
  await expect(setAmendment(admin, amending(territory, { number: 2, signedOn: day }))).resolves.toBeDefined();
});

test("someone who reworded the draft meanwhile is named, field by field", async () => {
  const { territory, admin } = await aLockedPlan();
  const colleague = await someone(client(), "ADMIN", territory);
  const id = await anAvenant(admin, territory);
  await setAmendment(colleague, amending(territory, { amendmentId: id, version: 1, object: "Autre objet" }));
  const error = await setAmendment(admin, amending(territory, { amendmentId: id, version: 1 })).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(Conflict);
  expect(error).toMatchObject({
    report: { author: colleague.name, version: 2, fields: [{ name: "object", theirs: "Autre objet" }] },
  });
});

test("only the administrator of the contract prepares its avenants, and reaches no other's", async () => {
  const { territory, action, admin, milestoneId } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  const viewers = [
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "PILOT", action),
    await someone(client(), "INDUSTRIALIST", action),
    await someone(client(), "ADMIN", await aTerritory(client())),
  ];
  const whole = await digest();
  for (const viewer of viewers) {
    await expect(setAmendment(viewer, amending(territory, { number: 2 }))).rejects.toMatchObject({
      code: "territory.unknown",
    });
    await expect(amendDate(viewer, dating(id, milestoneId, "2021-09-01"))).rejects.toMatchObject({
      code: "amendment.unknown",
    });
    await expect(sealAmendment(viewer, await sealing(id))).rejects.toMatchObject({ code: "amendment.unknown" });
    await expect(enterPlan(viewer, planning(action.id, { "2021-05": 1 }, { amendmentId: id }))).rejects.toMatchObject({
      code: expect.stringMatching(/^(access\.denied|action\.unknown)$/),
    });
  }
  expect(await digest()).toBe(whole);
});

test("an avenant of one contract takes neither the plan nor the milestone of another", async () => {
  const mine = await aLockedPlan();
  const other = await aLockedPlan();
  const admin = {
    ...mine.admin,
    grants: [...mine.admin.grants, ...other.admin.grants],
    reach: `${mine.admin.reach},${other.admin.reach}`,
  };
  const id = await anAvenant(admin, mine.territory);
  await expect(amendDate(admin, dating(id, other.milestoneId, "2021-09-01"))).rejects.toMatchObject({
    code: "milestone.unknown",
  });
  await expect(
    enterPlan(admin, planning(other.action.id, { "2021-05": 1 }, { amendmentId: id })),
  ).rejects.toMatchObject({ code: "amendment.unknown" });
  await expect(setAmendment(admin, amending(other.territory, { amendmentId: id, version: 1 }))).rejects.toMatchObject({
    code: "amendment.unknown",
  });
});

test("an avenant that doesn't exist and one out of reach are the same answer", async () => {
  const { territory, admin } = await aLockedPlan();
  const { admin: stranger } = await aLockedPlan();
  const input = await sealing(await anAvenant(admin, territory));
  const outside = await sealAmendment(stranger, input).catch((error: Error) => error);
  const absent = await sealAmendment(stranger, { ...input, amendmentId: randomUUID() }).catch((error: Error) => error);
  expect(outside).toEqual(absent);
});

test("a milestone is given another date, which counts nowhere yet, and is left to its own again", async () => {
  const { territory, admin, milestoneId } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await amendDate(admin, dating(id, milestoneId, "2021-09-01"));
  expect(await client().amendmentDate.findMany({ where: { amendmentId: id } })).toMatchObject([
    { milestoneId, date: new Date("2021-09-01") },
  ]);
  expect(await client().milestoneMove.count({ where: { milestoneId } })).toBe(1);
  await expect(amendDate(admin, dating(id, milestoneId, "2021-10-01", 1))).rejects.toMatchObject({
    report: { version: 2, fields: [{ name: "date", yours: "01/10/2021", theirs: "01/09/2021" }] },
  });
  await amendDate(admin, dating(id, milestoneId, "2021-05-01", 2));
  expect(await client().amendmentDate.count({ where: { amendmentId: id } })).toBe(0);
});

test("a cancelled milestone takes no date any more, and its date can still be taken off", async () => {
  const { territory, admin, milestoneId } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await amendDate(admin, dating(id, milestoneId, "2021-09-01"));
  await client().milestoneMove.create({
    data: {
      territoryId: territory.id,
      milestoneId,
      kind: "CANCELLED",
      reason: "Sans objet.",
      declaredOn: new Date("2021-06-01"),
      authorId: admin.id,
    },
  });
  await expect(amendDate(admin, dating(id, milestoneId, "2021-10-01", 2))).rejects.toMatchObject({
    code: "milestone.cancelled",
  });
  await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({ code: "amendment.cancelled" });
  await amendDate(admin, dating(id, milestoneId, null, 2));
  expect(await client().amendmentDate.count({ where: { amendmentId: id } })).toBe(0);
});

test("an action created after the contract gets its first plan by an avenant", async () => {
  const { territory, admin } = await aLockedPlan();
  const action = await anAction(client(), territory);
  const id = await anAvenant(admin, territory);
  await enterPlan(admin, planning(action.id, { "2021-05": 10_00 }, { amendmentId: id }));
  expect(await client().budgetVersion.findMany({ where: { actionId: action.id } })).toMatchObject([
    { number: 1, amendmentId: id, effectiveOn: new Date("2021-03-10") },
  ]);
});
