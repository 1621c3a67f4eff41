import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aPilotAtWork } from "@/test-support/spending";
import { confirmPoint } from "./confirm-point";
import { declareStatus } from "./declare-status";

beforeAll(freshDatabase);

const confirming = (actionId: string) => ({ key: randomUUID(), actionId });

const declarationsOf = (actionId: string) =>
  client().statusDeclaration.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });

/** A pilot whose last point is of a month ago. */
async function aPilotWhoSpoke() {
  const { territory, action, pilot } = await aPilotAtWork();
  const said = {
    status: "LATE" as const,
    sentence: "La charpente tarde.",
    kind: "POINT" as const,
    declaredProgress: 45,
    done: "Fondations coulées.",
    decisionAsked: "Pénalités du lot 2",
    keptAgainst: [],
  };
  const declaration = await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      authorId: pilot.id,
      declaredOn: new Date("2021-05-17"),
      ...said,
    },
  });
  return { territory, action, pilot, said, declaration };
}

test("« rien de neuf » declares again what was said, dated today and signed by who confirms", async () => {
  const { territory, action, said, declaration } = await aPilotWhoSpoke();
  const copil = await someone(client(), "COPIL", territory);
  const done = await confirmPoint(copil, confirming(action.id));
  expect(done.message).toBe("Rien de neuf\u00a0: «\u202fEn retard\u202f» est confirmé au 15\u00a0juin 2021.");
  const [, confirmed] = await declarationsOf(action.id);
  expect(confirmed).toMatchObject({
    ...said,
    kind: "CONFIRMED",
    confirmsId: declaration.id,
    declaredOn: new Date("2021-06-15"),
    authorId: copil.id,
  });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: confirmed?.id ?? "" } });
  expect(trace).toMatchObject({
    event: "status.confirmed",
    actorId: copil.id,
    after: { status: "LATE", declaredProgress: 45, confirms: declaration.id, since: "2021-05-17" },
  });
});

test("what was confirmed already is confirmed again from the declaration that was typed", async () => {
  const { territory, action, pilot, said, declaration } = await aPilotWhoSpoke();
  await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      authorId: pilot.id,
      declaredOn: new Date("2021-06-10"),
      ...said,
      kind: "CONFIRMED",
      confirmsId: declaration.id,
    },
  });
  await confirmPoint(pilot, confirming(action.id));
  expect((await declarationsOf(action.id)).at(-1)).toMatchObject({ kind: "CONFIRMED", confirmsId: declaration.id });
});

test("pressed twenty times at once, by one person or by several, it is said once", async () => {
  const { action, pilot } = await aPilotWhoSpoke();
  const input = confirming(action.id);
  await Promise.all(Array.from({ length: 20 }, () => confirmPoint(pilot, { ...input })));
  expect(await declarationsOf(action.id)).toHaveLength(2);
  const other = await aPilotWhoSpoke();
  const copil = await someone(client(), "COPIL", other.territory);
  const told = await Promise.allSettled(
    [other.pilot, copil].map((viewer) => confirmPoint(viewer, confirming(other.action.id))),
  );
  expect(told.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await declarationsOf(other.action.id)).toHaveLength(2);
});

test("there is nothing to confirm before a first declaration, nor on its day, nor once the action is over", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  await expect(confirmPoint(pilot, confirming(action.id))).rejects.toThrow(/faites d’abord un premier point/);
  await declareStatus(pilot, { ...confirming(action.id), status: "WATCH", sentence: "Un risque." });
  await expect(confirmPoint(pilot, confirming(action.id))).rejects.toThrow(/déjà été déclarée aujourd’hui/);
  const closed = await anAction(client(), territory);
  await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: closed.id,
      authorId: pilot.id,
      declaredOn: new Date("2021-05-17"),
      status: "DONE",
      sentence: "Livré.",
    },
  });
  const admin = await someone(client(), "ADMIN", territory);
  await expect(confirmPoint(admin, confirming(closed.id))).rejects.toThrow(/close/);
});

test("those who only read, and strangers, confirm nothing and leave no trace", async () => {
  const { territory, action } = await aPilotWhoSpoke();
  const readers = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "INDUSTRIALIST", action),
  ];
  const stranger = await someone(client(), "PILOT", await anAction(client(), territory));
  const before = await digest();
  for (const viewer of readers)
    await expect(confirmPoint(viewer, confirming(action.id))).rejects.toMatchObject({ code: "access.denied" });
  await expect(confirmPoint(stranger, confirming(action.id))).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});
