import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import {
  anEntry,
  aPilotAtWork,
  entryOf,
  lastTrace,
  ledgerOf,
  on,
  openExpense,
  totalsOf,
} from "@/test-support/spending";
import { recordEntry } from "./record-entry";

beforeAll(freshDatabase);

async function anOpenExpense() {
  const { action, pilot, territory } = await aPilotAtWork();
  return { action, pilot, territory, ...(await openExpense(pilot, action.id)) };
}

test("an invoice then its payment follow the commitment, each told to the journal", async () => {
  const { pilot, expenseId, action } = await anOpenExpense();
  const invoiced = await recordEntry(pilot, anEntry(expenseId, { label: "Situation n° 1", document: "F-2021-07" }));
  expect(invoiced.message).toMatch(/^Facture de 100,00\s€ enregistrée sur DEP-0001\.$/);
  expect(await lastTrace(expenseId)).toMatchObject({
    event: "spending.invoiced",
    actorId: pilot.id,
    actionId: action.id,
    after: {
      number: 1,
      object: "Situation n° 1",
      entries: [{ stage: "INVOICED", amount: 100_00, date: "2021-03-10" }],
    },
  });
  const settlesId = await entryOf(expenseId, "INVOICED");
  const paid = await recordEntry(pilot, anEntry(expenseId, { stage: "PAID", date: on("2021-04-10"), settlesId }));
  expect(paid.message).toMatch(/^Paiement de 100,00\s€ enregistré sur DEP-0001\.$/);
  expect(await lastTrace(expenseId)).toMatchObject({ event: "spending.paid" });
  expect(await ledgerOf(expenseId)).toEqual([
    "RECORDED COMMITTED 10000 2021-01-10",
    "RECORDED INVOICED 10000 2021-03-10",
    "RECORDED PAID 10000 2021-04-10",
  ]);
});

test("beyond what is committed, the rise is offered and nothing is written", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  const before = await digest();
  await expect(recordEntry(pilot, anEntry(expenseId, { amount: cents(100_01) }))).rejects.toMatchObject({
    code: "spending.raise",
    fields: { amount: expect.stringMatching(/Porter l’engagé à 100,01\s€/) },
  });
  expect(await digest()).toBe(before);
});

test("a payment ahead of its invoice offers to lift both stages", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await expect(recordEntry(pilot, anEntry(expenseId, { stage: "PAID", amount: cents(150_00) }))).rejects.toMatchObject({
    fields: { amount: expect.stringMatching(/l’engagé à 150,00\s€ et le facturé à 150,00\s€/) },
  });
});

test.each([undefined, "", "  ", "ok"])(
  "a rise accepted with the reason %j is refused under its field",
  async (raiseReason) => {
    const { pilot, expenseId } = await anOpenExpense();
    const before = await digest();
    const entry = anEntry(expenseId, { amount: cents(150_00), raise: "on", raiseReason });
    await expect(recordEntry(pilot, entry)).rejects.toMatchObject({
      code: "spending.raise",
      fields: { raiseReason: expect.any(String) },
    });
    expect(await digest()).toBe(before);
  },
);

test("a rise accepted with its reason is an entry of its own, at the invoice's date, by the exact shortfall", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await recordEntry(
    pilot,
    anEntry(expenseId, { stage: "PAID", amount: cents(412_600_00), raise: "on", raiseReason: "Lot 2 ajouté." }),
  );
  expect(await ledgerOf(expenseId)).toEqual([
    "RECORDED COMMITTED 10000 2021-01-10",
    "RAISE COMMITTED 41250000 2021-03-10",
    "RAISE INVOICED 41260000 2021-03-10",
    "RECORDED PAID 41260000 2021-03-10",
  ]);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 41_260_000, INVOICED: 41_260_000, PAID: 41_260_000 });
});

test("the offer ticked without need raises nothing", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await recordEntry(pilot, anEntry(expenseId, { raise: "on", raiseReason: "Au cas où." }));
  expect(await ledgerOf(expenseId)).toHaveLength(2);
});

test("an invoice dated back is judged on the days that follow too", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await recordEntry(pilot, anEntry(expenseId, { date: on("2021-05-10"), amount: cents(80_00) }));
  const early = anEntry(expenseId, { date: on("2021-02-10"), amount: cents(30_00) });
  await expect(recordEntry(pilot, early)).rejects.toMatchObject({ code: "spending.raise" });
  await recordEntry(pilot, { ...early, amount: cents(20_00) });
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 100_00, INVOICED: 100_00 });
});

test("an invoice dated before its commitment raises the commitment from that day", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  const early = anEntry(expenseId, { date: on("2021-01-09"), raise: "on", raiseReason: "Bon de commande tardif." });
  await recordEntry(pilot, early);
  expect(await ledgerOf(expenseId)).toContain("RAISE COMMITTED 10000 2021-01-09");
});

test("a date ahead of today is refused under its field, today itself is not", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await expect(recordEntry(pilot, anEntry(expenseId, { date: on("2021-06-16") }))).rejects.toMatchObject({
    fields: { date: expect.stringMatching(/15\sjuin\s2021/) },
  });
  await expect(recordEntry(pilot, anEntry(expenseId, { date: on("2021-06-15") }))).resolves.toBeDefined();
});

test("what a payment says it settles is an invoice of this expense that still stands", async () => {
  const { pilot, expenseId, action } = await anOpenExpense();
  await recordEntry(pilot, anEntry(expenseId));
  const other = await openExpense(pilot, action.id, { stage: "INVOICED" });
  const elsewhere = await entryOf(other.expenseId, "INVOICED");
  const commitment = await entryOf(expenseId, "COMMITTED");
  const before = await digest();
  for (const settlesId of [elsewhere, commitment, action.id])
    await expect(recordEntry(pilot, anEntry(expenseId, { stage: "PAID", settlesId }))).rejects.toMatchObject({
      code: "spending.settles",
    });
  const invoice = await entryOf(expenseId, "INVOICED");
  await expect(recordEntry(pilot, anEntry(expenseId, { settlesId: invoice, amount: cents(1) }))).rejects.toMatchObject({
    name: "Refusal",
  });
  expect(await digest()).toBe(before);
});

test("twenty identical payments at once are one", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await recordEntry(pilot, anEntry(expenseId));
  const payment = anEntry(expenseId, { stage: "PAID" });
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordEntry(pilot, { ...payment })));
  expect(new Set(answers.map(({ message }) => message)).size).toBe(1);
  expect(await totalsOf(expenseId)).toEqual({ COMMITTED: 100_00, INVOICED: 100_00, PAID: 100_00 });
});

test("of twenty different payments of 60 at once on 100 invoiced, one is recorded and nineteen are offered the rise", async () => {
  const { pilot, expenseId } = await anOpenExpense();
  await recordEntry(pilot, anEntry(expenseId));
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => recordEntry(pilot, anEntry(expenseId, { stage: "PAID", amount: cents(60_00) }))),
  );
  const refusals = tries.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
  expect(refusals).toEqual(Array.from({ length: 19 }, () => "spending.raise"));
  expect(await totalsOf(expenseId)).toMatchObject({ PAID: 60_00 });
});
