import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { readKnownAt } from "@/domain/shared/known-at";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { Prisma } from "@/prisma/generated/client";
import { actionJournalPage } from "@/server/audit/journal.queries";
import { client } from "@/server/db/client";
import { read, type Transaction } from "@/server/db/transaction";
import { milestoneHistory } from "@/server/milestone/milestone-history.queries";
import { listMilestones } from "@/server/milestone/milestone-list.queries";
import { expenseDetail } from "@/server/spending/expense-detail.queries";
import { listExpenses } from "@/server/spending/expense-list.queries";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anExpense, type TestEntry } from "@/test-support/ledger";
import { contractFacts } from "./contract-facts";
import { visibleContract } from "./visible-contract";

beforeAll(freshDatabase);

const instant = (text: string | null) => (text === null ? null : new Date(readKnownAt(text) ?? Number.NaN));
const FAR = new Date("2100-01-01");

async function anActionAndItsPilot() {
  const action = await anAction(client(), await aTerritory(client()));
  return { action, pilot: await someone(client(), "PILOT", action) };
}

async function actionKnown({ territory, id }: TestAction, connu: string | null, situation: string | null = null) {
  const day = situation === null ? null : calendarDate(situation);
  const facts = await read("system", (tx) => contractFacts(tx, territory.slug, day, instant(connu)));
  const found = facts?.actions.find((action) => action.id === id);
  if (!facts || !found) throw new Error("expected the action");
  return { ...found, claims: facts.claims };
}

const committed = (on: string, amount: number, recordedAt: string, given: Partial<TestEntry> = {}): TestEntry => ({
  stage: "COMMITTED",
  on,
  amount,
  recordedAt,
  ...given,
});

const sum = ({ movements }: { movements: { amount: number }[] }) =>
  movements.reduce((total, { amount }) => total + amount, 0);

test("an entry of March typed in June is unknown in May, and counts in March once it is known", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  await anExpense(client(), action, pilot.id, { entries: [committed("2021-03-10", 100, "2021-06-02T09:00:00Z")] });
  expect((await actionKnown(action, "2021-05-10")).movements).toEqual([]);
  expect((await actionKnown(action, "2021-05-10", "2021-03-31")).movements).toEqual([]);
  expect(sum(await actionKnown(action, null, "2021-03-31"))).toBe(100);
  expect(sum(await actionKnown(action, "2021-06-02", "2021-03-31"))).toBe(100);
  expect(sum(await actionKnown(action, "2021-06-02", "2021-03-09"))).toBe(0);
});

test("what was typed at a minute is known at that minute in Paris, not at the one before", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  await anExpense(client(), action, pilot.id, { entries: [committed("2021-03-10", 100, "2021-05-10T12:30:27Z")] });
  expect(sum(await actionKnown(action, "2021-05-10T14:29"))).toBe(0);
  expect(sum(await actionKnown(action, "2021-05-10T14:30"))).toBe(100);
  expect(sum(await actionKnown(action, "2021-05-09"))).toBe(0);
  expect(sum(await actionKnown(action, "2021-05-10"))).toBe(100);
});

test("a correction typed later leaves the old figure readable: in totals, in the list and in the expense", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const { id } = await anExpense(client(), action, pilot.id, {
    entries: [
      committed("2021-03-10", 100, "2021-03-11T09:00:00Z"),
      committed("2021-03-10", -100, "2021-06-01T09:00:00Z", { kind: "REVERSAL", reverses: 0 }),
      committed("2021-04-02", 80, "2021-06-01T09:00:00Z"),
    ],
  });
  const asOf = calendarDate("2021-06-15");
  const seen = (connu: string | null) =>
    read("system", async (tx) => {
      const place = { territoryId: action.territory.id, asOf, knownAt: instant(connu) };
      const list = await listExpenses(tx, { ...place, actionIds: [action.id] }, readExpenseListQuery({}));
      const detail = await expenseDetail(tx, { ...place, actionId: action.id }, id);
      const [row] = list.page.rows;
      return [row?.committed, row?.lastOn, list.totals.committed, detail?.entries.length];
    });
  expect(sum(await actionKnown(action, "2021-05-31"))).toBe(100);
  expect(sum(await actionKnown(action, null))).toBe(80);
  expect(await seen("2021-05-31")).toEqual([100, "2021-03-10", 100, 1]);
  expect(await seen(null)).toEqual([80, "2021-04-02", 80, 3]);
  expect(await seen("2021-03-10")).toEqual([undefined, undefined, 0, 0]);
});

test("a raise taken back since was news then", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  await anExpense(client(), action, pilot.id, {
    entries: [
      committed("2021-05-01", 100, "2021-05-01T09:00:00Z"),
      committed("2021-05-02", 20, "2021-05-02T09:00:00Z", { kind: "RAISE" }),
      committed("2021-05-02", -20, "2021-06-01T09:00:00Z", { kind: "REVERSAL", reverses: 1 }),
    ],
  });
  const raised = async (connu: string | null) => (await actionKnown(action, connu)).raises.map(({ amount }) => amount);
  expect(await raised("2021-05-01")).toEqual([]);
  expect(await raised("2021-05-31")).toEqual([20]);
  expect(await raised(null)).toEqual([]);
});

