import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { amendDate } from "@/server/budget/amend-date";
import { enterPlan } from "@/server/budget/enter-plan";
import { sealAmendment } from "@/server/budget/seal-amendment";
import { setAmendment } from "@/server/budget/set-amendment";
import { aLockedPlan, amending, anAvenant, dating, planning, sealing, versionOf } from "@/test-support/amendments";
import { anApproval, anAskedApproval } from "@/test-support/approvals";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { askApproval } from "./ask-approval";
import { approve, refuse } from "./decide-approval";

beforeAll(freshDatabase);

/** An avenant in draft that changes one plan, and somebody of the préfecture. */
async function aDraft() {
  const { territory, action, admin, milestoneId } = await aLockedPlan();
  const judge = await someone(client(), "PREFECTURE", territory);
  const id = await anAvenant(admin, territory);
  await enterPlan(admin, planning(action.id, { "2021-07": 80_00 }, { amendmentId: id }));
  return { territory, action, admin, judge, milestoneId, id };
}
const approving = (approvalId: string) => ({ key: randomUUID(), approvalId });
const refusing = (approvalId: string) => ({ ...approving(approvalId), reason: "Le plan de l’action 7 manque." });
const stored = (id: string) => client().approval.findUniqueOrThrow({ where: { id } });
const toldOf = async (subjectId: string) =>
  (await client().journalEntry.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } })).map(
    ({ event }) => event,
  );

test("an avenant is sealed once the préfecture has approved it, and not before: each refusal says what to do", async () => {
  const { admin, judge, id } = await aDraft();
  const sealed = async () => sealAmendment(admin, await sealing(id));
  const refusal = (words: string) => ({ code: "amendment.unapproved", message: expect.stringContaining(words) });
  await expect(sealed()).rejects.toMatchObject(refusal("demandez son approbation"));
  const approvalId = await anAskedApproval(admin, id);
  await expect(sealed()).rejects.toMatchObject(refusal("attend l’approbation"));
  const done = await approve(judge, approving(approvalId));
  expect(done.message).toBe("Avenant n° 1 approuvé : le chef de projet peut le rendre applicable.");
  expect((await sealed()).message).toContain("applicable");
  expect(await toldOf(approvalId)).toEqual(["approval.asked", "approval.given"]);
});

test("a refusal takes a sentence, told to who asked; the draft is edited, asked about again, approved", async () => {
  const { territory, admin, judge, id } = await aDraft();
  const approvalId = await anAskedApproval(admin, id);
  await refuse(judge, refusing(approvalId));
  expect(await stored(approvalId)).toMatchObject({ outcome: "REFUSED", decidedById: judge.id });
  const notice = await client().notification.findFirst({ where: { onceKey: `approval.refused:${approvalId}` } });
  expect(notice).toMatchObject({ userId: admin.id, excerpt: "Le plan de l’action 7 manque." });
  await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({
    code: "amendment.unapproved",
    message: expect.stringContaining("a refusé"),
  });
  await setAmendment(admin, amending(territory, { amendmentId: id, version: await versionOf(id), object: "Revu" }));
  await anApproval(admin, territory, id);
  await sealAmendment(admin, await sealing(id));
});

test("any edit of the draft, of its head, a plan or a date, makes the approval about another version", async () => {
  const { territory, action, admin, milestoneId, id } = await aDraft();
  const edits = [
    async () => setAmendment(admin, amending(territory, { amendmentId: id, version: await versionOf(id) })),
    async () => amendDate(admin, dating(id, milestoneId, "2021-09-01", await versionOf(id))),
    async () => enterPlan(admin, planning(action.id, { "2021-07": 81_00 }, { amendmentId: id, version: 1 })),
  ];
  for (const edit of edits) {
    await anApproval(admin, territory, id);
    await edit();
    await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({
      code: "amendment.unapproved",
      message: expect.stringContaining("redemandez-la"),
    });
  }
});

test("what has changed since it was asked about can’t be approved; asking again takes the old request back", async () => {
  const { action, admin, judge, id } = await aDraft();
  const first = await anAskedApproval(admin, id);
  await enterPlan(admin, planning(action.id, { "2021-07": 81_00 }, { amendmentId: id, version: 1 }));
  await expect(approve(judge, approving(first))).rejects.toMatchObject({ code: "approval.stale" });
  const second = await anAskedApproval(admin, id);
  expect(await stored(first)).toMatchObject({ outcome: "WITHDRAWN" });
  expect(await toldOf(first)).toEqual(["approval.asked", "approval.withdrawn"]);
  await expect(approve(judge, approving(first))).rejects.toMatchObject({ code: "approval.decided" });
  await approve(judge, approving(second));
});

