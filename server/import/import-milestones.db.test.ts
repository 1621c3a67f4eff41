import { beforeAll, expect, test } from "vitest";
import { postponeMilestone } from "@/server/milestone/postpone-milestone";
import { client } from "@/test-support/backstage";
import { bring } from "@/test-support/brought-file";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aContractMilestone, movesOf, postponing, situationOf } from "@/test-support/milestones";
import { MILESTONES_IMPORTER } from "./import-milestones";

beforeAll(freshDatabase);

const FILE = ["MILESTONES", MILESTONES_IMPORTER] as const;

/** Today is 15 June 2021; two milestones of the contract were due on 1 May. */
async function atWork({ planLocked = true } = {}) {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const other = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", action);
  const id = await aContractMilestone(action, admin.id);
  const second = await aContractMilestone(action, admin.id, { rank: 2, title: "Marché signé" });
  if (planLocked) await lock(territory);
  return { territory, action, other, admin, pilot, id, second, number: String(action.number) };
}
const lock = (territory: TestTerritory) =>
  client().contract.update({ where: { id: territory.contractId }, data: { planLockedAt: new Date() } });
type At = Awaited<ReturnType<typeof atWork>>;

const bringing = (at: At, rows: Parameters<typeof bring>[3], viewer = at.pilot) =>
  bring(FILE, viewer, at.territory, rows);
const milestonesOf = ({ action }: At) => client().milestone.count({ where: { actionId: action.id } });

test("a file adds, postpones and reaches as the gestures do, in one go", async () => {
  const at = await atWork();
  const file = await bringing(at, [
    { action: at.number, title: "permis DÉPOSÉ", forecast: "30/09/2021", reason: "Architecte absent" },
    { action: at.number, rank: "2", title: "Marché signé", actual: "10/06/2021" },
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
  ]);
  const checked = await file.check();
  expect(checked.told).toEqual([]);
  expect(checked.states).toEqual(["CHANGED", "CHANGED", "READY"]);
  expect(checked.rows[0]?.comparison).toEqual({ forecast: { before: "2021-05-01", after: "2021-09-30" } });
  expect(checked.figures).toEqual([
    { label: "Jalons", before: 2, after: 3, unit: "COUNT" },
    { label: "Jalons atteints", before: 0, after: 1, unit: "COUNT" },
  ]);
  expect(await file.apply()).toEqual({ rows: 3 });
  expect(await situationOf(at.pilot, at.id)).toMatchObject({
    forecast: "2021-09-30",
    baseline: "2021-05-01",
    version: 2,
  });
  expect((await movesOf(at.id)).at(-1)).toMatchObject({ reasonKind: "OTHER", reason: "Architecte absent" });
  expect(await situationOf(at.pilot, at.second)).toMatchObject({ actual: "2021-06-10", version: 2 });
  expect(await milestonesOf(at)).toBe(3);
  expect(await client().journalEntry.count({ where: { actionId: at.action.id } })).toBe(3);
  const stored = await client().importRow.findMany({ where: { importId: file.importId }, orderBy: { line: "asc" } });
  expect(stored.map(({ state, subjectId }) => [state, subjectId])).toEqual([
    ["IMPORTED", at.id],
    ["IMPORTED", at.second],
    ["IMPORTED", expect.any(String)],
  ]);
});

test("the same file a second time adds nothing", async () => {
  const at = await atWork();
  const rows = [
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "30/09/2021", reason: "Retard" },
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
  ];
  const first = await bringing(at, rows);
  await first.check();
  await first.apply();
  const again = await bringing(at, rows);
  expect((await again.check()).states).toEqual(["UNCHANGED", "UNCHANGED"]);
  const before = await digest();
  expect(await again.apply()).toEqual({ rows: 0 });
  expect(await digest()).toBe(before);
});

test("a pilot writes about their own actions only, and never the contract", async () => {
  const at = await atWork({ planLocked: false });
  const file = await bringing(at, [
    { action: String(at.other.number), title: "Inauguration", forecast: "01/12/2021" },
    { action: "9998", title: "Inauguration", forecast: "01/12/2021" },
    { action: at.number, title: "Inauguration", baseline: "01/12/2021" },
    { action: at.number, rank: "1", title: "Permis déposé", weight: "5" },
  ]);
  const { states, told } = await file.check();
  expect(states).toEqual(["INVALID", "INVALID", "INVALID", "INVALID"]);
  expect(told.map(({ field, address }) => [field, address])).toEqual([
    ["action", "A2"],
    ["action", "A3"],
    ["baseline", "C4"],
    ["weight", "D5"],
  ]);
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/n’est pas la vôtre/),
    expect.stringMatching(/^Aucune action n° 9998/),
    expect.stringMatching(/^Seul le chef de projet/),
    expect.stringMatching(/^Seul le chef de projet/),
  ]);
  expect(await file.apply()).toEqual({ rows: 0 });
});

