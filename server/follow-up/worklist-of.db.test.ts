import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { aContractMilestone } from "@/test-support/milestones";
import { frameFacts } from "./frame-facts";
import { worklistOf } from "./worklist-of";

beforeAll(freshDatabase);

const listOf = (viewer: Viewer, slug: string, on: string | null = null) =>
  read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, on === null ? null : calendarDate(on));
    const contract = facts && visibleContract(viewer, facts);
    if (!contract) throw new Error("expected a contract");
    return worklistOf({ ...contract, followUp: await frameFacts(tx, viewer, contract) });
  });
const told = async (viewer: Viewer, slug: string) =>
  (await listOf(viewer, slug)).map(({ kind, key }) => `${kind} ${key}`);
const sentences = async (viewer: Viewer, slug: string) =>
  (await listOf(viewer, slug)).map(({ sentence }) => sentence).join("\n");

/** A question, an obstacle, a decision asked for, one overdue and a late milestone, each named after the action. */
async function aBusyAction(action: TestAction, asker: Viewer, name: string) {
  const owner = { territoryId: action.territory.id, actionId: action.id, authorId: asker.id };
  const question = await client().comment.create({
    data: { ...owner, kind: "CLARIFICATION", text: `Question ${name}`, recordedAt: new Date("2021-06-05T08:00:00Z") },
  });
  const obstacle = await client().obstacle.create({
    data: { ...owner, number: 1, kind: "PERMIT", title: `Blocage ${name}`, declaredOn: new Date("2021-06-01") },
  });
  const point = await client().statusDeclaration.create({
    data: {
      ...owner,
      kind: "POINT",
      status: "LATE",
      sentence: `Point ${name}`,
      decisionAsked: `Arbitrage ${name}`,
      declaredOn: new Date("2021-06-10"),
    },
  });
  const milestone = await aContractMilestone(action, asker.id, { title: `Jalon ${name}` });
  return { question, obstacle, point, milestone };
}

