import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { aDecision, aSession, deciding, scheduling } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { cancelMeeting } from "./cancel-meeting";
import { applyDecision, reopenDecision } from "./follow-decision";
import { moveMeeting } from "./move-meeting";
import { recordDecision } from "./record-decision";
import { scheduleMeeting } from "./schedule-meeting";

beforeAll(freshDatabase);

const day = calendarDate;

async function aCopil() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  return { territory, action, admin: await someone(client(), "ADMIN", territory) };
}
const meetingsOf = (territoryId: string) =>
  client().copilMeeting.findMany({ where: { territoryId }, orderBy: { number: "asc" } });
const toldOf = async (subjectId: string) =>
  (await client().journalEntry.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } })).map(
    ({ event }) => event,
  );

test("sessions are numbered in the order they are fixed, told, and one per day", async () => {
  const { territory, admin } = await aCopil();
  const done = await scheduleMeeting(admin, scheduling(territory, { place: "Pôle technologique" }));
  expect(done.message).toBe("COPIL n°\u00a01 fixé au 24\u00a0juin 2021.");
  await scheduleMeeting(admin, scheduling(territory, { heldOn: day("2021-09-23") }));
  const [first, second] = await meetingsOf(territory.id);
  expect([first?.number, second?.number]).toEqual([1, 2]);
  expect(await toldOf(first?.id ?? "")).toEqual(["copil.scheduled"]);
  await expect(scheduleMeeting(admin, scheduling(territory))).rejects.toMatchObject({ code: "copil.twice" });
  await expect(scheduleMeeting(admin, scheduling(territory, { heldOn: day("2019-12-31") }))).rejects.toMatchObject({
    code: "copil.early",
    fields: { heldOn: expect.stringContaining("Pas avant le contrat") },
  });
});

