import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ChosenProfile, ReviseForecastInput } from "@/domain/budget/forecast.schema";
import { month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { client, everywhere } from "@/test-support/backstage";
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

const monthsOf = (actionId: string) =>
  client().forecastMonth.findMany({ where: { revision: { actionId } }, orderBy: { month: "asc" } });
const told = async (actionId: string) =>
  (await monthsOf(actionId)).map(({ month, amountCents }) => [month.toISOString().slice(0, 7), Number(amountCents)]);
const grid = (...lines: [month: string, amount: number][]): ChosenProfile => ({
  kind: "GRID",
  lines: lines.map(([of, amount]) => ({ month: month(of), amount: cents(amount) })),
});

/** 100,00 € paid, and a plan of 300,00 € in August and 100,00 € in December. */
async function anActionUnderWay() {
  const { action, pilot } = await aPilotAtWork();
  await openExpense(pilot, action.id, { stage: "PAID", amount: cents(100_00) });
  await client().budgetVersion.create({
    data: {
      territoryId: action.territory.id,
      actionId: action.id,
      number: 0,
      effectiveOn: new Date("2020-01-01"),
      lines: {
        create: [
          { month: new Date("2021-08-01"), amountCents: 300_00n },
          { month: new Date("2021-12-01"), amountCents: 100_00n },
        ],
      },
    },
  });
  return { action, pilot };
}

test("the rest of the plan moved by three months is kept month by month, and told", async () => {
  const { action, pilot } = await anActionUnderWay();
  const done = await reviseForecast(pilot, revising(action.id, { profile: { kind: "SHIFT", months: 3 } }));
  expect(done.message).toMatch(/portée à 500,00\s€, reste du plan décalé de 3\smois\.$/);
  expect(await told(action.id)).toEqual([
    ["2021-11", 300_00],
    ["2022-03", 100_00],
  ]);
  const [revision] = await revisionsOf(action.id);
  expect(revision?.shiftMonths).toBe(3);
  const trace = await client().journalEntry.findFirst({ where: { subjectId: revision?.id ?? "" } });
  expect(trace?.after).toMatchObject({ shiftMonths: 3, months: [{ month: "2021-11", amount: 300_00 }, {}] });
  const facts = await read(everywhere, (tx) => contractFacts(tx, action.territory.slug, null));
  expect(facts?.actions[0]?.forecast).toMatchObject({
    shiftMonths: 3,
    months: [
      { month: "2021-11", amount: 300_00 },
      { month: "2022-03", amount: 100_00 },
    ],
  });
});

test("a grid adds up to what remains to be paid, to the cent; short or over, nothing is kept", async () => {
  const { action, pilot } = await anActionUnderWay();
  const before = await digest();
  const short = revising(action.id, { profile: grid(["2021-07", 399_99]) });
  await expect(reviseForecast(pilot, short)).rejects.toMatchObject({
    code: "forecast.profile",
    fields: { months: expect.stringMatching(/^Reste 0,01\s€ à répartir/) },
  });
  const over = revising(action.id, { profile: grid(["2021-07", 400_01]) });
  await expect(reviseForecast(pilot, over)).rejects.toMatchObject({
    fields: { months: expect.stringMatching(/dépasse de 0,01\s€/) },
  });
  expect(await digest()).toBe(before);
  await reviseForecast(pilot, revising(action.id, { profile: grid(["2021-06", 150_00], ["2023-02", 250_00]) }));
  expect(await told(action.id)).toEqual([
    ["2021-06", 150_00],
    ["2023-02", 250_00],
  ]);
  expect(await revisionsOf(action.id)).toMatchObject([{ shiftMonths: null }]);
});

test("a month gone by, or too long after the contract, is refused by its name", async () => {
  const { action, pilot } = await anActionUnderWay();
  for (const [of, name] of [
    ["2021-05", /retirez mai 2021/],
    ["2028-01", /retirez janvier 2028/],
  ] as const)
    await expect(reviseForecast(pilot, revising(action.id, { profile: grid([of, 400_00]) }))).rejects.toMatchObject({
      fields: { months: expect.stringMatching(name) },
    });
});

test("a plan with nothing left cannot be moved; a forecast all paid has nothing to spread", async () => {
  const { action, pilot } = await aPilotAtWork();
  const shift = { profile: { kind: "SHIFT", months: 3 } } as const;
  await expect(reviseForecast(pilot, revising(action.id, shift))).rejects.toMatchObject({
    fields: { shift: expect.stringMatching(/plus de mois à venir/) },
  });
  const { action: paid, pilot: other } = await anActionUnderWay();
  await reviseForecast(other, revising(paid.id, { ...shift, amount: cents(100_00) }));
  expect(await revisionsOf(paid.id)).toMatchObject([{ shiftMonths: null }]);
  expect(await monthsOf(paid.id)).toEqual([]);
});

test("the plan of an avenant being prepared is not the one that moves", async () => {
  const { action, pilot } = await anActionUnderWay();
  const { id: amendmentId } = await client().amendment.create({
    data: {
      territoryId: action.territory.id,
      contractId: action.territory.contractId,
      number: 1,
      signedOn: new Date("2021-02-01"),
      object: "Avenant",
      decision: "COPIL",
    },
  });
  await client().budgetVersion.create({
    data: {
      territoryId: action.territory.id,
      actionId: action.id,
      number: 1,
      amendmentId,
      effectiveOn: new Date("2021-02-01"),
      lines: { create: [{ month: new Date("2022-06-01"), amountCents: 900_00n }] },
    },
  });
  await reviseForecast(pilot, revising(action.id, { profile: { kind: "SHIFT", months: 1 } }));
  expect((await told(action.id)).map(([month]) => month)).toEqual(["2021-09", "2022-01"]);
});