async function ground() {
  const territory = await aTerritory(client());
  const [mine, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  const prefect = await someone(client(), "PREFECTURE", territory);
  const far = await anAction(client(), await aTerritory(client()));
  const [busy] = [
    await aBusyAction(mine, prefect, "mien"),
    await aBusyAction(other, prefect, "autre"),
    await aBusyAction(far, prefect, "loin"),
  ];
  return { territory, slug: territory.slug, mine, prefect, busy };
}

test("a pilot is told what awaits them on their action, and nothing of another one or of another territory", async () => {
  const { slug, mine, busy } = await ground();
  const pilot = await someone(client(), "PILOT", mine);
  expect(await told(pilot, slug)).toEqual([
    `MILESTONE_OVERDUE MILESTONE_OVERDUE:${mine.id}:${busy.milestone}`,
    `OBSTACLE_HELD OBSTACLE:${busy.obstacle.id}`,
    `QUESTION QUESTION:${busy.question.id}`,
  ]);
  expect(await sentences(pilot, slug)).not.toMatch(/autre|loin/);
});

test.each<Role>(["ADMIN", "COPIL", "PREFECTURE"])("%s is told of the whole territory and of no other", async (role) => {
  const { slug, territory } = await ground();
  const told = await sentences(await someone(client(), role, territory), slug);
  expect(told).not.toContain("loin");
  if (role !== "PREFECTURE") for (const name of ["mien", "autre"]) expect(told).toContain(name);
});

test("an observer is awaited for nothing", async () => {
  const { slug, territory } = await ground();
  expect(await told(await someone(client(), "OBSERVER", territory), slug)).toEqual([]);
});

test("a question goes to whoever asked once it is answered, comes back with their next word, and ends once settled", async () => {
  const { slug, mine, prefect, busy } = await ground();
  const pilot = await someone(client(), "PILOT", mine);
  const { id: parentId } = busy.question;
  const reply = (author: Viewer, at: string) =>
    client().comment.create({
      data: {
        territoryId: mine.territory.id,
        actionId: mine.id,
        parentId,
        authorId: author.id,
        text: "Réponse",
        recordedAt: new Date(at),
      },
    });
  const has = async (viewer: Viewer, kind: string) =>
    (await told(viewer, slug)).includes(`${kind} QUESTION:${parentId}`);
  expect([await has(pilot, "QUESTION"), await has(prefect, "ANSWER")]).toEqual([true, false]);
  await reply(pilot, "2021-06-06T08:00:00Z");
  expect([await has(pilot, "QUESTION"), await has(prefect, "ANSWER")]).toEqual([false, true]);
  await reply(prefect, "2021-06-07T08:00:00Z");
  expect([await has(pilot, "QUESTION"), await has(prefect, "ANSWER")]).toEqual([true, false]);
  await client().comment.update({
    where: { id: parentId },
    data: { resolvedAt: new Date(), resolvedById: prefect.id },
  });
  expect([await has(pilot, "QUESTION"), await has(prefect, "ANSWER")]).toEqual([false, false]);
});

test("an internal note of the State awaits nobody and is told to nobody", async () => {
  const { slug, mine, prefect, territory } = await ground();
  await client().comment.create({
    data: {
      territoryId: territory.id,
      actionId: mine.id,
      authorId: prefect.id,
      audience: "STATE",
      text: "Interne à l’État",
    },
  });
  for (const role of ["ADMIN", "COPIL", "PREFECTURE"] as const)
    expect(await sentences(await someone(client(), role, territory), slug)).not.toContain("Interne");
});

test("a decision asked for stands until a session held since decides; a decision is overdue the day after", async () => {
  const { slug, mine, prefect, territory, busy } = await ground();
  const copil = await someone(client(), "COPIL", territory);
  const asked = `DECISION_ASKED ASKED:${busy.point.id}`;
  expect(await told(copil, slug)).toContain(asked);
  const decide = async (heldOn: string, dueOn: string) =>
    client().decision.create({
      data: {
        territoryId: territory.id,
        meetingId: await aMeeting(prefect.id, territory, { heldOn }),
        number: 1,
        actionId: mine.id,
        text: "Décidé",
        owner: "Agglo",
        dueOn: new Date(dueOn),
        authorId: prefect.id,
      },
    });
  const early = await decide("2021-06-09", "2021-06-14");
  const list = await told(copil, slug);
  expect(list).toContain(asked);
  expect(list).toContain(`DECISION_OVERDUE DECISION:${early.id}`);
  const answering = await decide("2021-06-10", "2021-06-15");
  const after = await told(copil, slug);
  expect(after).not.toContain(asked);
  expect(after).not.toContain(`DECISION_OVERDUE DECISION:${answering.id}`);
  await client().decision.update({ where: { id: early.id }, data: { appliedOn: new Date("2021-06-15") } });
  expect(await told(copil, slug)).not.toContain(`DECISION_OVERDUE DECISION:${early.id}`);
});

test("a decision about the whole contract is told to who reads the territory, not to who follows its only action", async () => {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const { id } = await client().decision.create({
    data: {
      territoryId: territory.id,
      meetingId: await aMeeting(admin.id, territory, { heldOn: "2021-06-09" }),
      number: 1,
      text: "Décidé pour tous",
      owner: "Agglo",
      dueOn: new Date("2021-06-14"),
      authorId: admin.id,
    },
  });
  const line = `DECISION_OVERDUE DECISION:${id}`;
  expect(await told(admin, territory.slug)).toContain(line);
  const followers = [await someone(client(), "PILOT", action), await someone(client(), "INDUSTRIALIST", action)];
  for (const follower of followers) expect(await told(follower, territory.slug)).not.toContain(line);
  await client().action.update({
    where: { id: action.id },
    data: { textsVisibility: "ACTION", amountsVisibility: "ACTION" },
  });
  expect(await told(await someone(client(), "COPIL", territory), territory.slug)).toContain(line);
});

test("a closing awaits the préfecture; refused, it awaits the action until its status is declared anew", async () => {
  const { slug, mine, prefect, territory } = await ground();
  const pilot = await someone(client(), "PILOT", mine);
  const { id } = await client().approval.create({
    data: {
      territoryId: territory.id,
      kind: "CLOSING",
      actionId: mine.id,
      declaration: {},
      askedOn: new Date("2021-06-14"),
      authorId: pilot.id,
    },
  });
  expect(await told(prefect, slug)).toContain(`APPROVAL_AWAITED APPROVAL:${id}`);
  expect(await told(pilot, slug)).not.toContain(`APPROVAL_REFUSED APPROVAL:${id}`);
  const decidedAt = new Date();
  await client().approval.update({
    where: { id },
    data: {
      outcome: "REFUSED",
      reason: "Il manque une pièce.",
      decidedOn: new Date("2021-06-15"),
      decidedAt,
      decidedById: prefect.id,
    },
  });
  expect(await told(prefect, slug)).not.toContain(`APPROVAL_AWAITED APPROVAL:${id}`);
  expect(await told(pilot, slug)).toContain(`APPROVAL_REFUSED APPROVAL:${id}`);
  await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: mine.id,
      authorId: pilot.id,
      status: "LATE",
      sentence: "Repris",
      declaredOn: new Date("2021-06-12"),
      recordedAt: new Date(decidedAt.getTime() + 1_000),
    },
  });
  expect(await told(pilot, slug)).not.toContain(`APPROVAL_REFUSED APPROVAL:${id}`);
});

test("in the past, the list is that of the figures of the day and nothing else", async () => {
  const { slug, mine } = await ground();
  const pilot = await someone(client(), "PILOT", mine);
  const list = await listOf(pilot, slug, "2021-06-12");
  expect(list.map(({ kind }) => kind)).toEqual(["MILESTONE_OVERDUE"]);
});
