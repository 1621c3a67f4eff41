import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates } from "@/test-support/arbitraries";
import { day } from "@/test-support/facts";
import { FUNDING_STATUS_LABELS } from "../funding/funding.labels";
import { foldFunding } from "../funding/funding-fold";
import { FUNDING_STATUSES, type FundingMove } from "../funding/funding-line";
import { cents } from "../shared/money";
import type { JudgedLine, RecordedFunding } from "./funding-change";
import { type FundingRow, readFundingRow } from "./funding-fields";
import { judgeFunding } from "./judge-funding";

const TODAY = day("2021-06-15");

const move = (given: Partial<FundingMove> = {}): FundingMove => ({
  id: "s1",
  status: "REQUESTED",
  on: day("2021-01-10"),
  amount: cents(1_000_00),
  eligibleBase: null,
  rateBasisPoints: null,
  holder: null,
  fileNumber: null,
  startBy: null,
  completeBy: null,
  advanceCeiling: null,
  instalmentCeiling: null,
  document: null,
  reason: null,
  ...given,
});
const line = (given: Partial<JudgedLine> = {}): JudgedLine => ({
  id: "l1",
  rank: 1,
  actionId: "a3",
  funder: "Région fictive",
  funderKind: "REGION",
  kind: "GRANT",
  scheme: "REGION",
  title: null,
  moves: [move()],
  ...given,
});
const recorded = (lines: JudgedLine[] = [line()]): RecordedFunding => ({
  today: TODAY,
  actions: new Map([[3, { id: "a3", number: 3, refusal: null }]]),
  lines,
  lastRanks: new Map([["a3", 1]]),
});

const EMPTY: FundingRow = {
  action: 3,
  rank: null,
  funder: "Région fictive",
  funderKind: null,
  kind: null,
  scheme: "REGION",
  title: null,
  status: "GRANTED",
  date: day("2021-05-10"),
  amount: cents(800_00),
  eligibleBase: null,
  rate: null,
  holder: null,
  fileNumber: null,
  startBy: null,
  startByBasis: null,
  completeBy: null,
  completeByBasis: null,
  document: null,
  reason: null,
};
const judged = (given: Partial<FundingRow> = {}, at = recorded()) => judgeFunding({ ...EMPTY, ...given }, at);
const faults = (given: Partial<FundingRow>, at = recorded()) => judged(given, at).faults.map(({ field }) => field);

test("what differs from the line as it stood that day is a new step", () => {
  expect(judged()).toMatchObject({
    state: "CHANGED",
    change: { step: { status: "GRANTED", date: "2021-05-10", amount: 800_00 }, earlier: [{ status: "REQUESTED" }] },
    comparison: { status: { before: "Demandé", after: "Accordé" }, amount: { before: 1_000_00, after: 800_00 } },
  });
  expect(judged({ status: "REQUESTED", amount: null })).toMatchObject({ state: "UNCHANGED" });
  expect(judged({ status: "REQUESTED", amount: cents(1_000_00), date: TODAY })).toMatchObject({ state: "UNCHANGED" });
  expect(judged({ status: "REQUESTED", amount: cents(1_000_01) })).toMatchObject({ state: "CHANGED" });
});

test("a past step is compared with what stood then, and each of two of one day is known", () => {
  const later = recorded([line({ moves: [move(), move({ id: "s2", status: "GRANTED", amount: cents(800_00) })] })]);
  for (const known of [
    { status: "REQUESTED" as const, amount: cents(1_000_00), date: day("2021-01-10") },
    { status: "GRANTED" as const, amount: cents(800_00), date: day("2021-01-10") },
  ])
    expect(judged(known, later)).toMatchObject({ state: "UNCHANGED" });
  expect(judged({ date: day("2021-01-09") }, later)).toMatchObject({ state: "CHANGED" });
});

test("rows of one file come upon each other: a line is added, then moved, then known", () => {
  const at = recorded([]);
  expect(judged({ status: "REQUESTED", date: day("2021-02-01") }, at)).toMatchObject({
    state: "READY",
    basis: "new after 1",
    change: { add: { funder: "Région fictive", funderKind: "REGION", kind: "GRANT", amount: 800_00 } },
  });
  expect(judged({}, at)).toMatchObject({ state: "CHANGED", change: { line: { id: null } } });
  expect(judged({}, at)).toMatchObject({ state: "UNCHANGED" });
});

test("what the scheme says of a new line is told, never imposed", () => {
  const told = judged({}, recorded([])).faults;
  expect(told.map(({ field, told: isTold }) => [field, isTold])).toEqual([
    ["funderKind", true],
    ["kind", true],
  ]);
  expect(judged({ kind: "LOAN", funderKind: "AGENCY" }, recorded([]))).toMatchObject({
    faults: [],
    change: { add: { kind: "LOAN", funderKind: "AGENCY" } },
  });
  expect(faults({ scheme: null }, recorded([]))).toContain("scheme");
  expect(faults({ status: "UNDER_REVIEW", amount: null }, recorded([]))).toContain("amount");
});

