import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import {
  aCorrection,
  anAdjustment,
  anEntry,
  aPilotAtWork,
  entryOf,
  openExpense,
  opening,
} from "@/test-support/spending";
import { adjustExpense } from "./adjust-expense";
import { correctEntry } from "./correct-entry";
import { editExpense } from "./edit-expense";
import { recordEntry } from "./record-entry";
import { recordExpense } from "./record-expense";
import { undoBatch } from "./undo-batch";

beforeAll(freshDatabase);

async function theGestures() {
  const { territory, action, pilot } = await aPilotAtWork();
  const { expenseId, batchId } = await openExpense(pilot, action.id);
  const entryId = await entryOf(expenseId, "COMMITTED");
  const gestures: Record<string, (viewer: Viewer, real: boolean) => Promise<unknown>> = {
    record: (viewer, real) => recordExpense(viewer, opening(real ? action.id : randomUUID())),
    invoice: (viewer, real) => recordEntry(viewer, anEntry(real ? expenseId : randomUUID())),
    adjust: (viewer, real) => adjustExpense(viewer, anAdjustment(real ? expenseId : randomUUID())),
    correct: (viewer, real) => correctEntry(viewer, aCorrection(real ? entryId : randomUUID())),
    edit: (viewer, real) =>
      editExpense(viewer, {
        expenseId: real ? expenseId : randomUUID(),
        version: 1,
        object: "Autre",
        supplier: "Autre",
      }),
    undo: (viewer, real) => undoBatch(viewer, { key: randomUUID(), batchId: real ? batchId : randomUUID() }),
  };
  return { territory, action, gestures: Object.entries(gestures) };
}

test.each<Role>(["COPIL", "PREFECTURE", "OBSERVER"])(
  "%s reads the amounts but none of their gestures leaves a trace",
  async (role) => {
    const { territory, gestures } = await theGestures();
    const viewer = await someone(client(), role, territory);
    const before = await digest();
    for (const [name, gesture] of gestures)
      await expect(gesture(viewer, true), name).rejects.toMatchObject({ code: "access.denied" });
    expect(await digest()).toBe(before);
  },
);

test("the action's industrialist can't record spending either", async () => {
  const { action, gestures } = await theGestures();
  const viewer = await someone(client(), "INDUSTRIALIST", action);
  const before = await digest();
  for (const [name, gesture] of gestures)
    await expect(gesture(viewer, true), name).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
});

test("from outside, an expense that exists and one that doesn't are the same answer, without a trace", async () => {
  const { territory, gestures } = await theGestures();
  const elsewhere = await aTerritory(client());
  const strangers = [
    await someone(client(), "PILOT", await anAction(client(), territory)),
    await someone(client(), "INDUSTRIALIST", await anAction(client(), territory)),
    await someone(client(), "ADMIN", elsewhere),
    await someone(client(), "PILOT", await anAction(client(), elsewhere)),
  ];
  const nobody: Viewer = { ...(strangers[0] as Viewer), grants: [] };
  const before = await digest();
  for (const viewer of [...strangers, nobody])
    for (const [name, gesture] of gestures) {
      const [outside, absent] = await Promise.all(
        [true, false].map((real) => gesture(viewer, real).catch((error: Error) => error)),
      );
      expect(outside, name).toMatchObject({ name: "Refusal" });
      expect(outside, name).toEqual(absent);
    }
  expect(await digest()).toBe(before);
});

test.each<[Role, "territory" | "nation"]>([
  ["ADMIN", "territory"],
  ["ADMIN", "nation"],
])("%s of the %s may do them all", async (role, over) => {
  const { territory, gestures } = await theGestures();
  const viewer = await someone(client(), role, over === "nation" ? over : territory);
  for (const [name, gesture] of gestures.filter(([name]) => name !== "undo"))
    await expect(gesture(viewer, true), name).resolves.toMatchObject({ message: expect.any(String) });
});