/** One of everything that is declared, all dated 1 March 2021 and typed on 1 June at noon. */
async function everythingDeclaredLate() {
  const { action, pilot } = await anActionAndItsPilot();
  const { territoryId, ...owner } = { territoryId: action.territory.id, actionId: action.id, authorId: pilot.id };
  const recordedAt = new Date("2021-06-01T10:00:00Z");
  const declaredOn = new Date("2021-03-01");
  const when = { territoryId, ...owner, recordedAt, declaredOn };
  await client().statusDeclaration.create({ data: { ...when, status: "LATE", sentence: "Constat." } });
  await client().forecastRevision.create({ data: { ...when, amountCents: 300n, reason: "Devis." } });
  const move = { kind: "POSTPONED" as const, toDate: new Date("2021-09-01"), reason: "Crue.", authorId: pilot.id };
  await client().milestone.create({
    data: {
      territoryId,
      actionId: action.id,
      rank: 1,
      title: "Permis",
      declaredOn,
      recordedAt: new Date("2021-03-01T10:00:00Z"),
      moves: { create: [{ ...move, declaredOn, recordedAt }] },
    },
  });
  await client().milestone.create({
    data: { territoryId, actionId: action.id, rank: 2, title: "Livraison", declaredOn, recordedAt },
  });
  const version = { territoryId, actionId: action.id, effectiveOn: declaredOn };
  await client().budgetVersion.create({
    data: { ...version, number: 0, recordedAt: new Date("2021-03-01T10:00:00Z") },
  });
  const amendment = await client().amendment.create({
    data: {
      territoryId,
      contractId: action.territory.contractId,
      number: 1,
      signedOn: declaredOn,
      object: "Avenant",
      decision: "COPIL",
      recordedAt: new Date("2021-03-01T10:00:00Z"),
    },
  });
  await client().budgetVersion.create({
    data: { ...version, number: 1, amendmentId: amendment.id, recordedAt: new Date("2021-03-01T10:00:00Z") },
  });
  await client().amendment.update({ where: { id: amendment.id }, data: { sealedAt: recordedAt } });
  await client().envelopeClaim.create({
    data: {
      territoryId,
      contractId: action.territory.contractId,
      amountCents: 300n,
      author: "Préfet",
      shortAuthor: "préfet",
      wording: "3 €",
      document: "article",
      perimeter: "TOTAL_INVESTMENT",
      statedOn: declaredOn,
      recordedAt,
      authorId: pilot.id,
    },
  });
  await client().journalEntry.create({
    data: {
      territoryId,
      actionId: action.id,
      at: recordedAt,
      actorId: pilot.id,
      event: "status.declared",
      subjectId: action.id,
    },
  });
  return { action, pilot };
}

test("declarations, avenants and announcements are read from the instant they were typed or sealed, to the minute", async () => {
  const { action } = await everythingDeclaredLate();
  const known = async (connu: string | null) => {
    const { status, forecast, milestones, versions, claims, touched } = await actionKnown(action, connu);
    return [
      status?.status ?? null,
      forecast?.amount ?? null,
      milestones.map(({ title, forecast: expected }) => [title, expected]),
      versions.map(({ number }) => number),
      claims.length,
      touched === null,
    ];
  };
  const before = [null, null, [["Permis", null]], [0], 0, true];
  const after = [
    "LATE",
    300,
    [
      ["Permis", "2021-09-01"],
      ["Livraison", null],
    ],
    [0, 1],
    1,
    false,
  ];
  expect(await known("2021-06-01T11:59")).toEqual(before);
  expect(await known("2021-06-01T12:00")).toEqual(after);
  expect(await known(null)).toEqual(after);
});

test("an announcement that came with the contract, typed by no one, is known from the day it was stated", async () => {
  const { action } = await anActionAndItsPilot();
  const { id: territoryId, contractId } = action.territory;
  await client().envelopeClaim.create({
    data: {
      territoryId,
      contractId,
      amountCents: 300n,
      author: "Préfet",
      shortAuthor: "préfet",
      wording: "3 €",
      document: "article",
      perimeter: "TOTAL_INVESTMENT",
      statedOn: new Date("2020-01-01"),
    },
  });
  expect((await actionKnown(action, "2020-01-01")).claims).toHaveLength(1);
  expect((await actionKnown(action, "2020-01-01", "2019-12-31")).claims).toEqual([]);
});

test("an announcement withdrawn since stood then; one withdrawn before did not", async () => {
  const { action, pilot } = await everythingDeclaredLate();
  const { id: subjectId } = await client().envelopeClaim.findFirstOrThrow({
    where: { territoryId: action.territory.id },
  });
  await client().envelopeClaim.update({
    where: { id: subjectId },
    data: { withdrawnOn: new Date("2021-05-01"), withdrawnReason: "Retirée par son auteur." },
  });
  await client().journalEntry.create({
    data: {
      territoryId: action.territory.id,
      at: new Date("2021-06-10T09:00:00Z"),
      actorId: pilot.id,
      event: "envelope.withdrawn",
      subjectId,
    },
  });
  const standing = async (connu: string | null) => (await actionKnown(action, connu)).claims.length;
  expect(await standing("2021-06-09")).toBe(1);
  expect(await standing("2021-06-10")).toBe(0);
  expect(await standing(null)).toBe(0);
});