test("a line is found by its number, else by funder, scheme and title when only one answers", () => {
  const two = [line(), line({ id: "l2", rank: 2, title: "Étude" })];
  expect(faults({}, recorded(two))).toEqual(["rank"]);
  expect(judged({ title: "ETUDE" }, recorded(two))).toMatchObject({ change: { line: { id: "l2" } } });
  expect(judged({ rank: 1 }, recorded(two))).toMatchObject({ change: { line: { id: "l1" } } });
  expect(faults({ rank: 3 }, recorded(two))).toEqual(["rank"]);
  expect(faults({ funder: null })).toEqual(["funder"]);
  expect(judged({ scheme: "FEDER" }, recorded(two))).toMatchObject({ state: "READY" });
});

test("how the line is called changes on screen", () => {
  expect(faults({ rank: 1, funder: "Autre" })).toEqual(["funder"]);
  expect(faults({ rank: 1, kind: "LOAN", scheme: "FEDER", title: "Étude" })).toEqual(["title", "kind", "scheme"]);
  expect(judged({ funderKind: "COMMUNE" })).toMatchObject({
    state: "CHANGED",
    faults: [{ field: "funderKind", told: true }],
  });
});

test("a step is dated today at the latest and lacks nothing the screen asks for", () => {
  expect(judged({ date: TODAY })).toMatchObject({ state: "CHANGED" });
  expect(faults({ date: day("2021-06-16") })).toEqual(["date"]);
  expect(faults({ status: null, date: null })).toEqual(["status", "date"]);
  expect(faults({ amount: null })).toEqual(["amount"]);
  expect(faults({ status: "UNDER_REVIEW", amount: cents(0) })).toEqual(["amount"]);
  expect(faults({ status: "REFUSED", amount: null })).toEqual(["reason"]);
  expect(judged({ status: "REFUSED", amount: null, reason: "Hors critères" })).toMatchObject({ state: "CHANGED" });
  expect(faults({ rate: 0 })).toEqual(["rate"]);
  expect(judged({ rate: 1 })).toMatchObject({ state: "CHANGED" });
});

test("a deadline comes with its source, or keeps the one it had", () => {
  expect(faults({ startBy: day("2023-01-01") })).toEqual(["startByBasis"]);
  expect(faults({ completeByBasis: "art. 5" })).toEqual(["completeBy"]);
  const dated = () => recorded([line({ moves: [move({ startBy: { on: day("2023-01-01"), basis: "art. 4" } })] })]);
  expect(judged({ startBy: day("2023-01-01") }, dated())).toMatchObject({
    change: { step: { startByBasis: "art. 4" } },
  });
  expect(judged({ startByBasis: "art. 6" }, dated())).toMatchObject({
    change: { step: { startBy: "2023-01-01", startByBasis: "art. 6" } },
  });
  expect(faults({ startBy: day("2023-02-01") }, dated())).toEqual(["startByBasis"]);
});

test("what an export says of any line changes nothing", () => {
  const steps = fc.array(
    fc.record({
      status: fc.constantFrom(...FUNDING_STATUSES),
      on: contractDates,
      amount: fc.option(amounts(1_000_000_00)),
      rateBasisPoints: fc.option(fc.integer({ min: 101, max: 10_000 })),
      holder: fc.option(fc.constantFrom("Service des aides", "DREAL")),
      startBy: fc.option(contractDates.map((on) => ({ on, basis: "art. 4" }))),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(steps, (given) => {
      const moves = given
        .toSorted((a, b) => a.on.localeCompare(b.on))
        .map((each, rank) => move({ id: `s${rank}`, ...each }));
      const known = line({ moves });
      const folded = foldFunding({ ...known, id: "l1", rank: 1, movements: [] });
      if (!folded) throw new Error("a line with steps folds");
      const cell = (value: string | null) => ({ cell: value, address: null });
      const number = (value: number | null) => ({
        cell: value === null ? null : { number: String(value) },
        address: null,
      });
      const date = (value: string | null) => ({ cell: value === null ? null : { date: value }, address: null });
      const { wanted, problems } = readFundingRow({
        line: 2,
        typed: {
          action: number(3),
          rank: number(1),
          funder: cell(folded.funder),
          status: cell(FUNDING_STATUS_LABELS[folded.status]),
          date: date(moves.at(-1)?.on ?? null),
          amount: number((folded.contracted ?? folded.granted ?? folded.requested ?? folded.planned) / 100),
          rate: number(folded.rateBasisPoints === null ? null : folded.rateBasisPoints / 100),
          holder: cell(folded.holder?.name ?? null),
          startBy: date(folded.startBy?.on ?? null),
          startByBasis: cell(folded.startBy?.basis ?? null),
        },
      });
      expect(problems).toEqual([]);
      expect(judgeFunding(wanted, recorded([known]))).toMatchObject({ state: "UNCHANGED" });
    }),
  );
});
