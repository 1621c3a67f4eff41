import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { PublishPointInput } from "@/domain/status/point.schema";
import { client } from "@/test-support/backstage";
import { anAction, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aContractMilestone } from "@/test-support/milestones";
import { aPilotAtWork } from "@/test-support/spending";
import { savePointDraft } from "./point-draft";
import { publishPoint } from "./publish-point";

beforeAll(freshDatabase);

const point = (actionId: string, given: Partial<PublishPointInput> = {}): PublishPointInput => ({
  key: randomUUID(),
  actionId,
  status: "LATE",
  sentence: "La charpente arrivera le 30 juin.",
  applied: [],
  ...given,
});

const declarationsOf = (actionId: string) =>
  client().statusDeclaration.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });
const draftsOf = (actionId: string) => client().pointDraft.findMany({ where: { actionId } });

async function aDecision(territory: TestTerritory, action: TestAction, authorId: string) {
  const meetingId = await aMeeting(authorId, territory, { heldOn: "2021-05-06" });
  const data = { territoryId: territory.id, meetingId, number: 1, actionId: action.id, authorId };
  return client().decision.create({ data: { ...data, text: "Notifier l’avenant", owner: "Agglomération" } });
}

test("a point keeps all that was said, and tells it in the journal", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const said = {
    declaredProgress: 52,
    done: "Fondations coulées.",
    upcoming: "Pose de la charpente.",
    difficulties: "Lot 2 en retard.",
    decisionAsked: "Pénalités du lot 2",
    meetingId: await aMeeting(pilot.id, territory, { heldOn: "2021-06-24" }),
  };
  const done = await publishPoint(pilot, point(action.id, said));
  expect(done.message).toBe(`Point de l’action ${action.number} publié\u00a0: «\u202fEn retard\u202f».`);
  const [declared] = await declarationsOf(action.id);
  expect(declared).toMatchObject({ kind: "POINT", status: "LATE", ...said, declaredOn: new Date("2021-06-15") });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: declared?.id ?? "" } });
  expect(trace).toMatchObject({ event: "status.declared", after: { status: "LATE", previous: null, ...said } });
});

test("sent twenty times at once, a point is published once", async () => {
  const { action, pilot } = await aPilotAtWork();
  const input = point(action.id);
  await Promise.all(Array.from({ length: 20 }, () => publishPoint(pilot, { ...input })));
  expect(await declarationsOf(action.id)).toHaveLength(1);
});

test("a draft is its author's alone, and goes with the point it becomes", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const copil = await someone(client(), "COPIL", territory);
  await savePointDraft(pilot, { actionId: action.id, sentence: "Du pilote", applied: [] });
  await savePointDraft(copil, { actionId: action.id, sentence: "Du COPIL", applied: [] });
  await savePointDraft(pilot, { actionId: action.id, sentence: "Du pilote, reprise", status: "LATE", applied: [] });
  const kept = await draftsOf(action.id);
  expect(kept.map(({ authorId, content }) => [authorId, content]).toSorted()).toEqual(
    [
      [pilot.id, { sentence: "Du pilote, reprise", status: "LATE", applied: [] }],
      [copil.id, { sentence: "Du COPIL", applied: [] }],
    ].toSorted(),
  );
  await publishPoint(pilot, point(action.id));
  expect((await draftsOf(action.id)).map(({ authorId }) => authorId)).toEqual([copil.id]);
});

test("decisions ticked are applied today; one of another action is refused with the whole point", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const decision = await aDecision(territory, action, pilot.id);
  await publishPoint(pilot, point(action.id, { applied: [decision.id] }));
  expect(await client().decision.findUnique({ where: { id: decision.id } })).toMatchObject({
    appliedOn: new Date("2021-06-15"),
    appliedNote: null,
    version: 2,
  });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: decision.id } });
  expect(trace).toMatchObject({ event: "decision.applied", after: { number: 1, text: "Notifier l’avenant" } });
  const other = await aDecision(territory, await anAction(client(), territory), pilot.id);
  const before = await digest();
  await expect(publishPoint(pilot, point(action.id, { applied: [other.id] }))).rejects.toMatchObject({
    code: "decision.unknown",
  });
  expect(await digest()).toBe(before);
});

test("a decision is asked of a session that is to come, today included, and not cancelled", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const asking = async (heldOn: string, given = {}) =>
    publishPoint(
      pilot,
      point(action.id, {
        decisionAsked: "Trancher.",
        meetingId: await aMeeting(pilot.id, territory, { heldOn, ...given }),
      }),
    );
  await asking("2021-06-15");
  await expect(asking("2021-06-14")).rejects.toMatchObject({ code: "point.meeting" });
  await expect(asking("2021-06-24", { cancelled: true })).rejects.toMatchObject({ code: "point.meeting" });
});

test("what the figures contradict takes a word to keep it, which is kept with the rules it answers", async () => {
  const { action, pilot } = await aPilotAtWork();
  await aContractMilestone(action, pilot.id, { baseline: "2021-04-29" });
  const claim = { status: "ON_TRACK" as const };
  await expect(publishPoint(pilot, point(action.id, claim))).rejects.toMatchObject({
    code: "point.contradicted",
    fields: { keptWord: expect.stringMatching(/dépassé de 47.j.*Dites en une phrase pourquoi vous maintenez/) },
  });
  expect(await declarationsOf(action.id)).toEqual([]);
  await publishPoint(pilot, point(action.id, { ...claim, keptWord: "Livraison lundi." }));
  const [kept] = await declarationsOf(action.id);
  expect(kept).toMatchObject({ status: "ON_TRACK", keptWord: "Livraison lundi." });
  expect(kept?.keptAgainst).toContain("OVERDUE");
  await publishPoint(pilot, point(action.id, { status: "LATE", keptWord: "Ne répond à rien." }));
  expect((await declarationsOf(action.id)).at(-1)).toMatchObject({ keptWord: null, keptAgainst: [] });
});

test("those who only read, and strangers, publish nothing, keep no draft and leave no trace", async () => {
  const { territory, action } = await aPilotAtWork();
  const readers = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "INDUSTRIALIST", action),
  ];
  const stranger = await someone(client(), "PILOT", await anAction(client(), territory));
  const before = await digest();
  const draft = { actionId: action.id, sentence: "Essai", applied: [] };
  for (const viewer of readers) {
    await expect(publishPoint(viewer, point(action.id))).rejects.toMatchObject({ code: "access.denied" });
    await expect(savePointDraft(viewer, draft)).rejects.toMatchObject({ code: "access.denied" });
  }
  await expect(publishPoint(stranger, point(action.id))).rejects.toMatchObject({ code: "action.unknown" });
  await expect(savePointDraft(stranger, draft)).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});