test("until the lock the administrator inscribes dates and weights, then only an avenant moves them", async () => {
  const at = await atWork({ planLocked: false });
  const rows = [
    { action: at.number, title: "Inauguration", baseline: "01/12/2021", weight: "4" },
    { action: at.number, rank: "1", title: "Permis déposé", weight: "5", baseline: "01/06/2021" },
  ];
  const file = await bringing(at, rows, at.admin);
  expect((await file.check()).states).toEqual(["READY", "CHANGED"]);
  await file.apply();
  expect(
    await client().milestone.findMany({ where: { actionId: at.action.id }, orderBy: { rank: "asc" } }),
  ).toMatchObject([
    { title: "Permis déposé", weight: 5 },
    { title: "Marché signé", weight: 1 },
    { title: "Inauguration", weight: 4, declaredOn: new Date("2020-01-01") },
  ]);
  expect(await situationOf(at.admin, at.id)).toMatchObject({ originalBaseline: "2021-06-01" });
  await lock(at.territory);
  const late = await bringing(
    at,
    [{ action: at.number, rank: "1", title: "Permis déposé", baseline: "01/07/2021" }],
    at.admin,
  );
  expect((await late.check()).told[0]?.message).toMatch(/^Le plan est verrouillé/);
  await expect(file.undo()).rejects.toMatchObject({ code: "plan.locked" });
});

test("undone, everything is where it was and history keeps both; brought again, the file does it again", async () => {
  const at = await atWork();
  await postponeMilestone(at.pilot, postponing(at.id));
  const rows = [
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "31/10/2021", reason: "Retard" },
    { action: at.number, rank: "2", title: "Marché signé", actual: "10/06/2021" },
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
  ];
  const file = await bringing(at, rows);
  await file.check();
  await file.apply();
  expect(await file.undo()).toEqual({ rows: 3 });
  expect(await situationOf(at.pilot, at.id)).toMatchObject({ forecast: "2021-09-30", actual: null });
  expect(await situationOf(at.pilot, at.second)).toMatchObject({ forecast: null, actual: null });
  const added = await client().milestone.findFirstOrThrow({ where: { actionId: at.action.id, rank: 3 } });
  expect(await situationOf(at.pilot, added.id)).toMatchObject({ cancelled: true });
  expect((await movesOf(added.id)).at(-1)).toMatchObject({ kind: "CANCELLED", reason: "Import annulé." });
  const again = await bringing(at, rows);
  expect((await again.check()).states).toEqual(["CHANGED", "CHANGED", "READY"]);
  expect(await again.apply()).toEqual({ rows: 3 });
});

test("what others changed since is named, and nothing is undone", async () => {
  const at = await atWork();
  const file = await bringing(at, [
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "31/10/2021", reason: "Retard" },
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
  ]);
  await file.check();
  await file.apply();
  await postponeMilestone(at.pilot, postponing(at.id, { version: 2 }));
  const before = await digest();
  await expect(file.undo()).rejects.toMatchObject({
    code: "import.built",
    message: expect.stringMatching(/^Ligne 2 : le jalon «.Permis déposé.» de l’action \d+ a changé depuis l’import/),
  });
  expect(await digest()).toBe(before);
});

test("a row that moved since the check is refused whole", async () => {
  const at = await atWork();
  const file = await bringing(at, [
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "31/10/2021", reason: "Retard" },
  ]);
  await file.check();
  await postponeMilestone(at.pilot, postponing(at.id));
  const before = await digest();
  await expect(file.apply()).rejects.toMatchObject({
    code: "import.moved",
    message: expect.stringMatching(/^Ligne 3/),
  });
  expect(await digest()).toBe(before);
});

test("of two imports of one file at once, one records and the other is refused", async () => {
  const at = await atWork();
  const rows = [
    { action: at.number, title: "Inauguration", forecast: "01/12/2021" },
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "31/10/2021", reason: "Retard" },
  ];
  const files = [await bringing(at, rows), await bringing(at, rows, at.admin)];
  for (const file of files) await file.check();
  const tries = await Promise.allSettled(files.map((file) => file.apply()));
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "import.moved" });
  expect(await milestonesOf(at)).toBe(3);
  expect(await movesOf(at.id)).toHaveLength(2);
});

test("a file and gestures on other milestones of the action don't wait for each other forever", async () => {
  const at = await atWork();
  const file = await bringing(at, [
    { action: at.number, rank: "1", title: "Permis déposé", forecast: "31/10/2021", reason: "Retard" },
  ]);
  await file.check();
  const tries = await Promise.allSettled([file.apply(), postponeMilestone(at.pilot, postponing(at.second))]);
  expect(tries.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});
