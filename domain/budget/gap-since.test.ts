import { expect, test } from "vitest";
import { CONTRACT, day, euro, movement } from "@/test-support/facts";
import { type Month, month, monthsFrom } from "../shared/calendar-date";
import { cumulativeCurve } from "./curve";
import { GAP_RUN_MONTHS, GAP_RUN_SHARE, gapSince } from "./gap-since";

const MONTHS = monthsFrom(month("2020-01"), month("2021-06"));

/** A plan of 100 euros a month, and what is paid by the end of each month as a share of the plan. */
function since(shares: Partial<Record<string, number>>, asOf = "2021-06-30"): Month | null {
  const plan = MONTHS.map((of) => ({ month: of, amount: euro(100) }));
  let before = 0;
  const movements = MONTHS.filter((of) => of <= asOf.slice(0, 7)).map((of, index) => {
    const paid = 100 * (index + 1) * (shares[of] ?? 1);
    const added = paid - before;
    before = paid;
    return movement(of, "PAID", added);
  });
  return gapSince(
    cumulativeCurve({
      asOf: day(asOf),
      plan,
      movements,
      forecast: null,
      contractStart: CONTRACT.signedOn,
      contractEnd: CONTRACT.endsOn,
    }),
  );
}

const BELOW = 1 - GAP_RUN_SHARE.part / GAP_RUN_SHARE.of - 0.01;
const AT = 1 - GAP_RUN_SHARE.part / GAP_RUN_SHARE.of;

test("the run is told from its first month", () => {
  const run = { "2021-01": BELOW, "2021-02": BELOW, "2021-03": BELOW, "2021-04": BELOW, "2021-05": BELOW };
  expect(since({ ...run, "2021-06": BELOW })).toBe("2021-01");
});

test(`${GAP_RUN_MONTHS} months make a run, ${GAP_RUN_MONTHS - 1} do not`, () => {
  expect(since({ "2021-04": BELOW, "2021-05": BELOW, "2021-06": BELOW })).toBe("2021-04");
  expect(since({ "2021-05": BELOW, "2021-06": BELOW })).toBeNull();
});

test("five per cent under the plan is not yet a gap, one more is", () => {
  expect(since({ "2021-04": AT, "2021-05": AT, "2021-06": AT })).toBeNull();
  expect(since({ "2021-03": AT, "2021-04": BELOW, "2021-05": BELOW, "2021-06": BELOW })).toBe("2021-04");
});

test("a month back at the plan breaks the run", () => {
  expect(
    since({ "2021-01": BELOW, "2021-02": BELOW, "2021-03": BELOW, "2021-05": BELOW, "2021-06": BELOW }),
  ).toBeNull();
});

test("a run closed by the present day is no longer told", () => {
  expect(since({ "2021-03": BELOW, "2021-04": BELOW, "2021-05": BELOW, "2021-06": 1 }, "2021-06-15")).toBeNull();
});

test("the current month counts only once it is whole", () => {
  const months = { "2021-04": BELOW, "2021-05": BELOW, "2021-06": 0.5 };
  expect(since(months, "2021-06-15")).toBeNull();
  expect(since({ ...months, "2021-06": BELOW }, "2021-06-30")).toBe("2021-04");
  expect(since({ "2021-03": 0.5, "2021-04": 0.5, "2021-05": 0.5, "2021-06": 0.5 }, "2021-06-15")).toBe("2021-03");
});

test("no plan, or no curve, has no gap", () => {
  expect(gapSince([])).toBeNull();
  const points = cumulativeCurve({
    asOf: day("2021-06-30"),
    plan: [],
    movements: [],
    forecast: null,
    contractStart: CONTRACT.signedOn,
    contractEnd: CONTRACT.endsOn,
  });
  expect(gapSince(points)).toBeNull();
});
