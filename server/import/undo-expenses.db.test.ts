import { beforeAll, expect, test } from "vitest";
import { adjustExpense } from "@/server/spending/adjust-expense";
import { correctEntry } from "@/server/spending/correct-entry";
import { editExpense } from "@/server/spending/edit-expense";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { atWork, bringing, brought, expensesOf, row, sums } from "@/test-support/expense-files";
import { aCorrection, anAdjustment, anEntry, entryOf, openExpense, totalsOf } from "@/test-support/spending";

beforeAll(freshDatabase);

test("undone, an import leaves every total and every header as it found them", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id, { stage: "PAID", supplier: "Terrassements d’Alzon" });
  const { sequence } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId, stage: "PAID" } });
  const before = await sums(at);
  const rows = [
    row(at),
    row(at, { reference: "X1", stage: "Engagé", amount: "50" }),
    { entry: String(sequence), amount: "80", reason: "Retenue de garantie", object: "Voirie, lot 1" },
    row(at, {
      reference: "DEP-0001",
      object: null,
      amount: "200",
      stage: "Engagé",
      date: "01/02/2021",
      reason: "Avenant",
    }),
    row(at, { reference: "DEP-0001", object: null, amount: "-10", stage: "Payé", date: "11/01/2021", reason: "Avoir" }),
  ];
  const file = await brought(at, rows);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 300_00, INVOICED: 100_00, PAID: 70_00 });
  expect(await file.undo()).toEqual({ rows: 5 });
  expect(await sums(at)).toEqual(before);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 100_00, INVOICED: 100_00, PAID: 100_00 });
  expect(await client().expense.findUniqueOrThrow({ where: { id: expenseId } })).toMatchObject({
    object: "Étude de sol",
  });
  const undone = await client().journalEntry.count({
    where: { territoryId: at.territory.id, event: "spending.undone" },
  });
  expect(undone).toBe(3);
  const [, , corrected] = rows;
  const again = await bringing(
    at,
    rows.filter((each) => each !== corrected),
  );
  expect((await again.check()).states).toEqual(["READY", "READY", "READY", "READY"]);
  await again.apply();
  expect((await sums(at)).COMMITTED).toBe((before.COMMITTED ?? 0) + 11_840_000 + 50_00 + 200_00);
});

test("what others built upon is not taken back: the refusal names it, and nothing moves", async () => {
  const at = await atWork();
  const file = await brought(at, [
    row(at, { stage: "Engagé" }),
    row(at, { stage: "Engagé", amount: "5" }),
    row(at, { stage: "Engagé", amount: "6" }),
  ]);
  const [first, second, third] = await expensesOf(at);
  await recordEntry(at.pilot, anEntry(first?.id ?? "", { date: at.territory.today }));
  await correctEntry(at.pilot, aCorrection(await entryOf(third?.id ?? "", "COMMITTED")));
  const before = await digest();
  await expect(file.undo()).rejects.toMatchObject({
    code: "import.followed",
    message: expect.stringContaining("DEP-0001 et DEP-0003 ont reçu d’autres écritures depuis"),
  });
  expect(await digest()).toBe(before);
  expect(second).toBeDefined();
});

test("what others wrote before the import, on the same expense, does not hold its undoing back", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id);
  await adjustExpense(at.pilot, anAdjustment(expenseId));
  const file = await brought(at, [
    row(at, { reference: "DEP-0001", object: null, supplier: null, stage: "Facturé", amount: "1" }),
  ]);
  await file.undo();
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 120_00, INVOICED: 0 });
});

test("a header someone reworded after the import stays theirs when it is undone", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id);
  const known = {
    reference: "DEP-0001",
    action: null,
    supplier: null,
    stage: "Engagé",
    date: "10/01/2021",
    amount: "100",
  };
  const file = await brought(at, [row(at, { ...known, object: "Étude de sols" })]);
  await editExpense(at.pilot, { expenseId, version: 2, object: "Étude des sols", supplier: "Géotechnique fictive" });
  await file.undo();
  expect(await client().expense.findUniqueOrThrow({ where: { id: expenseId } })).toMatchObject({
    object: "Étude des sols",
    version: 3,
  });
});

test("two drafts of the same file at once: one is recorded, the other adds nothing", async () => {
  const at = await atWork();
  const [one, two] = [await bringing(at, [row(at)]), await bringing(at, [row(at)])];
  await Promise.all([one.check(), two.check()]);
  const done = await Promise.allSettled([one.apply(), two.apply()]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await client().expense.count({ where: { territoryId: at.territory.id } })).toBe(1);
});
