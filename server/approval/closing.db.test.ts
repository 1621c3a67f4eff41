import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { declareStatus } from "@/server/status/declare-status";
import { publishPoint } from "@/server/status/publish-point";
import { client } from "@/test-support/backstage";
import { anAction, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aPilotAtWork } from "@/test-support/spending";
import { withdrawClosing } from "./withdraw-closing";

beforeAll(freshDatabase);

const closing = (actionId: string, status: "DONE" | "ABANDONED" | "LATE" = "DONE") => ({
  key: randomUUID(),
  actionId,
  status,
  sentence: "Livré et mis en service.",
});
const declarationsOf = (actionId: string) => client().statusDeclaration.findMany({ where: { actionId } });
const approvalsOf = (actionId: string) =>
  client().approval.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });

test("the end of an action is asked of the préfecture, which is told; the météo stays what it was", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const prefecture = await someone(client(), "PREFECTURE", territory);
  await declareStatus(pilot, closing(action.id, "LATE"));
  const done = await declareStatus(pilot, closing(action.id));
  expect(done.message).toBe(
    "Clôture demandée\u00a0: la préfecture doit l’approuver. La météo reste «\u202fEn retard\u202f» d’ici là.",
  );
  expect((await declarationsOf(action.id)).map(({ status }) => status)).toEqual(["LATE"]);
  const [asked] = await approvalsOf(action.id);
  expect(asked).toMatchObject({ kind: "CLOSING", outcome: null, authorId: pilot.id, askedOn: new Date("2021-06-15") });
  expect(asked?.declaration).toMatchObject({ kind: "STATUS", status: "DONE", sentence: "Livré et mis en service." });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: asked?.id ?? "" } });
  expect(trace).toMatchObject({ event: "closing.asked", after: { status: "DONE", previous: "LATE" } });
  const told = await client().notification.findMany({ where: { actionId: action.id } });
  expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([[prefecture.id, "approval.asked"]]);
});

test("a whole point that ends an action is kept whole by the request, and its draft goes", async () => {
  const { action, pilot } = await aPilotAtWork();
  const said = { declaredProgress: 100, done: "Tout est livré.", decisionAsked: "Prendre acte." };
  const done = await publishPoint(pilot, { ...closing(action.id, "ABANDONED"), ...said, applied: [] });
  expect(done.message).toMatch(/^Clôture demandée.*L’action reste sans météo d’ici là\.$/);
  const [asked] = await approvalsOf(action.id);
  expect(asked?.declaration).toMatchObject({ kind: "POINT", status: "ABANDONED", ...said });
  expect(await declarationsOf(action.id)).toEqual([]);
});

test("one request stands at a time, whoever asks and however many at once", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const admin = await someone(client(), "ADMIN", territory);
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, (_, rank) => declareStatus(rank % 2 ? pilot : admin, closing(action.id))),
  );
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await approvalsOf(action.id)).toHaveLength(1);
  await expect(declareStatus(pilot, closing(action.id))).rejects.toMatchObject({ code: "closing.pending" });
  await declareStatus(pilot, closing(action.id, "LATE"));
  expect(await approvalsOf(action.id)).toHaveLength(1);
});

test("an action already over is declared over again without asking", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: action.id,
      authorId: pilot.id,
      declaredOn: new Date("2021-05-17"),
      status: "DONE",
      sentence: "Livré.",
    },
  });
  await declareStatus(pilot, closing(action.id));
  expect(await approvalsOf(action.id)).toEqual([]);
  expect(await declarationsOf(action.id)).toHaveLength(2);
  await declareStatus(pilot, closing(action.id, "ABANDONED"));
  expect(await approvalsOf(action.id)).toHaveLength(1);
});

test("who asked takes it back, so does the chef de projet, and nobody else; then another may be asked", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const [admin, copil] = [await someone(client(), "ADMIN", territory), await someone(client(), "COPIL", territory)];
  const ask = async () => {
    await declareStatus(pilot, closing(action.id));
    return { approvalId: (await approvalsOf(action.id)).at(-1)?.id ?? "" };
  };
  const first = await ask();
  const before = await digest();
  await expect(withdrawClosing(copil, first)).rejects.toMatchObject({ code: "closing.notYours" });
  expect(await digest()).toBe(before);
  expect((await withdrawClosing(pilot, first)).message).toMatch(/retirée\.$/);
  await expect(withdrawClosing(pilot, first)).rejects.toMatchObject({ code: "closing.decided" });
  await withdrawClosing(admin, await ask());
  expect((await approvalsOf(action.id)).map(({ outcome, decidedById }) => [outcome, decidedById])).toEqual([
    ["WITHDRAWN", pilot.id],
    ["WITHDRAWN", admin.id],
  ]);
  expect(await client().journalEntry.count({ where: { actionId: action.id, event: "closing.withdrawn" } })).toBe(2);
});

test("the préfecture, an observer and a stranger take nothing back and leave no trace", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  await declareStatus(pilot, closing(action.id));
  const asked = { approvalId: (await approvalsOf(action.id))[0]?.id ?? "" };
  const stranger = await someone(client(), "PILOT", await anAction(client(), territory));
  const readers = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "INDUSTRIALIST", action),
  ];
  const before = await digest();
  for (const viewer of readers)
    await expect(withdrawClosing(viewer, asked)).rejects.toMatchObject({ code: "access.denied" });
  await expect(withdrawClosing(stranger, asked)).rejects.toMatchObject({ code: "approval.unknown" });
  await expect(withdrawClosing(pilot, { approvalId: randomUUID() })).rejects.toMatchObject({
    code: "approval.unknown",
  });
  expect(await digest()).toBe(before);
});
