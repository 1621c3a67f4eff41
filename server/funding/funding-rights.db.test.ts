import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aClaim, aFunding, aReceipt, aStep, fund, paymentOf } from "@/test-support/funding";
import { aPilotAtWork } from "@/test-support/spending";
import { addFunding } from "./add-funding";
import { claimPayment } from "./claim-payment";
import { editFunding } from "./edit-funding";
import { recordReceipt } from "./record-receipt";
import { recordStep } from "./record-step";
import { retractStep, undoStep } from "./retract-step";
import { reverseEntry, undoPayment } from "./reverse-entry";

beforeAll(freshDatabase);

async function theGestures() {
  const { territory, action, pilot } = await aPilotAtWork();
  const { lineId } = await fund(pilot, action.id);
  const step = (await recordStep(pilot, aStep(lineId))).undo?.id ?? "";
  const batch = (await claimPayment(pilot, aClaim(lineId))).undo?.id ?? "";
  const entry = await paymentOf(lineId, "CLAIMED");
  const key = () => randomUUID();
  const id = (known: string, real: boolean) => (real ? known : randomUUID());
  const heading = { funder: "Région fictive", funderKind: "REGION", kind: "GRANT", scheme: "REGION" } as const;
  const reason = "Erreur de saisie.";
  const gestures: Record<string, (viewer: Viewer, real: boolean) => Promise<unknown>> = {
    add: (viewer, real) => addFunding(viewer, aFunding(id(action.id, real))),
    step: (viewer, real) => recordStep(viewer, aStep(id(lineId, real))),
    edit: (viewer, real) => editFunding(viewer, { lineId: id(lineId, real), version: 1, ...heading }),
    claim: (viewer, real) => claimPayment(viewer, aClaim(id(lineId, real))),
    receive: (viewer, real) => recordReceipt(viewer, aReceipt(id(lineId, real))),
    reverse: (viewer, real) => reverseEntry(viewer, { key: key(), entryId: id(entry, real), reason }),
    retract: (viewer, real) => retractStep(viewer, { key: key(), moveId: id(step, real), reason }),
    undoStep: (viewer, real) => undoStep(viewer, { key: key(), moveId: id(step, real) }),
    undoPayment: (viewer, real) => undoPayment(viewer, { key: key(), batchId: id(batch, real) }),
  };
  return { territory, action, gestures: Object.entries(gestures) };
}

test.each<Role>(["COPIL", "PREFECTURE", "OBSERVER"])(
  "%s reads the plan but none of their gestures leaves a trace",
  async (role) => {
    const { territory, gestures } = await theGestures();
    const viewer = await someone(client(), role, territory);
    const before = await digest();
    for (const [name, gesture] of gestures)
      await expect(gesture(viewer, true), name).rejects.toMatchObject({ code: "access.denied" });
    expect(await digest()).toBe(before);
  },
);

test("the action's industrialist can't record funding either", async () => {
  const { action, gestures } = await theGestures();
  const viewer = await someone(client(), "INDUSTRIALIST", action);
  const before = await digest();
  for (const [name, gesture] of gestures)
    await expect(gesture(viewer, true), name).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
});

test("from outside, a line that exists and one that doesn't are the same answer, without a trace", async () => {
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
  for (const [name, gesture] of gestures.filter(([name]) => !name.startsWith("undo")))
    await expect(gesture(viewer, true), name).resolves.toMatchObject({ message: expect.any(String) });
});
