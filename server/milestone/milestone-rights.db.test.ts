import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aContractMilestone, adding, inscribing, postponing, reaching, withdrawing } from "@/test-support/milestones";
import { aPilotAtWork } from "@/test-support/spending";
import { addMilestone } from "./add-milestone";
import { cancelMilestone } from "./cancel-milestone";
import { postponeMilestone } from "./postpone-milestone";
import { reachMilestone } from "./reach-milestone";
import { setContractMilestone } from "./set-contract-milestone";
import { undoReach, unreachMilestone } from "./unreach-milestone";

beforeAll(freshDatabase);

async function theGestures() {
  const { territory, action, pilot } = await aPilotAtWork();
  const id = await aContractMilestone(action, pilot.id);
  const gestures: Record<string, (viewer: Viewer, real: boolean) => Promise<unknown>> = {
    reach: (viewer, real) => reachMilestone(viewer, reaching(real ? id : randomUUID())),
    postpone: (viewer, real) => postponeMilestone(viewer, postponing(real ? id : randomUUID())),
    unreach: (viewer, real) => unreachMilestone(viewer, withdrawing(real ? id : randomUUID())),
    undo: (viewer, real) => undoReach(viewer, { key: randomUUID(), milestoneId: real ? id : randomUUID() }),
    cancel: (viewer, real) => cancelMilestone(viewer, withdrawing(real ? id : randomUUID())),
    add: (viewer, real) => addMilestone(viewer, adding(real ? action.id : randomUUID())),
    inscribe: (viewer, real) => setContractMilestone(viewer, inscribing(real ? action.id : randomUUID())),
  };
  return { territory, action, pilot, gestures: Object.entries(gestures) };
}

test.each<[Role, "territory" | "action"]>([
  ["COPIL", "territory"],
  ["PREFECTURE", "territory"],
  ["OBSERVER", "territory"],
  ["INDUSTRIALIST", "action"],
])("%s of the %s moves no milestone and leaves no trace", async (role, over) => {
  const { territory, action, gestures } = await theGestures();
  const viewer = await someone(client(), role, over === "action" ? action : territory);
  const before = await digest();
  for (const [name, gesture] of gestures)
    await expect(gesture(viewer, true), name).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
});

test("a pilot doesn't write the contract's own milestones", async () => {
  const { pilot, action } = await theGestures();
  await expect(setContractMilestone(pilot, inscribing(action.id))).rejects.toMatchObject({ code: "access.denied" });
});

test("from outside, a milestone that exists and one that doesn't are the same answer, without a trace", async () => {
  const { territory, gestures } = await theGestures();
  const strangers = [
    await someone(client(), "PILOT", await anAction(client(), territory)),
    await someone(client(), "ADMIN", await aTerritory(client())),
  ];
  const before = await digest();
  for (const viewer of strangers)
    for (const [name, gesture] of gestures) {
      const [outside, absent] = await Promise.all(
        [true, false].map((real) => gesture(viewer, real).catch((error: Error) => error)),
      );
      expect(outside, name).toMatchObject({ name: "Refusal" });
      expect(outside, name).toEqual(absent);
    }
  expect(await digest()).toBe(before);
});
