import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { declareStatus } from "@/server/status/declare-status";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aPilotAtWork } from "@/test-support/spending";
import { approve, refuse } from "./decide-approval";

beforeAll(freshDatabase);

/** An action in time whose pilot asks to declare it done. */
async function aClosingAsked() {
  const { territory, action, pilot } = await aPilotAtWork();
  const judge = await someone(client(), "PREFECTURE", territory);
  await declare(pilot, action.id, "ON_TRACK", "Les travaux finissent.");
  await declare(pilot, action.id, "DONE", "Bilan remis.");
  const { id } = await client().approval.findFirstOrThrow({ where: { actionId: action.id } });
  return { territory, action, pilot, judge, approvalId: id };
}
const declare = (
  viewer: Parameters<typeof declareStatus>[0],
  actionId: string,
  status: "ON_TRACK" | "DONE" | "WATCH",
  sentence: string,
) => declareStatus(viewer, { key: randomUUID(), actionId, status, sentence });
const declarationsOf = (actionId: string) =>
  client().statusDeclaration.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });
const answering = (approvalId: string) => ({ key: randomUUID(), approvalId });

test("approved, the closing is declared as it was typed, on the day and in the name of who asked, once", async () => {
  const { action, pilot, judge, approvalId } = await aClosingAsked();
  expect(await declarationsOf(action.id)).toHaveLength(1);
  const input = answering(approvalId);
  const [done] = await Promise.all(Array.from({ length: 8 }, () => approve(judge, { ...input })));
  expect(done?.message).toBe(
    `Clôture de l’action ${action.number} approuvée\u00a0: «\u202fTerminée\u202f» depuis le 15\u00a0juin 2021.`,
  );
  const [, closing, ...more] = await declarationsOf(action.id);
  expect(more).toEqual([]);
  expect(closing).toMatchObject({
    kind: "STATUS",
    status: "DONE",
    sentence: "Bilan remis.",
    declaredOn: new Date("2021-06-15"),
    authorId: pilot.id,
    approvalId,
  });
  const told = await client().journalEntry.findFirst({ where: { subjectId: closing?.id ?? "" } });
  expect(told).toMatchObject({ event: "status.declared", after: { status: "DONE", previous: "ON_TRACK" } });
  const notice = await client().notification.findFirst({ where: { onceKey: `approval.given:${approvalId}` } });
  expect(notice).toMatchObject({ userId: pilot.id, actionId: action.id });
});

test("refused with a sentence, nothing is declared and who asked is told why", async () => {
  const { action, pilot, judge, approvalId } = await aClosingAsked();
  await refuse(judge, { ...answering(approvalId), reason: "Le bilan financier manque." });
  expect(await declarationsOf(action.id)).toHaveLength(1);
  const notice = await client().notification.findFirst({ where: { onceKey: `approval.refused:${approvalId}` } });
  expect(notice).toMatchObject({ userId: pilot.id, excerpt: "Le bilan financier manque." });
  await declare(pilot, action.id, "DONE", "Bilan financier joint.");
  expect(await client().approval.count({ where: { actionId: action.id, outcome: null } })).toBe(1);
});

test("a météo declared on a later day than the request stands, and the answer says so", async () => {
  const { territory, action, pilot, judge, approvalId } = await aClosingAsked();
  await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date("2021-06-20") } });
  await declare(pilot, action.id, "WATCH", "Une réserve reste à lever.");
  const { message } = await approve(judge, answering(approvalId));
  expect(message).toContain("«\u202fÀ surveiller\u202f», déclarée le 20\u00a0juin 2021, reste celle qui compte");
  const closing = await client().statusDeclaration.findFirstOrThrow({ where: { approvalId } });
  expect(closing).toMatchObject({ status: "DONE", declaredOn: new Date("2021-06-15") });
});

test("two judges at once declare one closing", async () => {
  const { territory, action, judge, approvalId } = await aClosingAsked();
  const other = await someone(client(), "PREFECTURE", territory);
  const settled = await Promise.allSettled([
    approve(judge, answering(approvalId)),
    approve(other, answering(approvalId)),
  ]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await declarationsOf(action.id)).toHaveLength(2);
});
