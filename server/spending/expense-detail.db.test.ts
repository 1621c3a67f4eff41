import { beforeAll, expect, test } from "vitest";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { aCorrection, anEntry, aPilotAtWork, entryOf, on, openExpense } from "@/test-support/spending";
import { correctEntry } from "./correct-entry";
import { expenseDetail } from "./expense-detail.queries";
import { recordEntry } from "./record-entry";

beforeAll(freshDatabase);

const detailOf = (action: TestAction, expenseId: string, day = "2021-06-15") =>
  read(everywhere, (tx) =>
    expenseDetail(tx, { territoryId: action.territory.id, actionId: action.id, asOf: on(day) }, expenseId),
  );

async function aCorrectedExpense() {
  const { action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id);
  await recordEntry(pilot, anEntry(expenseId, { amount: cents(60_00), label: "Situation n° 1", document: "F-07" }));
  await correctEntry(pilot, aCorrection(await entryOf(expenseId, "COMMITTED"), { amount: cents(80_00) }));
  return { action, pilot, expenseId };
}

test("an expense opens to its whole ledger, what was taken back included, in the order of the days", async () => {
  const { action, pilot, expenseId } = await aCorrectedExpense();
  const detail = await detailOf(action, expenseId);
  expect(detail).toMatchObject({ number: 1, object: "Étude de sol", version: 1 });
  expect(detail?.entries.map(({ kind, stage, amount, businessDate }) => [kind, stage, amount, businessDate])).toEqual([
    ["RECORDED", "COMMITTED", 100_00, "2021-01-10"],
    ["REVERSAL", "COMMITTED", -100_00, "2021-01-10"],
    ["RECORDED", "COMMITTED", 80_00, "2021-01-10"],
    ["RECORDED", "INVOICED", 60_00, "2021-03-10"],
  ]);
  expect(detail?.entries.at(-1)).toMatchObject({ label: "Situation n° 1", document: "F-07", author: pilot.name });
  expect(detail?.entries[1]).toMatchObject({ reversesId: detail?.entries[0]?.id, reason: "Erreur de saisie." });
});

test("read at a past day, later entries are left out, down to none", async () => {
  const { action, expenseId } = await aCorrectedExpense();
  expect((await detailOf(action, expenseId, "2021-03-09"))?.entries).toHaveLength(3);
  expect((await detailOf(action, expenseId, "2021-03-10"))?.entries).toHaveLength(4);
  expect((await detailOf(action, expenseId, "2021-01-09"))?.entries).toEqual([]);
});

test("an expense isn't read through another action, of this territory or not", async () => {
  const { action, expenseId } = await aCorrectedExpense();
  const neighbour = await anAction(client(), action.territory);
  const { action: foreign } = await aPilotAtWork();
  for (const other of [neighbour, foreign, { ...foreign, id: action.id }])
    expect(await detailOf(other, expenseId)).toBeNull();
  expect(await detailOf(action, crypto.randomUUID())).toBeNull();
});
