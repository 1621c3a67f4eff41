import { randomUUID } from "node:crypto";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { calendarDate } from "@/domain/shared/calendar-date";
import { read, type Transaction } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anExpense, spentAt } from "@/test-support/ledger";
import { contractFacts } from "./contract-facts";

beforeAll(freshDatabase);

const factsAt = (slug: string, day: string | null) =>
  read(everywhere, (tx) => contractFacts(tx, slug, day === null ? null : calendarDate(day)));

async function actionAt({ territory, id }: TestAction, day: string | null) {
  const facts = await factsAt(territory.slug, day);
  const found = facts?.actions.find((action) => action.id === id);
  if (!found) throw new Error("expected the action");
  return found;
}

async function anActionAndItsPilot(given: { today?: string } = {}) {
  const action = await anAction(client(), await aTerritory(client(), given));
  return { action, pilot: await someone(client(), "PILOT", action) };
}

async function aPlan(action: TestAction, number: number, effectiveOn: string, amountCents: bigint, sealed = true) {
  const territoryId = action.territory.id;
  const amendment = number
    ? await client().amendment.create({
        data: {
          territoryId,
          contractId: action.territory.contractId,
          number,
          signedOn: new Date(effectiveOn),
          object: "Avenant",
          decision: "COPIL",
        },
      })
    : null;
  await client().budgetVersion.create({
    data: {
      territoryId,
      actionId: action.id,
      number,
      effectiveOn: new Date(effectiveOn),
      amendmentId: amendment?.id ?? null,
      lines: { create: [{ month: new Date("2020-03-01"), amountCents }] },
    },
  });
  if (amendment && sealed)
    await client().amendment.update({ where: { id: amendment.id }, data: { sealedAt: new Date() } });
}

test("the plans are those in force one after the other by the day, its own day included", async () => {
  const { action } = await anActionAndItsPilot();
  await aPlan(action, 0, "2020-01-01", 100n);
  await aPlan(action, 1, "2021-02-10", 300n);
  const plansAt = async (day: string) => (await actionAt(action, day)).versions;
  const original = {
    number: 0,
    effectiveOn: "2020-01-01",
    amendment: null,
    object: null,
    lines: [{ month: "2020-03", amount: 100, operating: 0 }],
  };
  const amended = {
    number: 1,
    effectiveOn: "2021-02-10",
    amendment: 1,
    object: "Avenant",
    lines: [{ month: "2020-03", amount: 300, operating: 0 }],
  };
  expect(await plansAt("2019-12-31")).toEqual([]);
  expect(await plansAt("2020-01-01")).toEqual([original]);
  expect(await plansAt("2021-02-09")).toEqual([original]);
  expect(await plansAt("2021-02-10")).toEqual([original, amended]);
});

test("the plan of an avenant being prepared counts nowhere", async () => {
  const { action } = await anActionAndItsPilot();
  await aPlan(action, 0, "2020-01-01", 100n);
  await aPlan(action, 1, "2021-02-10", 300n, false);
  expect((await actionAt(action, "2021-06-01")).versions.map(({ number }) => number)).toEqual([0]);
});

test("money is summed by month and stage, up to the day and no further, reversals included", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  await anExpense(client(), action, pilot.id, { entries: spentAt("2021-01-10", 100) });
  await anExpense(client(), action, pilot.id, {
    entries: [
      { stage: "COMMITTED", on: "2021-01-31", amount: 7 },
      { stage: "COMMITTED", on: "2021-02-01", amount: 50 },
      { stage: "COMMITTED", on: "2021-02-01", amount: -50, kind: "REVERSAL", reverses: 1 },
      { stage: "INVOICED", on: "2021-02-28", amount: 6 },
    ],
  });
  const january = [
    { month: "2021-01", stage: "COMMITTED", amount: 107 },
    { month: "2021-01", stage: "INVOICED", amount: 100 },
    { month: "2021-01", stage: "PAID", amount: 100 },
  ];
  expect((await actionAt(action, "2021-01-09")).movements).toEqual([]);
  expect((await actionAt(action, "2021-01-31")).movements).toEqual(january);
  expect((await actionAt(action, "2021-02-27")).movements).toEqual([
    ...january,
    { month: "2021-02", stage: "COMMITTED", amount: 0 },
  ]);
  expect((await actionAt(action, "2021-02-28")).movements.at(-1)).toEqual({
    month: "2021-02",
    stage: "INVOICED",
    amount: 6,
  });
});

