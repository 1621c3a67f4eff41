import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { SetVisibilityInput } from "@/domain/access/visibility.schema";
import { journalSentence } from "@/domain/journal/journal-sentence";
import { declareStatus } from "@/server/status/declare-status";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aPilotAtWork } from "@/test-support/spending";
import { setVisibility } from "./set-visibility";

beforeAll(freshDatabase);

const setting = (actionId: string, given: Partial<SetVisibilityInput> = {}): SetVisibilityInput => ({
  key: randomUUID(),
  actionId,
  amounts: "ACTION",
  texts: "COPIL",
  reason: "Secret des affaires.",
  ...given,
});

test("the project lead closes the amounts, and the journal tells what they were, what they are, and why", async () => {
  const { territory, action } = await aPilotAtWork();
  const admin = await someone(client(), "ADMIN", territory);
  const done = await setVisibility(admin, setting(action.id));
  expect(done.message).toBe(`Action ${action.number} : montants « Action seule », textes « COPIL ».`);
  const stored = await client().action.findUniqueOrThrow({ where: { id: action.id } });
  expect(stored).toMatchObject({ amountsVisibility: "ACTION", textsVisibility: "COPIL", version: 2 });
  const line = await client().journalEntry.findFirstOrThrow({
    where: { event: "action.visibility", actionId: action.id },
  });
  expect(line).toMatchObject({
    actorId: admin.id,
    before: { amounts: "COPIL", texts: "COPIL" },
    after: { amounts: "ACTION" },
  });
  expect(journalSentence(line, "PUBLIC")).toEqual({
    sentence: "Confidentialité\u00a0: montants passés de «\u202fCOPIL\u202f» à «\u202fAction seule\u202f».",
    quote: "Secret des affaires.",
  });
});

test("from the next command on, who may no longer read the action is answered as if there were none", async () => {
  const { territory, action } = await aPilotAtWork();
  const copil = await someone(client(), "COPIL", territory);
  const declaring = { key: randomUUID(), actionId: action.id, status: "LATE" as const, sentence: "Le permis tarde." };
  await declareStatus(copil, declaring);
  await setVisibility(
    await someone(client(), "ADMIN", territory),
    setting(action.id, { amounts: "COPIL", texts: "FUNDERS" }),
  );
  const again = declareStatus(copil, { ...declaring, key: randomUUID() });
  await expect(again).rejects.toMatchObject({ code: "action.unknown" });
});

test("nothing changes for the sake of it, nor twice for one form", async () => {
  const { territory, action } = await aPilotAtWork();
  const admin = await someone(client(), "ADMIN", territory);
  const same = setVisibility(admin, setting(action.id, { amounts: "COPIL" }));
  await expect(same).rejects.toMatchObject({ code: "visibility.same" });
  const input = setting(action.id);
  await Promise.all(Array.from({ length: 10 }, () => setVisibility(admin, { ...input })));
  expect(await client().journalEntry.count({ where: { event: "action.visibility", actionId: action.id } })).toBe(1);
});

test("nobody but the project lead decides, and a refusal leaves no trace", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const readers = [
    pilot,
    await someone(client(), "COPIL", territory),
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "INDUSTRIALIST", action),
    await someone(client(), "OBSERVER", territory),
  ];
  const strangers = [
    await someone(client(), "PILOT", await anAction(client(), territory)),
    await someone(client(), "ADMIN", await aTerritory(client())),
  ];
  const before = await digest();
  for (const viewer of readers)
    await expect(setVisibility(viewer, setting(action.id))).rejects.toMatchObject({ code: "access.denied" });
  for (const viewer of strangers)
    await expect(setVisibility(viewer, setting(action.id))).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});
