import { beforeAll, expect, test } from "vitest";
import { enterPlan } from "@/server/budget/enter-plan";
import { lockPlan } from "@/server/budget/lock-plan";
import { setAmendment } from "@/server/budget/set-amendment";
import { aLockedPlan, amending, planning } from "@/test-support/amendments";
import { client } from "@/test-support/backstage";
import { bring } from "@/test-support/brought-file";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { PLAN_IMPORTER } from "./import-plan";

beforeAll(freshDatabase);

const FILE = ["PLAN", PLAN_IMPORTER] as const;

/** The contract runs from January 2020 to December 2022; 100 € are planned in March 2020. */
async function atWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const second = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  await enterPlan(admin, planning(action.id, { "2020-03": 100_00 }, { operating: { "2020-03": 10_00 } }));
  return { territory, action, second, admin, number: String(action.number), other: String(second.number) };
}

async function planOf(actionId: string, number = 0) {
  const lines = await client().planLine.findMany({
    where: { budgetVersion: { actionId, number } },
    orderBy: { month: "asc" },
  });
  return lines.map((line) => `${line.month.toISOString().slice(0, 7)} ${line.amountCents} ${line.operatingCents}`);
}

const LONG = (number: string, other: string) => [
  { action: number, month: "mars 2020", amount: "150,00" },
  { action: number, month: "04/2020", amount: { number: "20.5" }, operating: "20,50" },
  { action: other, month: { date: "2021-01-01" }, amount: "1 000" },
  { action: number, month: "2020-05", amount: null },
];

test("a row a month, only the months it names change, and each plan is written once", async () => {
  const { territory, action, second, admin, number, other } = await atWork();
  const file = await bring(FILE, admin, territory, LONG(number, other));
  const { states, told, rows, figures } = await file.check();
  expect(told).toEqual([]);
  expect(states).toEqual(["CHANGED", "READY", "READY", "UNCHANGED"]);
  expect(rows[0]?.comparison).toEqual({ amount: { before: 100_00, after: 150_00 } });
  expect(figures).toEqual([{ label: "Programmé", before: 100_00, after: 1_170_50, unit: "CENTS" }]);
  expect(await file.apply()).toEqual({ rows: 3 });
  expect(await planOf(action.id)).toEqual(["2020-03 15000 1000", "2020-04 2050 2050"]);
  expect(await planOf(second.id)).toEqual(["2021-01 100000 0"]);
  expect(await client().journalEntry.count({ where: { territoryId: territory.id, event: "plan.entered" } })).toBe(3);
});

test("a column a month does the same", async () => {
  const { territory, action, admin, number } = await atWork();
  const fields = PLAN_IMPORTER.fieldsIn?.(["N° action", "mars 2020", "04/2020", "2020-05 (€)", "Total"]) ?? [];
  expect(fields.map(({ name }) => name)).toEqual(["action", "m:2020-03", "m:2020-04", "m:2020-05"]);
  const rows = [{ action: number, "m:2020-03": "150", "m:2020-04": "20,50", "m:2020-05": null }];
  const file = await bring(FILE, admin, territory, rows);
  const { states, rows: checked } = await file.check();
  expect(states).toEqual(["CHANGED"]);
  expect(checked[0]?.comparison).toEqual({
    "m:2020-03": { before: 100_00, after: 150_00 },
    "m:2020-04": { before: null, after: 20_50 },
  });
  await file.apply();
  expect(await planOf(action.id)).toEqual(["2020-03 15000 1000", "2020-04 2050 0"]);
  await file.undo();
  expect(await planOf(action.id)).toEqual(["2020-03 10000 1000"]);
});

test("the same file a second time adds nothing", async () => {
  const { territory, admin, number, other } = await atWork();
  const first = await bring(FILE, admin, territory, LONG(number, other));
  await first.check();
  await first.apply();
  const again = await bring(FILE, admin, territory, LONG(number, other));
  expect((await again.check()).states).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  const before = await digest();
  expect(await again.apply()).toEqual({ rows: 0 });
  expect(await digest()).toBe(before);
});