test("a milestone is read as the moves declared by that day leave it, whatever the order they were recorded in", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const territoryId = action.territory.id;
  const move = (
    kind: "BASELINE" | "POSTPONED" | "REACHED" | "UNREACHED",
    declaredOn: string,
    toDate: string | null,
  ) => ({
    kind,
    declaredOn: new Date(declaredOn),
    toDate: toDate ? new Date(toDate) : null,
    fromDate: null,
    reason: kind === "UNREACHED" ? "Erreur." : null,
    authorId: pilot.id,
  });
  await client().milestone.create({
    data: {
      territoryId,
      actionId: action.id,
      rank: 1,
      title: "Permis",
      declaredOn: new Date("2020-01-01"),
      moves: {
        create: [
          move("UNREACHED", "2021-06-01", null),
          move("REACHED", "2021-05-10", "2021-05-08"),
          move("BASELINE", "2020-01-01", "2021-03-01"),
          move("POSTPONED", "2021-02-01", "2021-04-01"),
          move("POSTPONED", "2021-02-01", "2021-04-15"),
        ],
      },
    },
  });
  const stateAt = async (day: string) => {
    const [milestone] = (await actionAt(action, day)).milestones;
    return milestone && [milestone.baseline, milestone.forecast, milestone.actual, milestone.moves];
  };
  expect(await stateAt("2019-12-31")).toBeUndefined();
  expect(await stateAt("2021-01-31")).toEqual(["2021-03-01", null, null, 1]);
  expect(await stateAt("2021-02-01")).toEqual(["2021-03-01", "2021-04-15", null, 3]);
  expect(await stateAt("2021-05-09")).toEqual(["2021-03-01", "2021-04-15", null, 3]);
  expect(await stateAt("2021-05-10")).toEqual(["2021-03-01", "2021-04-15", "2021-05-08", 4]);
  expect(await stateAt("2021-06-01")).toEqual(["2021-03-01", "2021-04-15", null, 5]);
});

test("an amendment's date binds from the day it is declared; the original one is kept beside it", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const territoryId = action.territory.id;
  const amendment = await client().amendment.create({
    data: {
      territoryId,
      contractId: action.territory.contractId,
      number: 1,
      signedOn: new Date("2021-02-01"),
      object: "Avenant",
      decision: "COPIL",
    },
  });
  const baseline = (declaredOn: string, toDate: string, amendmentId: string | null) => ({
    kind: "BASELINE" as const,
    declaredOn: new Date(declaredOn),
    toDate: new Date(toDate),
    amendmentId,
    authorId: pilot.id,
  });
  await client().milestone.create({
    data: {
      territoryId,
      actionId: action.id,
      rank: 1,
      title: "Permis",
      declaredOn: new Date("2020-01-01"),
      moves: {
        create: [baseline("2020-01-01", "2021-03-01", null), baseline("2021-02-01", "2021-09-01", amendment.id)],
      },
    },
  });
  const datesAt = async (day: string) =>
    (await actionAt(action, day)).milestones.map(({ originalBaseline, baseline: bound }) => [originalBaseline, bound]);
  expect(await datesAt("2021-01-31")).toEqual([["2021-03-01", "2021-03-01"]]);
  expect(await datesAt("2021-02-01")).toEqual([["2021-03-01", "2021-09-01"]]);
});

