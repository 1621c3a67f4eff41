import { beforeAll, expect, test } from "vitest";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import {
  EXPENSE_COLUMNS,
  type ExpenseColumn,
  type ExpenseListQuery,
  expenseState,
  readExpenseListQuery,
} from "@/domain/spending/expense-list-query";
import { stageTotals } from "@/domain/spending/ledger";
import { read } from "@/server/db/transaction";
import type { ListScope } from "@/server/territory/list-scope";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { anExpense, spentAt, type TestEntry } from "@/test-support/ledger";
import { listExpenses } from "./expense-list.queries";

beforeAll(freshDatabase);

const TODAY = calendarDate("2021-06-15");
const scopeOf = (actions: readonly TestAction[], asOf: CalendarDate = TODAY): ListScope => ({
  territoryId: actions[0]?.territory.id ?? "",
  actionIds: actions.map(({ id }) => id),
  asOf,
  knownAt: null,
});
const list = (scope: ListScope, params: Record<string, string> | ExpenseListQuery = {}) =>
  read(everywhere, (tx) =>
    listExpenses(tx, scope, "sort" in params ? (params as ExpenseListQuery) : readExpenseListQuery(params)),
  );

async function anActionWithAuthor() {
  const action = await anAction(client(), await aTerritory(client()));
  const author = await someone(client(), "PILOT", action);
  return { action, author: author.id };
}

/** A ledger that holds at every date, from a small deterministic generator. */
function ledgerFrom(seed: number): TestEntry[] {
  const day = (n: number) => `2021-0${1 + (n % 6)}-1${n % 10}`;
  const committed = 1_000_00 + seed * 37;
  const entries: TestEntry[] = [{ stage: "COMMITTED", on: "2021-01-05", amount: committed }];
  if (seed % 2 === 0) entries.push({ stage: "INVOICED", on: day(seed), amount: seed % 3 === 0 ? committed : 400_00 });
  if (seed % 4 === 0) entries.push({ stage: "PAID", on: "2021-06-20", amount: 300_00 });
  if (seed % 5 === 0) {
    const undone = entries.map(({ stage, on, amount }, rank) => ({ stage, on, amount: -amount, reverses: rank }));
    entries.push(...undone.map((entry) => ({ ...entry, kind: "REVERSAL" as const })));
  }
  return entries;
}

test("an expense is marked corrected from the day and the instant one of its entries was taken back", async () => {
  const { action, author } = await anActionWithAuthor();
  const typed = "2021-02-01T09:00:00Z";
  await anExpense(client(), action, author, {
    entries: [
      { stage: "COMMITTED", on: "2021-02-01", amount: 100_00, recordedAt: typed },
      { stage: "INVOICED", on: "2021-03-10", amount: 90_00, recordedAt: typed },
      {
        stage: "INVOICED",
        on: "2021-03-10",
        amount: -90_00,
        kind: "REVERSAL",
        reverses: 1,
        recordedAt: "2021-05-02T09:00:00Z",
      },
      { stage: "INVOICED", on: "2021-03-10", amount: 80_00, recordedAt: "2021-05-02T09:00:00Z" },
    ],
  });
  await anExpense(client(), action, author, { entries: spentAt("2021-02-01", 50_00) });
  const corrected = async (given: Partial<ListScope> = {}) =>
    (await list({ ...scopeOf([action]), ...given }, { tri: "numero" })).page.rows.map((row) => row.corrected);
  expect(await corrected()).toEqual([true, false]);
  expect(await corrected({ asOf: calendarDate("2021-03-09") })).toEqual([false, false]);
  expect(await corrected({ knownAt: new Date("2021-05-01T22:00:00Z") })).toEqual([false]);
});

test("sums, states and totals are those of the ledger on each day, and nothing shows before its first entry", async () => {
  const { action, author } = await anActionWithAuthor();
  const ledgers = Array.from({ length: 24 }, (_, seed) => ledgerFrom(seed));
  for (const entries of ledgers) await anExpense(client(), action, author, { entries });
  for (const asOf of ["2021-01-04", "2021-01-05", "2021-03-13", "2021-06-15", "2021-12-31"].map(calendarDate)) {
    const expected = ledgers
      .map((entries) => entries.map((e) => ({ ...e, businessDate: calendarDate(e.on), amount: cents(e.amount) })))
      .filter((entries) => entries.some(({ businessDate }) => businessDate <= asOf))
      .map((entries) => stageTotals(entries, asOf))
      .map((totals) => ({ ...totals, state: expenseState(totals) }));
    const { page, totals, unfiltered } = await list(scopeOf([action], asOf), { tri: "numero" });
    const shown = page.rows.map(({ committed, invoiced, paid, state }) => ({ committed, invoiced, paid, state }));
    expect(shown).toEqual(expected);
    expect(unfiltered).toBe(expected.length);
    const ledger = await client().expenseEntry.groupBy({
      by: ["stage"],
      where: { actionId: action.id, businessDate: { lte: new Date(asOf) } },
      _sum: { amountCents: true },
    });
    const sumOf = (stage: string) => Number(ledger.find((group) => group.stage === stage)?._sum.amountCents ?? 0);
    expect(totals).toEqual({ committed: sumOf("COMMITTED"), invoiced: sumOf("INVOICED"), paid: sumOf("PAID") });
  }
});