test("what the plan can't hold is told under its cell", async () => {
  const { territory, admin, number } = await atWork();
  const file = await bring(FILE, admin, territory, [
    { action: number, month: "01/2020", amount: "1" },
    { action: number, month: "12/2022", amount: "1" },
    { action: number, month: "12/2019", amount: "1" },
    { action: number, month: "01/2023", amount: "1" },
    { action: number, month: "01/2020", amount: "2" },
    { action: number, month: "03/2020", amount: "10,00" },
    { action: number, month: "03/2021", amount: "9,99", operating: "10" },
    { action: number, month: "04/2021", amount: "10", operating: "10" },
    { action: number, month: null, amount: "10" },
  ]);
  const { states, told } = await file.check();
  expect(states.map((state) => state[0]).join("")).toBe("RRIIICIRI");
  expect(told.map(({ address, message }) => `${address} ${message}`)).toEqual([
    expect.stringMatching(/^C4 .*hors du plan/),
    expect.stringMatching(/^C5 .*hors du plan/),
    expect.stringMatching(/^C6 .*déjà à la ligne 2/),
    expect.stringMatching(/^D8 Le fonctionnement ne peut pas dépasser/),
    expect.stringMatching(/^B10 Indiquez le mois/),
  ]);
});

test("a pilot's file of plans is refused row by row", async () => {
  const { territory, action, number } = await atWork();
  const pilot = await someone(client(), "PILOT", action);
  const file = await bring(FILE, pilot, territory, [{ action: number, month: "05/2020", amount: "1" }]);
  expect(await file.check()).toMatchObject({ states: ["INVALID"], told: [{ field: "action" }] });
  expect(await file.apply()).toEqual({ rows: 0 });
});

test("once locked, the plan moves by the avenant being prepared, which starts from the plan in force", async () => {
  const { territory, action, admin } = await aLockedPlan();
  const number = String(action.number);
  const rows = [
    { action: number, month: "05/2020", amount: "80" },
    { action: number, month: "12/2023", amount: "5" },
  ];
  const open = await bring(FILE, admin, territory, rows);
  expect((await open.check()).told[0]?.message).toMatch(/^Le plan est verrouillé/);
  await setAmendment(admin, amending(territory));
  const { id: amendmentId } = await client().amendment.findFirstOrThrow({ where: { territoryId: territory.id } });
  const file = await bring(FILE, admin, territory, rows, { amendmentId });
  const { states, figures } = await file.check();
  expect(states).toEqual(["CHANGED", "READY"]);
  expect(figures).toMatchObject([{ before: 150_00, after: 185_00 }]);
  await file.apply();
  expect(await planOf(action.id, 1)).toEqual(["2020-03 10000 0", "2020-05 8000 0", "2023-12 500 0"]);
  expect(await planOf(action.id)).toEqual(["2020-03 10000 0", "2020-05 5000 0"]);
  await file.undo();
  expect(await planOf(action.id, 1)).toEqual(["2020-03 10000 0", "2020-05 5000 0"]);
});

test("undone, months are as before; once written since, or locked, nothing is undone", async () => {
  const { territory, action, admin, number, second, other } = await atWork();
  const brought = async (rows: Parameters<typeof bring>[3]) => {
    const file = await bring(FILE, admin, territory, rows);
    await file.check();
    await file.apply();
    return file;
  };
  const file = await brought(LONG(number, other));
  expect(await file.undo()).toEqual({ rows: 3 });
  expect(await planOf(action.id)).toEqual(["2020-03 10000 1000"]);
  expect(await planOf(second.id)).toEqual([]);
  const built = await brought(LONG(number, other));
  const { version } = await client().budgetVersion.findFirstOrThrow({ where: { actionId: action.id } });
  await enterPlan(admin, planning(action.id, { "2020-03": 1 }, { version }));
  const before = await digest();
  await expect(built.undo()).rejects.toMatchObject({
    code: "import.built",
    message: expect.stringMatching(`Le plan de l’action ${action.number} a changé`),
  });
  expect(await digest()).toBe(before);
  const locked = await brought([{ action: number, month: "07/2020", amount: "7" }]);
  await lockPlan(admin, { slug: territory.slug });
  await expect(locked.undo()).rejects.toMatchObject({ code: "plan.locked" });
});

test("of two files at once about the same months, one is written and the other refused", async () => {
  const { territory, action, admin, number } = await atWork();
  const files = await Promise.all(
    ["5", "2"].map((amount) =>
      bring(FILE, admin, territory, [{ action: number, month: "03/2020", amount: `${amount}00` }]),
    ),
  );
  for (const file of files) await file.check();
  const tries = await Promise.allSettled(files.map((file) => file.apply()));
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "import.moved" });
  expect(await planOf(action.id)).toHaveLength(1);
});
