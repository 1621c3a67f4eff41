import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates, contractMonths, planLines, shuffled } from "@/test-support/arbitraries";
import { CONTRACT, day, euro, line, movement, spent } from "@/test-support/facts";
import { addMonths, type CalendarDate, lastDay, month, monthOf } from "../shared/calendar-date";
import { cents, sumCents, ZERO } from "../shared/money";
import { STAGES } from "../spending/stage";
import { type CurvePoint, cumulativeCurve } from "./curve";
import { plannedToDate, programmed } from "./plan-to-date";

const curve = (given: Partial<Parameters<typeof cumulativeCurve>[0]> = {}) =>
  cumulativeCurve({
    asOf: day("2020-03-15"),
    plan: [],
    movements: [],
    forecast: null,
    contractStart: day("2019-12-09"),
    contractEnd: day("2020-05-20"),
    ...given,
  });

const on = (points: readonly CurvePoint[], date: string) => points.find((point) => point.date === date);

test("the points are the start of the contract, the month ends and the present", () => {
  expect(curve().map(({ date }) => date)).toEqual([
    "2019-12-09",
    "2019-12-31",
    "2020-01-31",
    "2020-02-29",
    "2020-03-15",
    "2020-03-31",
    "2020-04-30",
    "2020-05-31",
  ]);
});

test("a present that ends a month is one point, not two", () => {
  const dates = curve({ asOf: day("2020-02-29") }).map(({ date }) => date);
  expect(dates.filter((date) => date === "2020-02-29")).toHaveLength(1);
  expect(new Set(dates).size).toBe(dates.length);
});

test("without plan, money or forecast every line is unknown or zero, never a number out of nothing", () => {
  expect(on(curve(), "2020-03-15")).toEqual({
    date: "2020-03-15",
    plan: null,
    committed: ZERO,
    invoiced: ZERO,
    paid: ZERO,
    forecast: null,
  });
});

test("money stops at the present, the forecast starts there from what is paid", () => {
  const points = curve({
    plan: [line("2020-01", 100), line("2020-04", 300), line("2020-05", 100)],
    movements: [...spent("2020-01", 80), movement("2020-03", "COMMITTED", 50)],
    forecast: euro(480),
  });
  expect(on(points, "2019-12-09")).toMatchObject({ plan: 0, committed: 0, paid: 0, forecast: null });
  expect(on(points, "2020-01-31")).toMatchObject({
    plan: euro(100),
    committed: euro(80),
    paid: euro(80),
    forecast: null,
  });
  expect(on(points, "2020-03-15")).toMatchObject({ committed: euro(130), paid: euro(80), forecast: euro(80) });
  expect(on(points, "2020-03-31")).toMatchObject({ committed: null, invoiced: null, paid: null, forecast: euro(80) });
  expect(on(points, "2020-04-30")).toMatchObject({ plan: euro(400), forecast: euro(380) });
  expect(points.at(-1)).toMatchObject({ plan: euro(500), forecast: euro(480) });
});

test("on the present day the plan is the plan to date", () => {
  const points = curve({ plan: [line("2020-03", 310)] });
  expect(on(points, "2020-03-15")?.plan).toBe(euro(150));
  expect(on(points, "2020-03-31")?.plan).toBe(euro(310));
});

test("before the contract nothing is spent and the forecast is all ahead", () => {
  const points = curve({ asOf: day("2019-11-15"), plan: [line("2020-01", 100)], forecast: euro(100) });
  expect(points[0]).toMatchObject({ date: "2019-12-09", plan: 0, committed: null, paid: null, forecast: 0 });
  expect(points.at(-1)).toMatchObject({ plan: euro(100), paid: null, forecast: euro(100) });
});

test("on the first day of the contract the present and the start are one point", () => {
  const points = curve({ asOf: day("2019-12-09"), movements: spent("2019-12", 20), forecast: euro(20) });
  expect(points[0]).toMatchObject({ date: "2019-12-09", paid: euro(20), forecast: euro(20) });
});

