import { beforeAll, expect, test } from "vitest";
import { client } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { atWork, bringing, brought, expensesOf, messages, row } from "@/test-support/expense-files";
import { ledgerOf, openExpense, totalsOf } from "@/test-support/spending";

beforeAll(freshDatabase);

test("a row without a reference is an expense of its own, with the stages it implies", async () => {
  const at = await atWork();
  const file = await bringing(at, [
    row(at, { document: "M-1" }),
    row(at, { amount: "10", object: "Panneaux", invoicedOn: "01/05/2021" }),
  ]);
  const checked = await file.check();
  expect(checked.states).toEqual(["READY", "READY"]);
  expect(checked.figures).toEqual([
    { label: "Engagé", before: 0, after: 11_841_000, unit: "CENTS" },
    { label: "Facturé", before: 0, after: 11_841_000, unit: "CENTS" },
    { label: "Payé", before: 0, after: 11_841_000, unit: "CENTS" },
    { label: "Dépenses", before: 0, after: 2, unit: "COUNT" },
  ]);
  expect(await file.apply()).toEqual({ rows: 2 });
  const [first, second] = await expensesOf(at);
  expect(first).toMatchObject({ number: 1, object: "Voirie, solde", nature: "INVESTMENT", authorId: at.pilot.id });
  expect(await ledgerOf(first?.id ?? "")).toEqual([
    "IMPLIED COMMITTED 11840000 2021-06-02",
    "IMPLIED INVOICED 11840000 2021-06-02",
    "RECORDED PAID 11840000 2021-06-02",
  ]);
  expect(await ledgerOf(second?.id ?? "")).toEqual([
    "IMPLIED COMMITTED 1000 2021-05-01",
    "IMPLIED INVOICED 1000 2021-05-01",
    "RECORDED PAID 1000 2021-06-02",
  ]);
  expect(first?.entries.every(({ batchId }) => batchId === file.importId)).toBe(true);
  const traces = await client().journalEntry.findMany({
    where: { territoryId: at.territory.id },
    orderBy: { sequence: "asc" },
  });
  expect(traces.map(({ event, subjectId }) => [event, subjectId])).toEqual([
    ["spending.recorded", first?.id],
    ["spending.recorded", second?.id],
  ]);
  expect(traces[0]?.after).toMatchObject({
    number: 1,
    object: "Voirie, solde",
    entries: [{ stage: "COMMITTED" }, {}, { kind: "RECORDED" }],
  });
  const [stored] = await client().importRow.findMany({ where: { importId: file.importId }, orderBy: { line: "asc" } });
  expect(stored).toMatchObject({ state: "IMPORTED", subjectId: first?.id });
});

test("rows of one unknown reference are one expense, wherever they stand in the file", async () => {
  const at = await atWork();
  await brought(at, [
    row(at, { reference: "Marché 12", stage: "Payé", amount: "60", date: "01/06/2021", object: null }),
    row(at, { amount: "7", object: "À part" }),
    row(at, { reference: "MARCHÉ 12", stage: "Engagé", amount: "100", date: "01/02/2021" }),
    row(at, {
      reference: "marche 12",
      stage: "Facturé",
      amount: "60",
      date: "01/05/2021",
      object: "Situation 1",
      supplier: null,
    }),
  ]);
  const [first, second] = await expensesOf(at);
  expect(first).toMatchObject({ number: 1, object: "Voirie, solde" });
  expect(await ledgerOf(first?.id ?? "")).toEqual([
    "RECORDED PAID 6000 2021-06-01",
    "RECORDED COMMITTED 10000 2021-02-01",
    "RECORDED INVOICED 6000 2021-05-01",
  ]);
  expect(first?.entries.find(({ stage }) => stage === "INVOICED")?.label).toBe("Situation 1");
  expect(second).toMatchObject({ number: 2, object: "À part" });
});

test("the same file a second time adds nothing, however its columns are arranged", async () => {
  const at = await atWork();
  const rows = [
    row(at),
    row(at, { amount: "5", reference: "X1" }),
    row(at, { amount: "8", stage: "Engagé", reference: "X2" }),
  ];
  await brought(at, rows);
  const again = await bringing(
    at,
    rows.map((each) => ({ label: null, ...each, nature: "Fonctionnement" })),
  );
  const checked = await again.check();
  expect(checked.states).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
  expect(checked.figures.every(({ before, after }) => before === after)).toBe(true);
  const before = await digest();
  expect(await again.apply()).toEqual({ rows: 0 });
  expect(await digest()).toBe(before);
});

test("a file that grows month after month completes the expenses it opened", async () => {
  const at = await atWork();
  const first = row(at, { reference: "X1", stage: "Engagé", date: "01/02/2021" });
  await brought(at, [first]);
  const next = await bringing(at, [
    first,
    row(at, { reference: "X1", stage: "Facturé", amount: "400", date: "01/05/2021" }),
  ]);
  expect((await next.check()).states).toEqual(["UNCHANGED", "READY"]);
  await next.apply();
  const [expense, ...others] = await expensesOf(at);
  expect(others).toEqual([]);
  expect(await totalsOf(expense?.id ?? "")).toEqual({ COMMITTED: 11_840_000, INVOICED: 40_000 });
});

