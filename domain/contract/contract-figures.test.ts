import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, planLines, shuffled } from "@/test-support/arbitraries";
import {
  announced,
  BAND,
  CONTRACT,
  declared,
  due,
  euro,
  figuresOf,
  line,
  reachedOn,
  spent,
} from "@/test-support/facts";
import { sumCents } from "../shared/money";
import { contractFigures } from "./contract-figures";

test("no action is totals of zero and unknowns, never NaN", () => {
  const figures = contractFigures([], []);
  expect(figures).toMatchObject({
    actionCount: 0,
    plannedCount: 0,
    programmed: null,
    plannedToDate: null,
    paid: 0,
    gap: null,
    forecastAtCompletion: null,
    forecastPosition: null,
    band: null,
    taxBasis: null,
    mixedTaxBasis: false,
    curve: [],
  });
  expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/);
});

test("an action without a plan counts for its money, not for the gap", () => {
  const planned = figuresOf({ planLines: [line("2021-05", 100)], movements: spent("2021-05", 80) });
  const unplanned = figuresOf({ movements: spent("2021-05", 50) });
  expect(contractFigures([planned, unplanned], [])).toMatchObject({
    actionCount: 2,
    plannedCount: 1,
    programmed: euro(100),
    plannedToDate: euro(100),
    paid: euro(130),
    gap: euro(-20),
    forecastAtCompletion: euro(150),
    forecastCount: 2,
    declaredForecastCount: 0,
  });
});

test("the forecast is placed against the band, or against none", () => {
  const at = (amount: number) =>
    contractFigures([figuresOf({ planLines: [line("2021-05", amount)] })], BAND).forecastPosition;
  expect([at(29_999_999.99), at(30_000_000), at(40_000_000), at(40_000_000.01)]).toEqual([
    "BELOW",
    "WITHIN",
    "WITHIN",
    "ABOVE",
  ]);
  expect(contractFigures([figuresOf({ planLines: [line("2021-05", 1)] })], []).forecastPosition).toBe("NO_BAND");
  expect(contractFigures([figuresOf()], BAND).forecastPosition).toBeNull();
});

test("another perimeter has its own band", () => {
  const aid = announced(12_000_000, { perimeter: "PUBLIC_AID" });
  expect(contractFigures([], [...BAND, aid], "PUBLIC_AID").band?.claims).toEqual([aid]);
});

test("different tax bases and accountings are said to be mixed", () => {
  const company = figuresOf({ accounting: "COMPANY", taxBasis: "HT" });
  const town = figuresOf({ accounting: "PUBLIC", taxBasis: "TTC" });
  expect(contractFigures([company, town], [])).toMatchObject({
    taxBasis: "MIXED",
    mixedTaxBasis: true,
    accounting: "MIXED",
  });
  expect(contractFigures([company, company], [])).toMatchObject({
    taxBasis: "HT",
    mixedTaxBasis: false,
    accounting: "COMPANY",
  });
});

test("statuses and milestones are counted, those who said nothing apart", () => {
  const late = figuresOf({ status: declared("LATE"), milestones: [due("2021-04-29"), reachedOn("2020-06-30")] });
  const { statusCounts, undeclaredCount, milestones } = contractFigures([late, late, figuresOf()], []);
  expect(statusCounts).toEqual({ NOT_STARTED: 0, ON_TRACK: 0, WATCH: 0, LATE: 2, BLOCKED: 0, DONE: 0, ABANDONED: 0 });
  expect(undeclaredCount).toBe(1);
  expect(milestones).toEqual({ total: 4, reached: 2, overdue: 2 });
});

test("counting twice starts from zero each time", () => {
  const late = figuresOf({ status: declared("LATE") });
  contractFigures([late], []);
  expect(contractFigures([late], []).statusCounts.LATE).toBe(1);
});

test("signals of all actions come together, the most pressing first, then by number", () => {
  const spoken = { status: declared("LATE", "2021-06-15"), planLines: [line("2022-05", 1)] };
  const second = figuresOf({ ...spoken, id: "2", number: 2, milestones: [due("2021-05-28")] });
  const ninth = figuresOf({ ...spoken, id: "9", number: 9, milestones: [due("2021-03-15")] });
  const first = figuresOf({ ...spoken, id: "1", number: 1, milestones: [due("2021-05-28")] });
  const { signals } = contractFigures([first, second, ninth].toReversed(), []);
  expect(signals.map(({ action }) => action.number)).toEqual([9, 1, 2]);
  expect(Object.keys(signals[0]?.action ?? {}).toSorted()).toEqual(["id", "number", "shortTitle", "title"]);
});

test("every total is the sum of the actions, whatever their order, and an empty action changes none", () => {
  const plans = fc.array(fc.tuple(planLines, fc.nat(1_000_000)), { minLength: 1, maxLength: 6 });
  const mixed = plans.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(mixed, contractDates, ([list, others], asOf) => {
      fc.pre(asOf >= CONTRACT.signedOn);
      const actions = (items: typeof list) =>
        items.map(([lines, amount]) =>
          figuresOf({ planLines: lines, movements: spent("2019-12", amount / 100) }, asOf),
        );
      const total = contractFigures(actions(list), BAND);
      expect(total.paid).toBe(sumCents(actions(list).map(({ paid }) => paid)));
      expect(total.curve.find(({ date }) => date === asOf)).toMatchObject({
        paid: total.paid,
        plan: total.plannedToDate,
      });
      expect(total.curve.at(-1)).toMatchObject({ plan: total.programmed, forecast: total.forecastAtCompletion });
      const { signals: _, ...again } = contractFigures(actions(others), BAND);
      expect(total).toMatchObject(again);
      const wider = contractFigures([...actions(list), figuresOf({}, asOf)], BAND);
      expect([wider.paid, wider.programmed, wider.gap]).toEqual([total.paid, total.programmed, total.gap]);
      expect(wider.curve).toEqual(total.curve);
    }),
    { numRuns: 20 },
  );
});

test("today is a parameter: the same facts read earlier give earlier figures", () => {
  const given = { planLines: [line("2021-06", 300)] };
  expect(contractFigures([figuresOf(given)], []).plannedToDate).toBe(euro(150));
  expect(contractFigures([figuresOf(given, CONTRACT.signedOn)], []).plannedToDate).toBe(0);
});