test("a request is made once, about a draft that changes something, as it was read", async () => {
  const { territory, admin, id } = await aDraft();
  const input = { key: randomUUID(), amendmentId: id, version: await versionOf(id) };
  await Promise.all(Array.from({ length: 10 }, () => askApproval(admin, { ...input })));
  expect(await client().approval.count({ where: { amendmentId: id } })).toBe(1);
  await expect(askApproval(admin, { ...input, key: randomUUID() })).rejects.toMatchObject({ code: "approval.pending" });
  await expect(askApproval(admin, { ...input, key: randomUUID(), version: 1 })).rejects.toMatchObject({
    code: "amendment.stale",
  });
  const empty = await aLockedPlan();
  const emptyId = await anAvenant(empty.admin, empty.territory);
  await expect(askApproval(empty.admin, { key: randomUUID(), amendmentId: emptyId, version: 1 })).rejects.toMatchObject(
    { code: "amendment.empty" },
  );
  const judges = await client().notification.findMany({ where: { territoryId: territory.id, kind: "approval.asked" } });
  expect(judges).toHaveLength(1);
});

test("where nobody of the préfecture has a role yet, asking says so", async () => {
  const { territory, action, admin } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await enterPlan(admin, planning(action.id, { "2021-07": 80_00 }, { amendmentId: id }));
  const done = await askApproval(admin, { key: randomUUID(), amendmentId: id, version: await versionOf(id) });
  expect(done.message).toContain("invitez qui pourra répondre");
});

test("two judges at once: one decision, and the other is told who took it", async () => {
  for (let round = 0; round < 3; round++) {
    const { territory, admin, judge, id } = await aDraft();
    const other = await someone(client(), "PREFECTURE", territory);
    const approvalId = await anAskedApproval(admin, id);
    const settled = await Promise.allSettled([
      approve(judge, approving(approvalId)),
      refuse(other, refusing(approvalId)),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = settled.find((each) => each.status === "rejected");
    expect(lost?.reason).toMatchObject({
      code: "approval.decided",
      message: expect.stringMatching(/par Personne \d+/),
    });
  }
});

test("an avenant edited while it is being approved is approved before the edit, or refused after it", async () => {
  for (let round = 0; round < 5; round++) {
    const { action, admin, judge, id } = await aDraft();
    const approvalId = await anAskedApproval(admin, id);
    const [given, edited] = await Promise.allSettled([
      approve(judge, approving(approvalId)),
      enterPlan(admin, planning(action.id, { "2021-07": 82_00 }, { amendmentId: id, version: 1 })),
    ]);
    expect(edited.status).toBe("fulfilled");
    if (given.status === "rejected") expect(given.reason).toMatchObject({ code: "approval.stale" });
    await expect(sealAmendment(admin, await sealing(id))).rejects.toMatchObject({ code: "amendment.unapproved" });
  }
});

test("whoever asked does not answer, even sitting in the préfecture; the database says so too", async () => {
  const { territory, admin, id } = await aDraft();
  const both = {
    ...admin,
    grants: [
      ...admin.grants,
      { role: "PREFECTURE" as const, regionId: null, territoryId: territory.id, actionId: null },
    ],
  };
  const approvalId = await anAskedApproval(admin, id);
  await expect(approve(both, approving(approvalId))).rejects.toMatchObject({ code: "approval.own" });
  await expect(refuse(both, refusing(approvalId))).rejects.toMatchObject({ code: "approval.own" });
  const answered = {
    outcome: "APPROVED",
    decidedOn: new Date(),
    decidedAt: new Date(),
    decidedById: admin.id,
  } as const;
  await expect(client().approval.update({ where: { id: approvalId }, data: answered })).rejects.toThrow(
    /approval_by_another/,
  );
});

test("whoever prepares, reads, or sits in another préfecture leaves no trace", async () => {
  const { territory, action, admin, judge, id } = await aDraft();
  const approvalId = await anAskedApproval(admin, id);
  const strangers = [
    admin,
    await someone(client(), "COPIL", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "PILOT", action),
    await someone(client(), "PREFECTURE", await aTerritory(client())),
  ];
  const before = await digest();
  for (const viewer of strangers) {
    await expect(approve(viewer, approving(approvalId))).rejects.toMatchObject({ code: "approval.unknown" });
    await expect(refuse(viewer, refusing(approvalId))).rejects.toMatchObject({ code: "approval.unknown" });
  }
  const asking = { key: randomUUID(), amendmentId: id, version: await versionOf(id) };
  await expect(askApproval(judge, asking)).rejects.toMatchObject({ code: "amendment.unknown" });
  expect(await digest()).toBe(before);
});
