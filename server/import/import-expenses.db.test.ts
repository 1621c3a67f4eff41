import { beforeAll, expect, test } from "vitest";
import { adjustExpense } from "@/server/spending/adjust-expense";
import { correctEntry } from "@/server/spending/correct-entry";
import { editExpense } from "@/server/spending/edit-expense";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import { bring } from "@/test-support/brought-file";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aCorrection, anAdjustment, anEntry, entryOf, ledgerOf, openExpense, totalsOf } from "@/test-support/spending";
import { EXPENSES_IMPORTER } from "./import-expenses";

beforeAll(freshDatabase);

const FILE = ["EXPENSES", EXPENSES_IMPORTER] as const;
type Rows = Parameters<typeof bring>[3];
type Given = Parameters<typeof bring>[4];

/** Today is 15 June 2021; a pilot of one action of two, and the administrator of both. */
async function atWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const other = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const admin = await someone(client(), "ADMIN", territory);
  return { territory, action, other, pilot, admin };
}
type At = Awaited<ReturnType<typeof atWork>>;

const bringing = (at: At, rows: Rows, given?: Given) => bring(FILE, at.pilot, at.territory, rows, given);
const messages = (told: readonly { message: string }[]) =>
  told.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));
const row = (at: At, given: Rows[number] = {}): Rows[number] => ({
  action: String(at.action.number),
  object: "Voirie, solde",
  supplier: "Terrassements d’Alzon",
  stage: "Payé",
  date: "02/06/2021",
  amount: "118 400,00",
  ...given,
});
const expensesOf = ({ territory }: At) =>
  client().expense.findMany({
    where: { territoryId: territory.id },
    orderBy: { number: "asc" },
    include: { entries: true },
  });
async function sums({ territory }: At): Promise<Record<string, number>> {
  const found = await client().expenseEntry.groupBy({
    by: ["stage"],
    where: { territoryId: territory.id },
    _sum: { amountCents: true },
    orderBy: { stage: "asc" },
  });
  return Object.fromEntries(found.map(({ stage, _sum }) => [stage, Number(_sum.amountCents)]));
}

async function brought(at: At, rows: Rows, given?: Given) {
  const file = await bringing(at, rows, given);
  const checked = await file.check();
  expect(checked.states.filter((state) => state === "INVALID")).toEqual([]);
  await file.apply();
  return file;
}

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

test.each<[string, Rows[number], string]>([
  ["an unknown action", { action: "9999" }, "Il n’existe pas d’action 9999."],
  ["no action", { action: null }, "Écrivez le numéro de l’action."],
  ["no object", { object: null }, "L’objet est vide."],
  ["no supplier", { supplier: " " }, "Le tiers est vide."],
  ["no stage", { stage: null }, "L’étape est vide."],
  ["no amount", { amount: null }, "Le montant est vide."],
  ["an amount that is nothing", { amount: "0" }, "Un montant nul ne s’enregistre pas."],
  ["a day to come", { date: "16/06/2021" }, "Au plus tard aujourd’hui, le 15 juin 2021."],
  ["a day that does not exist", { date: "31/06/2021" }, "Le 31 juin n’existe pas."],
  ["a negative amount without a reason", { amount: "-5" }, "Dites pourquoi ce montant est négatif, en une phrase."],
  [
    "an invoice after its payment",
    { invoicedOn: "03/06/2021" },
    "Le paiement suit la facture : le 3 juin 2021 ou après.",
  ],
  ["an entry nobody knows", { entry: "987654" }, "Il n’existe pas d’écriture 987654 que vous puissiez corriger."],
])("refused: %s", async (_, given, message) => {
  const at = await atWork();
  const file = await bringing(at, [row(at, given)]);
  const checked = await file.check();
  expect(checked.states).toEqual(["INVALID"]);
  expect(messages(checked.told)).toEqual([message]);
  expect(await file.apply()).toEqual({ rows: 0 });
});

test("one wrong row of an expense holds the others back, and no other expense", async () => {
  const at = await atWork();
  const x = { reference: "X1", date: "01/03/2021" };
  const file = await bringing(at, [row(at, { ...x, stage: "Engagé" }), row(at, { ...x, amount: "douze" }), row(at)]);
  const checked = await file.check();
  expect(checked.states).toEqual(["INVALID", "INVALID", "READY"]);
  expect(messages(checked.told)[0]).toBe(
    "La ligne 3, de la même dépense, est à corriger : elles seront importées ensemble.",
  );
  expect(await file.apply()).toEqual({ rows: 1 });
});

test("a payment above what the file itself commits is told under its amount", async () => {
  const at = await atWork();
  const x = { reference: "X1" };
  const checked = await (
    await bringing(at, [
      row(at, { ...x, stage: "Engagé", amount: "100", date: "01/02/2021" }),
      row(at, { ...x, amount: "120" }),
    ])
  ).check();
  expect(checked.states).toEqual(["INVALID", "INVALID"]);
  expect(messages(checked.told)).toContain(
    "Au 2 juin 2021, le facturé (120,00 €) dépasserait l’engagé (100,00 €) : corrigez le montant ou la date.",
  );
});

test("an action or an expense of others is neither written nor told apart from what does not exist", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.admin, at.other.id, { supplier: "Tiers secret", amount: 777_00 as never });
  const { sequence } = await client().expenseEntry.findFirstOrThrow({ where: { expenseId } });
  const asked = (given: Rows[number]) => bringing(at, [row(at, given)]).then((file) => file.check());
  const notMine = await asked({ action: String(at.other.number) });
  expect(messages(notMine.told)).toEqual([`Vous ne pouvez pas saisir sur l’action ${at.other.number}.`]);
  const [theirs, nobodys] = [await asked({ reference: "DEP-0001" }), await asked({ reference: "DEP-0002" })];
  expect(messages(theirs.told).map((text) => text.replace("0001", "0002"))).toEqual(messages(nobodys.told));
  expect(theirs.states).toEqual(nobodys.states);
  const [entry, absent] = [await asked({ entry: String(sequence) }), await asked({ entry: "123456" })];
  expect(messages(entry.told).map((text) => text.replace(String(sequence), "123456"))).toEqual(messages(absent.told));
  const twin = await asked({ supplier: "Tiers secret", amount: "777", date: "10/01/2021", stage: "Engagé" });
  expect(twin.states).toEqual(["READY"]);
  expect(twin.figures[0]).toMatchObject({ before: 0 });
});

test("a right lost between the check and the import lets nothing through", async () => {
  const at = await atWork();
  const file = await bringing(at, [row(at)]);
  await file.check();
  const stranger = await someone(client(), "PILOT", at.other);
  const before = await digest();
  Object.assign(at.pilot, { grants: stranger.grants });
  await expect(file.apply()).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
});

test("an expense that moved since the check stops the import, and nothing of it is kept", async () => {
  const at = await atWork();
  const { expenseId } = await openExpense(at.pilot, at.action.id);
  const file = await bringing(at, [
    row(at),
    row(at, {
      reference: "DEP-0001",
      supplier: null,
      object: null,
      amount: "60",
      date: "01/03/2021",
      stage: "Facturé",
    }),
  ]);
  expect((await file.check()).states).toEqual(["READY", "READY"]);
  await recordEntry(at.pilot, anEntry(expenseId));
  const entries = await client().expenseEntry.count();
  await expect(file.apply()).rejects.toMatchObject({
    code: "import.moved",
    message: expect.stringContaining("DEP-0001"),
  });
  expect(await client().expenseEntry.count()).toBe(entries);
  expect(await client().importRow.count({ where: { importId: file.importId, state: "IMPORTED" } })).toBe(0);
});

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
