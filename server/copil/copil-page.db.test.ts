import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { aDecision, aSession } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { addressing, anObstacle, escalating } from "@/test-support/obstacles";
import { addressObstacle } from "../obstacle/address-obstacle";
import { escalateObstacle } from "../obstacle/escalate-obstacle";
import { loadCopilPage } from "./copil-page";
import { applyDecision } from "./follow-decision";

beforeAll(freshDatabase);

const day = calendarDate;

/** Two actions, a session held with a decision on each and one on the whole contract, and a session to come. */
async function aCommittee() {
  const territory = await aTerritory(client());
  const [own, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  const admin = await someone(client(), "ADMIN", territory);
  const held = await aSession(admin, territory);
  const next = await aSession(admin, territory, "2021-06-24");
  const ofOwn = await aDecision(admin, held, { actionId: own.id, text: "Sur la première.", dueOn: day("2021-05-31") });
  const ofOther = await aDecision(admin, held, { actionId: other.id, text: "Sur la seconde." });
  const ofAll = await aDecision(admin, held, { text: "Sur tout le contrat.", dueOn: day("2021-07-01") });
  return { territory, own, other, admin, held, next, ofOwn, ofOther, ofAll };
}

async function pageOf(viewer: Viewer, territory: TestTerritory, on: string | null = null) {
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, territory.slug, on === null ? null : day(on));
    const contract = facts && visibleContract(viewer, facts);
    if (!contract) throw new Error("nothing of the territory is seen");
    return loadCopilPage(tx, contract);
  });
}
const asking = (territory: TestTerritory, actionId: string, authorId: string, given: Record<string, unknown> = {}) =>
  client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId,
      authorId,
      kind: "POINT",
      status: "WATCH",
      sentence: "La charpente tarde.",
      decisionAsked: "Suspendre les pénalités.",
      declaredOn: new Date("2021-06-10"),
      ...given,
    },
  });

test("who reads the whole territory reads every decision and the agenda, and records if their role says so", async () => {
  const { territory, admin, next } = await aCommittee();
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER"] as const) {
    const page = await pageOf(await someone(client(), role, territory), territory);
    expect(page.decisions.map(({ text }) => text)).toEqual([
      "Sur la première.",
      "Sur la seconde.",
      "Sur tout le contrat.",
    ]);
    expect(page).toMatchObject({ isWhole: true, canRecord: role === "COPIL", next: { id: next } });
    expect(page.agenda?.carriedOver).toHaveLength(3);
  }
  expect(await pageOf(admin, territory)).toMatchObject({ canRecord: true });
});

test("who follows one action reads its decisions alone, and no agenda", async () => {
  const { territory, own, ofOwn } = await aCommittee();
  for (const role of ["PILOT", "INDUSTRIALIST"] as const) {
    const page = await pageOf(await someone(client(), role, own), territory);
    expect(page.decisions.map(({ id }) => id)).toEqual([ofOwn]);
    expect(page.decisions[0]).toMatchObject({ mine: true, action: own.number });
    expect(page).toMatchObject({ isWhole: false, canRecord: false, agenda: null });
    expect(page.meetings).toHaveLength(2);
  }
});

test("a decision is mine when it names me or my organisation, whatever the accents and capitals", async () => {
  const { territory, admin, held } = await aCommittee();
  const organization = await client().organization.create({ data: { name: "Région Été", kind: "region" } });
  const copil = await someone(client(), "COPIL", territory);
  await client().membership.updateMany({ where: { userId: copil.id }, data: { organizationId: organization.id } });
  await aDecision(admin, held, { text: "À la région.", owner: "REGION ete" });
  await aDecision(admin, held, { text: "À moi.", owner: copil.name.toUpperCase() });
  const mine = (await pageOf(copil, territory)).decisions.filter((decision) => decision.mine);
  expect(mine.map(({ text }) => text)).toEqual(["À la région.", "À moi."]);
});

test("the agenda takes what the last point of each action asks, until a session since has decided about it", async () => {
  const { territory, own, admin, next } = await aCommittee();
  const earlier = new Date("2021-05-20");
  await asking(territory, own.id, admin.id, { decisionAsked: "Ancienne demande.", declaredOn: earlier });
  await asking(territory, own.id, admin.id, { meetingId: next });
  const requests = async () => (await pageOf(admin, territory)).agenda?.requests;
  expect(await requests()).toMatchObject([
    { action: own.number, text: "Suspendre les pénalités.", author: admin.name },
  ]);
  const today = await aSession(admin, territory, "2021-06-15");
  await aDecision(admin, today, { actionId: own.id });
  expect(await requests()).toEqual([]);
});

test("the agenda takes the obstacles escalated to it and the answers overdue, and nothing that waits in time", async () => {
  const { territory, own, other, admin, next } = await aCommittee();
  const escalated = await anObstacle(admin, own.id, { title: "Porté au COPIL." });
  await escalateObstacle(admin, escalating(escalated, next));
  const awaited = await anObstacle(admin, other.id, { title: "Réponse attendue." });
  await addressObstacle(admin, addressing(awaited, { replyDueOn: day("2021-06-20") }));
  const titles = async (on: string | null = null) =>
    (await pageOf(admin, territory, on)).agenda?.obstacles.map(({ obstacle }) => obstacle.title);
  expect(await titles()).toEqual(["Porté au COPIL."]);
  await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date("2021-06-21") } });
  expect((await titles())?.toSorted()).toEqual(["Porté au COPIL.", "Réponse attendue."]);
});

test("read at a past day, a decision applied since is still to be applied, and nothing can be recorded", async () => {
  const { territory, admin, ofAll } = await aCommittee();
  await applyDecision(admin, { decisionId: ofAll, version: 1, appliedOn: day("2021-06-10") });
  expect((await pageOf(admin, territory)).agenda?.carriedOver).toHaveLength(2);
  const past = await pageOf(admin, territory, "2021-06-09");
  expect(past.agenda?.carriedOver).toHaveLength(3);
  expect(past.canRecord).toBe(false);
  expect((await pageOf(admin, territory, "2021-05-05")).decisions).toEqual([]);
});
