import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { cents } from "../shared/money";
import type { ExpenseRow } from "./expense-row";
import { type KnownExpense, knownExpense } from "./known-expense";
import type { KnownEntry } from "./row-entries";

const entry = (given: Partial<KnownEntry>): KnownEntry => ({
  id: `e${given.sequence}`,
  sequence: 1,
  stage: "COMMITTED",
  kind: "RECORDED",
  businessDate: calendarDate("2021-02-01"),
  amount: cents(100_00),
  reversesId: null,
  settlesId: null,
  document: null,
  label: null,
  ...given,
});
const KNOWN: KnownExpense = {
  accounting: "PUBLIC",
  header: { object: "Voirie", supplier: "Alzon", costItem: null, nature: "INVESTMENT" },
  entries: [
    entry({ sequence: 1 }),
    entry({ sequence: 2, stage: "INVOICED", amount: cents(30_00), document: "F-1" }),
    entry({ sequence: 3, stage: "INVOICED", amount: cents(30_00), document: "F-2" }),
  ],
};
const row = (line: number, given: Partial<ExpenseRow>): ExpenseRow => ({
  line,
  anyway: false,
  columns: { amount: "G" },
  entry: null,
  reference: "DEP-0001",
  action: 3,
  object: null,
  supplier: null,
  costItem: null,
  nature: null,
  stage: "INVOICED",
  date: calendarDate("2021-02-01"),
  amount: cents(30_00),
  committedOn: null,
  invoicedOn: null,
  document: null,
  reason: null,
  label: null,
  problems: [],
  ...given,
});
const judged = (rows: readonly ExpenseRow[], given: Partial<Parameters<typeof knownExpense>[2]> = {}) =>
  knownExpense(KNOWN, rows, { recorded: [], twinOf: () => null, defaultReason: "Import.", ...given });
const states = (rows: readonly ExpenseRow[], given = {}) =>
  rows.map(({ line }) => judged(rows, given).get(line)?.state);

test("as many identical rows as identical entries change nothing; one more is new", () => {
  expect(states([row(2, {}), row(3, {})])).toEqual(["UNCHANGED", "UNCHANGED"]);
  expect(states([row(2, {}), row(3, {}), row(4, {})])).toEqual(["UNCHANGED", "UNCHANGED", "READY"]);
});

test("a document tells which entry a row is", () => {
  expect(states([row(2, { document: "F-2" }), row(3, { document: "F-3" })])).toEqual(["UNCHANGED", "READY"]);
});

test("a row recorded by an import before takes its entry, so that its twin is new", () => {
  const recorded = [row(2, { document: "F-1" }), row(3, { document: "F-2" })];
  expect(states([row(4, {})], { recorded })).toEqual(["READY"]);
});

test("corrections are judged together: committed and invoiced may rise in one file", () => {
  const rows = [
    row(2, { entry: 3, stage: null, date: null, amount: cents(120_00) }),
    row(3, { entry: 1, stage: null, date: null, amount: cents(200_00) }),
  ];
  expect(states(rows)).toEqual(["CHANGED", "CHANGED"]);
  const [alone] = rows;
  expect(states(alone ? [alone] : [])).toEqual(["INVALID"]);
});

test("a correction keeps its stage and its sign", () => {
  expect(judged([row(2, { entry: 1, stage: "PAID" })]).get(2)).toMatchObject({
    state: "INVALID",
    problems: [{ field: "stage" }],
  });
  expect(judged([row(2, { entry: 1, stage: null, amount: cents(-5) })]).get(2)).toMatchObject({
    state: "INVALID",
    problems: [{ field: "amount", address: "G2" }],
  });
});

test("an entry already taken back can't be corrected again", () => {
  expect(judged([row(2, { entry: 99 })]).get(2)).toMatchObject({ state: "INVALID", problems: [{ field: "entry" }] });
});

test("two rows that reword one header differently are told apart from two that agree", () => {
  expect(states([row(2, { object: "Voirie 1" }), row(3, { object: "Voirie 1" })])).toEqual(["CHANGED", "UNCHANGED"]);
  expect(states([row(2, { object: "Voirie 1" }), row(3, { object: "Voirie 2" })])).toEqual(["CHANGED", "INVALID"]);
});

test("what looks recorded waits, unless someone said to record it", () => {
  const twinOf = () => ({ reference: "DEP-0142" });
  expect(states([row(2, { document: "F-3" })], { twinOf })).toEqual(["DUPLICATE"]);
  expect(states([row(2, { document: "F-3", anyway: true })], { twinOf })).toEqual(["READY"]);
});

test("a payment beyond what is invoiced is refused, or raises what is missing when it says why", () => {
  const payment = { stage: "PAID", amount: cents(70_00), date: calendarDate("2021-03-01") } as const;
  expect(judged([row(2, payment)]).get(2)).toMatchObject({ state: "INVALID", problems: [{ field: "amount" }] });
  expect(judged([row(2, { ...payment, reason: "Acompte" })]).get(2)).toMatchObject({
    state: "READY",
    entries: [
      { stage: "INVOICED", kind: "RAISE", amount: 10_00 },
      { stage: "PAID", kind: "RECORDED", amount: 70_00 },
    ],
  });
});

test("more committed on a recorded expense needs a reason", () => {
  const more = { stage: "COMMITTED", amount: cents(10_00), document: "A-1" } as const;
  expect(judged([row(2, more)]).get(2)).toMatchObject({ state: "INVALID", problems: [{ field: "reason" }] });
  expect(judged([row(2, { ...more, reason: "Avenant" })]).get(2)).toMatchObject({ entries: [{ kind: "RAISE" }] });
});
