import { beforeAll, expect, test, vi } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { Conflict } from "@/server/conflict";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aContractMilestone, movesOf, postponing, reaching, situationOf, withdrawing } from "@/test-support/milestones";
import { besideTheApplication } from "@/test-support/raw-sql";
import { aPilotAtWork } from "@/test-support/spending";
import { postponeMilestone } from "./postpone-milestone";
import { reachMilestone } from "./reach-milestone";
import { undoReach, unreachMilestone } from "./unreach-milestone";

beforeAll(freshDatabase);

async function twoPilots() {
  const { action, pilot } = await aPilotAtWork();
  const colleague = await someone(client(), "PILOT", action);
  return { action, pilot, colleague, id: await aContractMilestone(action, pilot.id) };
}

const undoing = (milestoneId: string) => ({ key: crypto.randomUUID(), milestoneId });

async function conflictOf(change: Promise<unknown>) {
  const error = await change.catch((caught: unknown) => caught);
  if (!(error instanceof Conflict)) throw new Error("expected a conflict");
  return error.report;
}

test("a stale version tells who moved the milestone, when and where it now stands, and writes nothing", async () => {
  const { pilot, colleague, id } = await twoPilots();
  await postponeMilestone(colleague, postponing(id));
  const before = await digest();
  const report = await conflictOf(reachMilestone(pilot, reaching(id)));
  expect(report).toEqual({
    author: colleague.name,
    at: expect.stringMatching(/ à \d+\sh\s\d\d$/),
    version: 2,
    fields: [
      { name: "date", label: "Ce jalon", yours: "", theirs: expect.stringMatching(/^reporté au 30\sseptembre\s2021$/) },
    ],
  });
  expect(await digest()).toBe(before);
  await reachMilestone(pilot, reaching(id, { version: report.version }));
  expect(await situationOf(pilot, id)).toMatchObject({ actual: "2021-06-10", forecast: "2021-09-30" });
});

test("of two people moving one milestone at once, one does and the other is shown it", async () => {
  const { pilot, colleague, id } = await twoPilots();
  const tries = await Promise.allSettled([
    reachMilestone(pilot, reaching(id)),
    postponeMilestone(colleague, postponing(id)),
  ]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await movesOf(id)).toHaveLength(2);
});

test("of fifty postponements of one version exactly one is kept, version after version", async () => {
  const { pilot, id } = await twoPilots();
  for (const version of [1, 2, 3]) {
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        postponeMilestone(pilot, postponing(id, { version, date: calendarDate(`2021-1${version - 1}-15`) })),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Conflict);
  }
  expect(await movesOf(id)).toHaveLength(4);
  expect(await client().journalEntry.count({ where: { subjectId: id } })).toBe(3);
});

test("a gesture sent twenty times is one move, one journal line and one answer", async () => {
  const { pilot, id } = await twoPilots();
  const gesture = reaching(id);
  const answers = await Promise.all(Array.from({ length: 20 }, () => reachMilestone(pilot, { ...gesture })));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await movesOf(id)).toHaveLength(2);
  expect(await client().journalEntry.count({ where: { subjectId: id } })).toBe(1);
});

test("a key used for one gesture doesn't serve another", async () => {
  const { pilot, id } = await twoPilots();
  const { key } = reaching(id);
  await reachMilestone(pilot, reaching(id, { key }));
  await expect(unreachMilestone(pilot, withdrawing(id, { key, version: 2 }))).rejects.toMatchObject({
    code: "key.reused",
  });
});

test("when the journal can't be written, the milestone doesn't move", async () => {
  const { pilot, id } = await twoPilots();
  const beside = await besideTheApplication();
  const before = await digest();
  await beside.query(
    "CREATE TRIGGER silent BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION append_only()",
  );
  await expect(reachMilestone(pilot, reaching(id))).rejects.toThrow(/append-only/);
  await beside.query("DROP TRIGGER silent ON journal_entry");
  expect(await digest()).toBe(before);
});

test("« Annuler » takes back one's own gesture once", async () => {
  const { pilot, id } = await twoPilots();
  const done = await reachMilestone(pilot, reaching(id));
  expect(done.undo).toMatchObject({ what: "milestone", id });
  await undoReach(pilot, { milestoneId: id, key: done.undo?.key ?? "" });
  await undoReach(pilot, { milestoneId: id, key: done.undo?.key ?? "" });
  expect(await situationOf(pilot, id)).toMatchObject({ actual: null, version: 3 });
  await expect(undoReach(pilot, undoing(id))).rejects.toMatchObject({ code: "milestone.notReached" });
});

test("« Annuler » is no way round a reason: neither for a colleague's gesture nor ten minutes later", async () => {
  const { pilot, colleague, id } = await twoPilots();
  await reachMilestone(pilot, reaching(id));
  const before = await digest();
  await expect(undoReach(colleague, undoing(id))).rejects.toMatchObject({ code: "undo.late" });
  const clock = vi.spyOn(await import("@/server/clock"), "now").mockReturnValue(new Date(Date.now() + 600_001));
  await expect(undoReach(pilot, undoing(id))).rejects.toMatchObject({ code: "undo.late" });
  clock.mockRestore();
  expect(await digest()).toBe(before);
});
