import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { Prisma } from "@/prisma/generated/client";
import { read, type Transaction } from "@/server/db/transaction";
import { expenseDetail } from "@/server/spending/expense-detail.queries";
import { listExpenses } from "@/server/spending/expense-list.queries";
import { actionKnown, anActionAndItsPilot, committed, instant } from "@/test-support/as-known";
import { client, everywhere } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { anExpense } from "@/test-support/ledger";
import { contractFacts } from "./contract-facts";
import { visibleContract } from "./visible-contract";

beforeAll(freshDatabase);

const FAR = new Date("2100-01-01");

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
    read(everywhere, async (tx) => {
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
    const facts = await read(everywhere, (tx) => contractFacts(tx, action.territory.slug, null, instantOf));
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
    await read(everywhere, (tx) => {
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
