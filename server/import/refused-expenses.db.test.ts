import { beforeAll, expect, test } from "vitest";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { atWork, bringing, messages, type Rows, row } from "@/test-support/expense-files";
import { anEntry, openExpense } from "@/test-support/spending";

beforeAll(freshDatabase);

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