test("on a recorded expense, what is there already changes nothing and the rest is added", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id, {
    supplier: "Terrassements d’Alzon",
    object: "Voirie, solde",
  });
  const known = { reference: "DEP-0001", stage: "Engagé", date: "10/01/2021", amount: "100,00" };
  const file = await bringing(at, [
    row(at, known),
    row(at, { ...known, stage: "Mandaté", date: "01/03/2021", amount: "60", document: "F-1" }),
  ]);
  const checked = await file.check();
  expect(checked.states).toEqual(["UNCHANGED", "READY"]);
  await file.apply();
  expect(await ledgerOf(expenseId)).toEqual([
    "RECORDED COMMITTED 10000 2021-01-10",
    "RECORDED INVOICED 6000 2021-03-01",
  ]);
  expect(
    await client().journalEntry.findFirst({ where: { subjectId: expenseId }, orderBy: { sequence: "desc" } }),
  ).toMatchObject({
    event: "spending.invoiced",
    after: { number: 1, object: "Voirie, solde", entries: [{ stage: "INVOICED", amount: 6000 }] },
  });
});

test("what exceeds the earlier stages needs a reason, which raises them", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id, {
    supplier: "Terrassements d’Alzon",
    object: "Voirie, solde",
  });
  const payment = row(at, { reference: "DEP-0001", amount: "150", date: "01/03/2021" });
  const bare = await (await bringing(at, [payment])).check();
  expect(bare.states).toEqual(["INVALID"]);
  expect(messages(bare.told)).toEqual([
    "Ce montant dépasse ce qui est enregistré avant lui. Corrigez-le, ou donnez un motif : « Porter l’engagé à 150,00 € et le facturé à 150,00 € ».",
  ]);
  await brought(at, [{ ...payment, reason: "Lot 2" }]);
  expect(await ledgerOf(expenseId)).toEqual([
    "RECORDED COMMITTED 10000 2021-01-10",
    "RAISE COMMITTED 5000 2021-03-01",
    "RAISE INVOICED 15000 2021-03-01",
    "RECORDED PAID 15000 2021-03-01",
  ]);
});

test("an entry named by its number is corrected: the wrong value stays readable", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id);
  const { sequence } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId } });
  const file = await bringing(at, [{ entry: { number: String(sequence) }, amount: "90", object: null }]);
  const checked = await file.check();
  expect(checked.states).toEqual(["CHANGED"]);
  expect(checked.rows[0]?.comparison).toEqual({ amount: { before: 10_000, after: 9_000 } });
  await file.apply();
  expect(await ledgerOf(expenseId)).toEqual([
    "RECORDED COMMITTED 10000 2021-01-10",
    "REVERSAL COMMITTED -10000 2021-01-10",
    "RECORDED COMMITTED 9000 2021-01-10",
  ]);
  const reversal = await client().expenseEntry.findFirstOrThrow({ where: { expenseId, kind: "REVERSAL" } });
  expect(reversal.reason?.replace(/\u202f/g, " ")).toBe("Import de « essai.csv ».");
  const again = await bringing(at, [{ entry: { number: String(sequence) }, amount: "90", object: null }]);
  expect((await again.check()).states).toEqual(["UNCHANGED"]);
});

test("a header is reworded, and an empty cell changes nothing of it", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id, { costItem: "Études" });
  const known = { reference: "dep 1", action: null, stage: "Engagé", date: "10/01/2021", amount: "100" };
  const rows = [{ ...known, object: "Étude de sols", nature: "Fonctionnement", costItem: null }];
  const file = await bringing(at, rows);
  const checked = await file.check();
  expect(checked.states).toEqual(["CHANGED"]);
  expect(checked.rows[0]?.comparison).toEqual({
    object: { before: "Étude de sol", after: "Étude de sols" },
    nature: { before: "Investissement", after: "Fonctionnement" },
  });
  await file.apply();
  expect(await client().expense.findUniqueOrThrow({ where: { id: expenseId } })).toMatchObject({
    object: "Étude de sols",
    costItem: "Études",
    nature: "OPERATING",
    version: 2,
  });
  expect((await (await bringing(at, rows)).check()).states).toEqual(["UNCHANGED"]);
});

test("same supplier, same amount, same day: someone must say", async () => {
  const at = await atWork();
  await openExpense(at.pilot, at.action.id, { supplier: "Ferronnerie du Gardon", stage: "PAID" });
  const twin = row(at, { supplier: "FERRONNERIE DU GARDON", object: "Charpente", date: "10/01/2021", amount: "100" });
  const rows = [twin, row(at, { amount: "3" }), row(at, { amount: "3", object: "Autre" })];
  const checked = await (await bringing(at, rows)).check();
  expect(checked.states).toEqual(["DUPLICATE", "READY", "DUPLICATE"]);
  expect(messages(checked.told)).toEqual([
    "Même tiers, même montant, même date que DEP-0001.",
    "Même tiers, même montant, même date que la ligne 3.",
  ]);
  const anyway = await bringing(at, rows, { anyway: [2] });
  expect((await anyway.check()).states).toEqual(["READY", "READY", "DUPLICATE"]);
  expect(await anyway.apply()).toEqual({ rows: 2 });
  expect(await client().expense.count({ where: { territoryId: at.territory.id } })).toBe(3);
});