test("the date is that of the last entry that still counts", async () => {
  const { action, author } = await anActionWithAuthor();
  const wrongDay: TestEntry[] = [
    { stage: "COMMITTED", on: "2021-02-01", amount: 500 },
    { stage: "INVOICED", on: "2021-06-10", amount: 500 },
    { stage: "INVOICED", on: "2021-06-10", amount: -500, kind: "REVERSAL", reverses: 1 },
    { stage: "INVOICED", on: "2021-06-03", amount: 500 },
  ];
  const cancelled = wrongDay.slice(0, 1).concat({
    stage: "COMMITTED",
    on: "2021-02-01",
    amount: -500,
    kind: "REVERSAL",
    reverses: 0,
  });
  await anExpense(client(), action, author, { entries: wrongDay });
  await anExpense(client(), action, author, { entries: cancelled });
  const { page } = await list(scopeOf([action]), { tri: "numero" });
  expect(page.rows.map(({ lastOn, state }) => [lastOn, state])).toEqual([
    ["2021-06-03", "INVOICED"],
    ["2021-02-01", "CANCELLED"],
  ]);
});

test("rows of the actions left out of the scope never come, whatever the filter says", async () => {
  const territory = await aTerritory(client());
  const [mine, other] = [await anAction(client(), territory), await anAction(client(), territory)];
  const author = (await someone(client(), "PILOT", mine)).id;
  await anExpense(client(), mine, author, { entries: spentAt("2021-03-01", 100) });
  await anExpense(client(), other, author, { entries: spentAt("2021-03-01", 900) });
  expect((await list(scopeOf([mine]))).totals.paid).toBe(100);
  const forced = await list(scopeOf([mine]), { action: String(other.number) });
  expect([forced.page.rows, forced.totals.paid, forced.unfiltered]).toEqual([[], 0, 1]);
});

test("each filter keeps its rows, and the counts of the states follow the others", async () => {
  const { action, author } = await anActionWithAuthor();
  const add = (object: string, supplier: string, entries: TestEntry[]) =>
    anExpense(client(), action, author, { object, supplier, entries });
  const steel = await add("Charpente métallique, lot 2", "Ferronnerie du Gardon", spentAt("2021-03-01", 100));
  await add("Étude de sol", "Géo Salindres", [{ stage: "COMMITTED", on: "2021-04-02", amount: 70 }]);
  await add("Main-d’œuvre de l’atelier", "Bâti Cévennes", spentAt("2021-05-03", 30));
  const objects = async (params: Record<string, string>) =>
    (await list(scopeOf([action]), { tri: "numero", ...params })).page.rows.map(({ object }) => object.slice(0, 5));
  expect(await objects({ texte: "GARDON charpente" })).toEqual(["Charp"]);
  expect(await objects({ texte: "etude" })).toEqual(["Étude"]);
  expect(await objects({ texte: "CEVENNES d'oeuvre" })).toEqual(["Main-"]);
  expect(await objects({ texte: `dep-${String(steel.number).padStart(4, "0")}` })).toEqual(["Charp"]);
  expect(await objects({ texte: "100%" })).toEqual([]);
  expect(await objects({ etape: "paye" })).toEqual(["Charp", "Main-"]);
  expect(await objects({ du: "2021-03-02", au: "2021-05-02" })).toEqual(["Étude"]);
  const { states, unfiltered } = await list(scopeOf([action]), { etape: "paye", du: "2021-03-02" });
  expect([states, unfiltered]).toEqual([{ COMMITTED: 1, PAID: 1 }, 3]);
});

test("pages follow one another without a gap or a repeat, in every order, there and back", async () => {
  const { action, author } = await anActionWithAuthor();
  for (let n = 0; n < 120; n++) {
    const entries = spentAt(`2021-05-0${1 + (n % 9)}`, 100 + (n % 7));
    await anExpense(client(), action, author, { object: `Lot ${n % 11} é${n % 3}`, entries });
  }
  for (const column of Object.keys(EXPENSE_COLUMNS) as ExpenseColumn[]) {
    for (const sens of ["croissant", "decroissant"]) {
      const query = readExpenseListQuery({ tri: column, sens });
      const first = await list(scopeOf([action]), query);
      const second = await list(scopeOf([action]), { ...query, cursor: first.page.next });
      const third = await list(scopeOf([action]), { ...query, cursor: second.page.next });
      const pages = [first, second, third].map(({ page }) => page);
      expect(pages.map(({ first, rows }) => [first, rows.length])).toEqual([
        [1, 50],
        [51, 50],
        [101, 20],
      ]);
      expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120);
      expect([first.page.previous, third.page.next]).toEqual([null, null]);
      const back = await list(scopeOf([action]), { ...query, cursor: third.page.previous });
      expect(back.page).toEqual(second.page);
      expect(third.totals).toEqual(first.totals);
    }
  }
});

test("an expense recorded meanwhile does not shift the next page", async () => {
  const { action, author } = await anActionWithAuthor();
  for (let n = 0; n < 60; n++) await anExpense(client(), action, author, { entries: spentAt("2021-05-01", 100 + n) });
  const query = readExpenseListQuery({});
  const first = await list(scopeOf([action]), query);
  const before = await list(scopeOf([action]), { ...query, cursor: first.page.next });
  await anExpense(client(), action, author, { entries: spentAt("2021-06-01", 1) });
  const after = await list(scopeOf([action]), { ...query, cursor: first.page.next });
  expect(after.page.rows).toEqual(before.page.rows);
  expect([before.page.first, after.page.first]).toEqual([51, 52]);
});