test("sent twenty times at once, a session is fixed once; twenty sessions take twenty numbers", async () => {
  const { territory, admin } = await aCopil();
  const input = scheduling(territory);
  await Promise.all(Array.from({ length: 20 }, () => scheduleMeeting(admin, { ...input })));
  expect(await meetingsOf(territory.id)).toHaveLength(1);
  await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      scheduleMeeting(admin, scheduling(territory, { heldOn: day(`2021-08-0${index + 1}`) })),
    ),
  );
  expect((await meetingsOf(territory.id)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("a session moves with its version; someone else’s move is shown before it is written over", async () => {
  const { territory, admin } = await aCopil();
  const colleague = await someone(client(), "COPIL", territory);
  const meetingId = await aSession(admin, territory, "2021-06-24");
  await moveMeeting(colleague, { meetingId, version: 1, heldOn: day("2021-07-01"), place: "Visioconférence" });
  const late = moveMeeting(admin, { meetingId, version: 1, heldOn: day("2021-06-30") });
  await expect(late).rejects.toMatchObject({
    report: {
      author: colleague.name,
      version: 2,
      fields: [
        { name: "heldOn", yours: "30/06/2021", theirs: "01/07/2021" },
        { name: "place", yours: "", theirs: "Visioconférence" },
      ],
    },
  });
  expect(await toldOf(meetingId)).toEqual(["copil.scheduled", "copil.moved"]);
});

test("a session that has decided something is neither cancelled nor put in the future", async () => {
  const { territory, admin } = await aCopil();
  const meetingId = await aSession(admin, territory);
  await aDecision(admin, meetingId);
  const before = await digest();
  await expect(cancelMeeting(admin, { meetingId, version: 1, reason: "Erreur." })).rejects.toMatchObject({
    code: "copil.decided",
  });
  await expect(moveMeeting(admin, { meetingId, version: 1, heldOn: day("2021-06-16") })).rejects.toMatchObject({
    code: "copil.decided",
  });
  expect(await digest()).toBe(before);
  await moveMeeting(admin, { meetingId, version: 1, heldOn: day("2021-05-07") });
});

test("once cancelled, a session neither moves nor decides, and its number is not given again", async () => {
  const { territory, admin } = await aCopil();
  const meetingId = await aSession(admin, territory);
  await cancelMeeting(admin, { meetingId, version: 1, reason: "Quorum impossible." });
  const cancelled = { code: "copil.cancelled" };
  await expect(moveMeeting(admin, { meetingId, version: 2, heldOn: day("2021-05-07") })).rejects.toMatchObject(
    cancelled,
  );
  await expect(recordDecision(admin, deciding(meetingId))).rejects.toMatchObject(cancelled);
  await aSession(admin, territory);
  expect((await meetingsOf(territory.id)).map(({ number }) => number)).toEqual([1, 2]);
});

test("a decision is written once, numbered within its session, and told to whoever has to see to it", async () => {
  const { territory, action, admin } = await aCopil();
  const pilot = await someone(client(), "PILOT", action);
  await someone(client(), "PILOT", await anAction(client(), territory));
  const copil = await someone(client(), "COPIL", territory);
  const meetingId = await aSession(admin, territory);
  const input = deciding(meetingId, { actionId: action.id, dueOn: day("2021-06-15") });
  await Promise.all(Array.from({ length: 10 }, () => recordDecision(copil, { ...input })));
  const [decision, ...others] = await client().decision.findMany({ where: { meetingId } });
  expect(others).toEqual([]);
  expect(decision).toMatchObject({ number: 1, actionId: action.id, owner: "Alès Agglomération", authorId: copil.id });
  const notices = await client().notification.findMany({ where: { onceKey: `decision.recorded:${decision?.id}` } });
  expect(notices.map(({ userId }) => userId).toSorted()).toEqual([admin.id, pilot.id].toSorted());
  expect((await recordDecision(copil, deciding(meetingId))).message).toMatch(/n°.2 du COPIL/);
});

test("a session to come has decided nothing yet, and no decision is due before its session", async () => {
  const { territory, admin } = await aCopil();
  const coming = await aSession(admin, territory, "2021-06-16");
  await expect(recordDecision(admin, deciding(coming))).rejects.toMatchObject({
    code: "decision.early",
    fields: { meetingId: expect.stringContaining("16\u00a0juin 2021") },
  });
  const today = await aSession(admin, territory, "2021-06-15");
  await expect(recordDecision(admin, deciding(today, { dueOn: day("2021-06-14") }))).rejects.toMatchObject({
    code: "decision.dueOn",
  });
  await recordDecision(admin, deciding(today, { dueOn: day("2021-06-15") }));
});

test("a decision is applied from a day between its session and today, then reopened with a sentence", async () => {
  const { territory, admin } = await aCopil();
  const decisionId = await aDecision(admin, await aSession(admin, territory));
  const applying = (appliedOn: string, version = 1) =>
    applyDecision(admin, { decisionId, version, appliedOn: day(appliedOn), note: "148 000 € engagés." });
  for (const wrong of ["2021-05-05", "2021-06-16"])
    await expect(applying(wrong)).rejects.toMatchObject({ code: "decision.appliedOn" });
  expect((await applying("2021-05-11")).message).toBe(
    "Décision n°\u00a01 du COPIL n°\u00a01 appliquée le 11\u00a0mai 2021.",
  );
  await applying("2021-05-11");
  expect(await client().decision.findUnique({ where: { id: decisionId } })).toMatchObject({
    appliedOn: new Date("2021-05-11"),
    version: 2,
  });
  await reopenDecision(admin, { decisionId, version: 2, reason: "Le titulaire conteste." });
  expect(await client().decision.findUnique({ where: { id: decisionId } })).toMatchObject({
    appliedOn: null,
    appliedNote: null,
  });
  expect(await toldOf(decisionId)).toEqual(["decision.recorded", "decision.applied", "decision.reopened"]);
});

test("two people who settle a decision at once: one is done, the other is told what it has become", async () => {
  const { territory, admin } = await aCopil();
  const colleague = await someone(client(), "COPIL", territory);
  const decisionId = await aDecision(admin, await aSession(admin, territory));
  const settled = await Promise.allSettled([
    applyDecision(admin, { decisionId, version: 1, appliedOn: day("2021-05-11") }),
    applyDecision(colleague, { decisionId, version: 1, appliedOn: day("2021-06-09") }),
  ]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = settled.find((each) => each.status === "rejected");
  expect(lost?.reason.report).toMatchObject({ version: 2, fields: [{ theirs: expect.stringContaining("appliquée") }] });
});

test("whoever only reads, a pilot, and someone from elsewhere leave no trace", async () => {
  const { territory, action, admin } = await aCopil();
  const meetingId = await aSession(admin, territory);
  const decisionId = await aDecision(admin, meetingId);
  const elsewhere = await aTerritory(client());
  const other = await anAction(client(), elsewhere);
  const strangers = [
    await someone(client(), "PREFECTURE", territory),
    await someone(client(), "OBSERVER", territory),
    await someone(client(), "PILOT", action),
    await someone(client(), "INDUSTRIALIST", action),
    await someone(client(), "ADMIN", elsewhere),
  ];
  const before = await digest();
  for (const viewer of strangers) {
    const unknown = { code: "copil.unknown" };
    await expect(scheduleMeeting(viewer, scheduling(territory))).rejects.toMatchObject(unknown);
    await expect(recordDecision(viewer, deciding(meetingId))).rejects.toMatchObject(unknown);
    await expect(cancelMeeting(viewer, { meetingId, version: 1, reason: "Non." })).rejects.toMatchObject(unknown);
    await expect(applyDecision(viewer, { decisionId, version: 1, appliedOn: day("2021-06-01") })).rejects.toMatchObject(
      unknown,
    );
  }
  await expect(recordDecision(admin, deciding(meetingId, { actionId: other.id }))).rejects.toMatchObject({
    code: "action.unknown",
  });
  expect(await digest()).toBe(before);
});
