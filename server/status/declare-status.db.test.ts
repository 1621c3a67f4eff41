import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { ACTION_STATUSES, isClosed } from "@/domain/status/status";
import type { DeclareStatusInput } from "@/domain/status/status.schema";
import { client } from "@/test-support/backstage";
import { anAction, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aPilotAtWork } from "@/test-support/spending";
import { declareStatus } from "./declare-status";

beforeAll(freshDatabase);

const declaring = (actionId: string, given: Partial<DeclareStatusInput> = {}): DeclareStatusInput => ({
  key: randomUUID(),
  actionId,
  status: "LATE",
  sentence: "Le permis tarde.",
  ...given,
});

const declarationsOf = (actionId: string) =>
  client().statusDeclaration.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });

test("a declaration is dated today, signed, and told with the one before it", async () => {
  const { action, pilot } = await aPilotAtWork();
  await declareStatus(pilot, declaring(action.id, { status: "ON_TRACK" }));
  const done = await declareStatus(pilot, declaring(action.id));
  expect(done.message).toBe(`Météo de l’action ${action.number} : En retard.`);
  const [, last] = await declarationsOf(action.id);
  expect(last).toMatchObject({ status: "LATE", declaredOn: new Date("2021-06-15"), authorId: pilot.id });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: last?.id ?? "" } });
  expect(trace).toMatchObject({ event: "status.declared", after: { status: "LATE", previous: "ON_TRACK" } });
});

test("every status can be declared, one after the other, and none replaces another; those that end wait for approval", async () => {
  const { action, pilot } = await aPilotAtWork();
  const lasting = ACTION_STATUSES.filter((status) => !isClosed(status));
  for (const status of lasting) await declareStatus(pilot, declaring(action.id, { status }));
  expect((await declarationsOf(action.id)).map(({ status }) => status)).toEqual(lasting);
  for (const status of ACTION_STATUSES.filter(isClosed)) {
    const ending = await aPilotAtWork();
    await declareStatus(ending.pilot, declaring(ending.action.id, { status }));
    expect(await declarationsOf(ending.action.id)).toEqual([]);
    expect(await client().approval.count({ where: { actionId: ending.action.id, outcome: null } })).toBe(1);
  }
});

test("sent twenty times at once, a declaration is made once", async () => {
  const { action, pilot } = await aPilotAtWork();
  const input = declaring(action.id);
  await Promise.all(Array.from({ length: 20 }, () => declareStatus(pilot, { ...input })));
  expect(await declarationsOf(action.id)).toHaveLength(1);
});

test("the COPIL declares too; those who only read, and strangers, leave no trace", async () => {
  const { territory, action } = await aPilotAtWork();
  await declareStatus(await someone(client(), "COPIL", territory), declaring(action.id));
  const readers = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "INDUSTRIALIST", action),
  ];
  const stranger = await someone(client(), "PILOT", await anAction(client(), territory));
  const before = await digest();
  for (const viewer of readers)
    await expect(declareStatus(viewer, declaring(action.id))).rejects.toMatchObject({ code: "access.denied" });
  await expect(declareStatus(stranger, declaring(action.id))).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});