test("status and forecast are the last declared by that day; the latest recorded wins on one day", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const owner = { territoryId: action.territory.id, actionId: action.id, authorId: pilot.id };
  const declare = async (
    declaredOn: string,
    recordedAt: string,
    status: "WATCH" | "LATE" | "BLOCKED",
    amountCents: bigint,
  ) => {
    const when = { declaredOn: new Date(declaredOn), recordedAt: new Date(recordedAt) };
    await client().statusDeclaration.create({ data: { ...owner, ...when, status, sentence: "Constat." } });
    await client().forecastRevision.create({ data: { ...owner, ...when, amountCents, reason: "Devis." } });
  };
  await declare("2021-03-01", "2021-03-01T10:00:00Z", "WATCH", 100n);
  await declare("2021-04-01", "2021-04-01T11:00:00Z", "BLOCKED", 300n);
  await declare("2021-04-01", "2021-04-01T09:00:00Z", "LATE", 200n);
  const saidAt = async (day: string) => {
    const { status, forecast } = await actionAt(action, day);
    return [status?.status ?? null, forecast?.amount ?? null, status?.author ?? null];
  };
  expect(await saidAt("2021-02-28")).toEqual([null, null, null]);
  expect(await saidAt("2021-03-31")).toEqual(["WATCH", 100, pilot.name]);
  expect(await saidAt("2021-04-01")).toEqual(["BLOCKED", 300, pilot.name]);
});

test("no day asked for reads today; a day to come reads today too", async () => {
  const { action } = await anActionAndItsPilot({ today: "2021-06-15" });
  for (const day of [null, "2021-06-15", "2021-06-16", "2100-12-31"])
    expect((await factsAt(action.territory.slug, day))?.territory).toMatchObject({
      today: "2021-06-15",
      asOf: "2021-06-15",
    });
  expect((await factsAt(action.territory.slug, "2021-06-14"))?.territory).toMatchObject({ asOf: "2021-06-14" });
});

test("without a situation date today is the real day in Paris", async () => {
  const { action } = await anActionAndItsPilot();
  await client().territory.update({ where: { id: action.territory.id }, data: { situationDate: null } });
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2022-03-27T22:30:00Z") });
  onTestFinished(() => void vi.useRealTimers());
  expect((await factsAt(action.territory.slug, null))?.territory.today).toBe("2022-03-28");
  vi.setSystemTime(new Date("2022-12-31T22:59:00Z"));
  expect((await factsAt(action.territory.slug, null))?.territory.today).toBe("2022-12-31");
});

test("a bare contract is read whole: no action, or an action of which nothing is known", async () => {
  const territory = await aTerritory(client());
  expect(await factsAt(territory.slug, null)).toMatchObject({ actions: [], claims: [] });
  const action = await anAction(client(), territory);
  expect(await actionAt(action, null)).toMatchObject({
    versions: [],
    movements: [],
    milestones: [],
    pilots: [],
    status: null,
    forecast: null,
    touched: null,
  });
  expect(await factsAt("nulle-part", null)).toBeNull();
});

test("a suspended pilot is no longer named, and another territory's facts never mix in", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const { action: foreign, pilot: stranger } = await anActionAndItsPilot();
  await anExpense(client(), foreign, stranger.id, { entries: spentAt("2021-01-10", 100) });
  expect((await actionAt(action, null)).pilots).toEqual([pilot.name]);
  await client().user.update({ where: { id: pilot.id }, data: { suspendedAt: new Date() } });
  expect(await actionAt(action, null)).toMatchObject({ pilots: [], movements: [] });
  expect((await factsAt(action.territory.slug, null))?.actions).toHaveLength(1);
});

test("a whole contract is one statement, however many actions it has", async () => {
  const territory = await aTerritory(client());
  for (let n = 0; n < 3; n++) await anAction(client(), territory);
  let statements = 0;
  const facts = await read(everywhere, (tx) => {
    const counted = new Proxy(tx, {
      get(target, name, receiver) {
        if (name !== "$queryRaw") throw new Error(`${String(name)} is not the one statement`);
        statements++;
        return Reflect.get(target, name, receiver).bind(target);
      },
    });
    return contractFacts(counted as Transaction, territory.slug, null);
  });
  expect([facts?.actions.length, statements]).toEqual([3, 1]);
});

test("the name of the territory is a value, not a piece of the statement", async () => {
  const territory = await aTerritory(client());
  for (const slug of [`${territory.slug}' OR '1'='1`, "'; DROP TABLE action; --", randomUUID()])
    expect(await factsAt(slug, null)).toBeNull();
});
