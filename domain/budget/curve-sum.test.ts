import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, planLines } from "@/test-support/arbitraries";
import { CONTRACT, day, euro, line, spent } from "@/test-support/facts";
import { sumCents, sumKnownCents } from "../shared/money";
import { cumulativeCurve } from "./curve";
import { sumCurves } from "./curve-sum";
import { type PlanLine, plannedToDate, programmed } from "./plan-to-date";

const curve = (plan: PlanLine[], given: Partial<Parameters<typeof cumulativeCurve>[0]> = {}) =>
  cumulativeCurve({
    asOf: day("2021-06-15"),
    plan,
    movements: [],
    forecast: programmed(plan),
    contractStart: CONTRACT.signedOn,
    contractEnd: CONTRACT.endsOn,
    ...given,
  });

test("no curve, or empty ones, make no point", () => {
  expect(sumCurves([])).toEqual([]);
  expect(sumCurves([[], []])).toEqual([]);
});

test("one curve is its own sum", () => {
  const only = curve([line("2021-05", 10)], { movements: spent("2021-04", 5) });
  expect(sumCurves([only])).toEqual(only);
});

test("an action without a plan does not hide the plan of the others, and only unknowns stay unknown", () => {
  const total = sumCurves([curve([]), curve([line("2021-05", 10)])]);
  expect(total.at(-1)).toMatchObject({ plan: euro(10), forecast: euro(10), paid: null });
  expect(sumCurves([curve([]), curve([])]).at(-1)).toMatchObject({ plan: null, forecast: null });
});

test("an action that began before the contract widens the total, the others counting for nothing until they start", () => {
  const total = sumCurves([curve([line("2020-01", 10)]), curve([], { movements: spent("2019-10", 20) })]);
  expect(total.slice(0, 4).map(({ date, paid, plan }) => [date, paid, plan])).toEqual([
    ["2019-10-01", 0, 0],
    ["2019-10-31", euro(20), 0],
    ["2019-11-30", euro(20), 0],
    ["2019-12-31", euro(20), 0],
  ]);
});

test("an action that ends later keeps the others at their last total", () => {
  const total = sumCurves([curve([line("2021-05", 10)]), curve([line("2023-06", 7)])]);
  expect(total.at(-1)).toMatchObject({ date: "2023-06-30", plan: euro(17), forecast: euro(17) });
});

test("money stays unknown after the present, even where a curve ends on it", () => {
  const given = { asOf: day("2023-05-31") };
  const total = sumCurves([curve([], given), curve([line("2023-06", 7)], given)]);
  expect(total.at(-2)).toMatchObject({ date: "2023-05-31", paid: 0 });
  expect(total.at(-1)).toMatchObject({
    date: "2023-06-30",
    committed: null,
    invoiced: null,
    paid: null,
    plan: euro(7),
  });
});

test("the sum ends at the sum of the totals and shows the sum of the plans to date", () => {
  fc.assert(
    fc.property(fc.array(planLines, { minLength: 1, maxLength: 5 }), contractDates, (plans, asOf) => {
      fc.pre(asOf >= CONTRACT.signedOn);
      const total = sumCurves(plans.map((plan) => curve(plan, { asOf })));
      expect(total.at(-1)?.plan ?? null).toBe(sumKnownCents(plans.map(programmed)));
      const present = total.find(({ date }) => date === asOf);
      expect(present?.plan ?? null).toBe(sumKnownCents(plans.map((plan) => plannedToDate(plan, asOf))));
      expect(present?.paid).toBe(sumCents([]));
    }),
    { numRuns: 40 },
  );
});