test("the forecast follows the pilot's profile to its own total, past the contract's end", () => {
  const months = [line("2020-05", 100), line("2020-08", 300)];
  const points = curve({
    plan: [line("2020-04", 400)],
    forecast: euro(400),
    profile: { months, declaredOn: day("2020-03-10") },
  });
  expect(on(points, "2020-04-30")).toMatchObject({ plan: euro(400), forecast: 0 });
  expect(on(points, "2020-05-31")?.forecast).toBe(euro(100));
  expect(points.at(-1)).toMatchObject({ date: "2020-08-31", forecast: euro(400) });
});

test("past the term the curve goes on to the present and to what is still expected", () => {
  const points = curve({ asOf: day("2020-07-31"), movements: spent("2020-06", 20), forecast: euro(50) });
  expect(on(points, "2020-07-31")).toMatchObject({ paid: euro(20), forecast: euro(20) });
  expect(points.at(-1)).toMatchObject({ date: "2020-08-31", paid: null, forecast: euro(50) });
});

test("an amount earlier than the contract opens the curve at the first of its month", () => {
  const points = curve({ movements: spent("2019-10", 20) });
  expect(points[0]).toMatchObject({ date: "2019-10-01", paid: 0 });
  expect(on(points, "2019-10-31")?.paid).toBe(euro(20));
});

test("the curve ends at the totals: the plan at programmed, the forecast at its own amount, money at its sum", () => {
  const movements = fc.array(
    fc.record({ month: contractMonths, stage: fc.constantFrom(...STAGES), amount: amounts(1_000_000_00) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(planLines, movements, contractDates, amounts(1_000_000_00), (plan, entries, asOf, more) => {
      const past = entries.filter((entry) => entry.month <= monthOf(asOf));
      const paid = sumCents(past.filter(({ stage }) => stage === "PAID").map(({ amount }) => amount));
      const forecast = cents(paid + more);
      const points = curve({ plan, movements: past, asOf, forecast, contractEnd: CONTRACT.endsOn });
      const present = points.findLast((point) => point.paid !== null);
      expect(points.at(-1)?.plan).toBe(programmed(plan));
      expect(points.at(-1)?.forecast).toBe(forecast);
      if (asOf >= CONTRACT.signedOn) {
        expect(present).toMatchObject({ date: asOf, paid, plan: plannedToDate(plan, asOf) });
      }
    }),
  );
});

test("no line ever goes down, and points follow one another", () => {
  const movements = fc.array(
    fc.record({ month: contractMonths, stage: fc.constantFrom(...STAGES), amount: amounts(1_000_000_00) }),
    { maxLength: 20 },
  );
  const climbs = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.every((value, index) => index === 0 || value >= (known[index - 1] ?? 0));
  };
  fc.assert(
    fc.property(planLines, movements, contractDates, (plan, entries, asOf) => {
      const past = entries.filter((entry) => entry.month <= monthOf(asOf));
      const points = curve({ plan, movements: past, asOf, forecast: euro(50_000_000), contractEnd: CONTRACT.endsOn });
      const dates: CalendarDate[] = points.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      for (const key of ["plan", "committed", "invoiced", "paid", "forecast"] as const) {
        expect(climbs(points.map((point) => point[key]))).toBe(true);
      }
    }),
  );
});

test("the order of entries never matters", () => {
  const movements = fc.array(
    fc.record({ month: contractMonths, stage: fc.constantFrom(...STAGES), amount: amounts(1_000_000_00) }),
    { maxLength: 20 },
  );
  const mixed = movements.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(mixed, ([list, others]) => {
      const asOf = lastDay(month("2022-12"));
      expect(curve({ movements: others, asOf })).toEqual(curve({ movements: list, asOf }));
    }),
  );
});

test("a contract of three years is one point a month end, its start and the present", () => {
  const points = curve({ asOf: addMonths(CONTRACT.signedOn, 18), contractEnd: CONTRACT.endsOn });
  expect(points).toHaveLength(39);
});
