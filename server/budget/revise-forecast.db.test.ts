import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ReviseForecastInput } from "@/domain/budget/budget.schema";
import { cents } from "@/domain/shared/money";
import { client } from "@/server/db/client";
import { someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { aPilotAtWork, openExpense } from "@/test-support/spending";
import { reviseForecast } from "./revise-forecast";

beforeAll(freshDatabase);

const revising = (actionId: string, given: Partial<ReviseForecastInput> = {}): ReviseForecastInput => ({
  key: randomUUID(),
  actionId,
  amount: cents(500_00),
  reason: "Devis révisé.",
  ...given,
});

const revisionsOf = (actionId: string) =>
  client().forecastRevision.findMany({ where: { actionId }, orderBy: { recordedAt: "asc" } });

test("a revision is dated today, signed, and told with the amount before it", async () => {
  const { action, pilot } = await aPilotAtWork();
  await reviseForecast(pilot, revising(action.id));
  await reviseForecast(pilot, revising(action.id, { amount: cents(412_600_00) }));
  const [, last] = await revisionsOf(action.id);
  expect(last).toMatchObject({ amountCents: 41_260_000n, declaredOn: new Date("2021-06-15"), authorId: pilot.id });
  const trace = await client().journalEntry.findFirst({ where: { subjectId: last?.id ?? "" } });
  expect(trace).toMatchObject({
    event: "forecast.revised",
    before: { amount: 500_00 },
    after: { amount: 41_260_000, previous: 500_00, reason: "Devis révisé." },
  });
});

test("what is paid is the floor of a forecast, to the cent; what is only committed is not", async () => {
  const { action, pilot } = await aPilotAtWork();
  await openExpense(pilot, action.id, { stage: "PAID", amount: cents(100_00) });
  await openExpense(pilot, action.id, { stage: "COMMITTED", amount: cents(900_00) });
  const before = await digest();
  await expect(reviseForecast(pilot, revising(action.id, { amount: cents(99_99) }))).rejects.toMatchObject({
    code: "forecast.belowPaid",
    fields: { amount: expect.stringMatching(/Au moins 100,00\s€/) },
  });
  expect(await digest()).toBe(before);
  await reviseForecast(pilot, revising(action.id, { amount: cents(100_00) }));
  expect(await revisionsOf(action.id)).toHaveLength(1);
});

test("sent twenty times at once, a revision is made once", async () => {
  const { action, pilot } = await aPilotAtWork();
  const input = revising(action.id);
  await Promise.all(Array.from({ length: 20 }, () => reviseForecast(pilot, { ...input })));
  expect(await revisionsOf(action.id)).toHaveLength(1);
});

test("only who pilots the action revises its forecast", async () => {
  const { territory, action } = await aPilotAtWork();
  const { pilot: stranger } = await aPilotAtWork();
  const readers = [await someone(client(), "COPIL", territory), await someone(client(), "INDUSTRIALIST", action)];
  const before = await digest();
  for (const viewer of readers)
    await expect(reviseForecast(viewer, revising(action.id))).rejects.toMatchObject({ code: "access.denied" });
  await expect(reviseForecast(stranger, revising(action.id))).rejects.toMatchObject({ code: "action.unknown" });
  expect(await digest()).toBe(before);
});
