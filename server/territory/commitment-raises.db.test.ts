import { beforeAll, expect, test } from "vitest";
import { read } from "@/server/db/transaction";
import { adjustExpense } from "@/server/spending/adjust-expense";
import { undoBatch } from "@/server/spending/undo-batch";
import { client, everywhere } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { anAdjustment, aPilotAtWork, on, openExpense } from "@/test-support/spending";
import { contractFacts } from "./contract-facts";

beforeAll(freshDatabase);

const raisesOf = async (slug: string, day: string) =>
  (await read(everywhere, (tx) => contractFacts(tx, slug, on(day))))?.actions[0]?.raises;

test("a raise is told from its day on, and no more once it is taken back", async () => {
  const { territory, action, pilot } = await aPilotAtWork();
  const { expenseId } = await openExpense(pilot, action.id);
  const done = await adjustExpense(pilot, anAdjustment(expenseId, { date: on("2021-06-01") }));
  const { number } = await client().expense.findUniqueOrThrow({ where: { id: expenseId } });
  expect(await raisesOf(territory.slug, "2021-05-31")).toEqual([]);
  expect(await raisesOf(territory.slug, "2021-06-15")).toEqual([
    { expenseId, number, amount: 20_00, date: "2021-06-01" },
  ]);
  await undoBatch(pilot, { key: crypto.randomUUID(), batchId: done.undo?.id ?? "" });
  expect(await raisesOf(territory.slug, "2021-06-15")).toEqual([]);
});