test("lists, histories and the journal are read as known then too", async () => {
  const { action } = await everythingDeclaredLate();
  const owner = { territoryId: action.territory.id, actionId: action.id };
  const asOf = calendarDate("2021-06-15");
  const known = (connu: string | null) =>
    read("system", async (tx) => {
      const knownAt = instant(connu);
      const scope = { ...owner, actionIds: [action.id], abandonedIds: [], asOf, knownAt };
      const { page } = await listMilestones(tx, scope, readMilestoneListQuery({}));
      const { id } = await tx.milestone.findFirstOrThrow({ where: { actionId: action.id, rank: 1 } });
      const moves = await milestoneHistory(tx, scope, id);
      const { lines } = await actionJournalPage(tx, { ...owner, until: calendarDate("2021-03-31"), knownAt }, 10);
      return [page.total, moves.length, lines.length];
    });
  expect(await known("2021-06-01T11:59")).toEqual([1, 0, 0]);
  expect(await known("2021-06-01T12:00")).toEqual([2, 1, 1]);
  expect(await known(null)).toEqual([2, 1, 0]);
});

test("known in a far future is what is known now, whatever the day; known in a far past is nothing", async () => {
  const { action, pilot } = await everythingDeclaredLate();
  await anExpense(client(), action, pilot.id, { entries: [committed("2021-03-10", 100, "2021-06-02T09:00:00Z")] });
  const factsAt = (day: string, knownAt: Date | null) =>
    read("system", (tx) => contractFacts(tx, action.territory.slug, calendarDate(day), knownAt));
  for (const day of ["2019-12-31", "2021-02-28", "2021-03-10", "2021-06-15"]) {
    expect(await factsAt(day, FAR)).toEqual(await factsAt(day, null));
    const nothing = await factsAt(day, new Date("2001-01-01"));
    expect(nothing).toMatchObject({
      claims: [],
      actions: [{ movements: [], milestones: [], versions: [], status: null }],
    });
  }
});

test("at any day and any instant, a total is the sum of the entries dated and typed by then", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const [from, dayCount] = [calendarDate("2021-01-01"), 150];
  const entries = fc.sample(
    fc.record({ at: fc.nat(dayCount), typed: fc.nat(dayCount), amount: fc.integer({ min: 1, max: 1_000_000 }) }),
    { numRuns: 60, seed: 20_210_615 },
  );
  await anExpense(client(), action, pilot.id, {
    entries: entries.map(({ at, typed, amount }) =>
      committed(addDays(from, at), amount, `${addDays(from, typed)}T12:00:00Z`),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(dayCount), fc.nat(dayCount), async (day, known) => {
      const counted = entries.filter(({ at, typed }) => at <= day && typed <= known);
      const found = await actionKnown(action, addDays(from, known), addDays(from, day));
      expect(sum(found)).toBe(counted.reduce((total, { amount }) => total + amount, 0));
    }),
    { numRuns: 40 },
  );
});

test("a reading as known then gives no right to write, even of today", async () => {
  const { action, pilot } = await anActionAndItsPilot();
  const knownAt = new Date("2021-06-14T22:00:00Z");
  const seen = async (instantOf: Date | null) => {
    const facts = await read("system", (tx) => contractFacts(tx, action.territory.slug, null, instantOf));
    return facts && visibleContract(pilot, facts, instantOf);
  };
  const then = await seen(knownAt);
  expect(then).toMatchObject({ readOnly: true, knownAt, asOf: "2021-06-15", canEditPlan: false });
  const rights = then?.actions.map((each) => (each.access === "full" ? Object.values(each.rights) : []));
  expect(rights?.flat()).not.toContain(true);
  expect(await seen(null)).toMatchObject({ readOnly: false, knownAt: null });
});

test("a page that asks for no instant sends the statement it sent before: the ledger is read from its index alone", async () => {
  const { action } = await anActionAndItsPilot();
  const textOf = async (knownAt: Date | null) => {
    let text = "";
    await read("system", (tx) => {
      const overheard = new Proxy(tx, {
        get: (target, name, receiver) =>
          name === "$queryRaw"
            ? (strings: TemplateStringsArray, ...values: unknown[]) => {
                text = Prisma.sql(strings, ...(values as Prisma.Sql[])).sql;
                return target.$queryRaw(strings, ...values);
              }
            : Reflect.get(target, name, receiver),
      });
      return contractFacts(overheard as Transaction, action.territory.slug, null, knownAt);
    });
    return text;
  };
  const instants = /(?:recorded_at|sealed_at|plan_locked_at|\.at) <= /g;
  expect((await textOf(null)).match(instants)).toBeNull();
  expect((await textOf(FAR)).match(instants)?.length).toBeGreaterThanOrEqual(12);
});
