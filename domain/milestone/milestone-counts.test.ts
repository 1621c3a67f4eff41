import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { aMilestone, day, due, reachedOn, TODAY } from "@/test-support/facts";
import { milestoneCounts } from "./milestone-counts";

const HORIZON = day("2021-12-31");

test("no milestone counts for nothing", () => {
  expect(milestoneCounts([], TODAY, HORIZON)).toEqual({
    total: 0,
    reached: 0,
    overdue: 0,
    longestDelay: null,
    upcoming: 0,
    upcomingByHorizon: 0,
    undated: 0,
  });
});

test("each milestone stands in one place, cancelled ones in none", () => {
  const list = [
    reachedOn("2020-03-06"),
    due("2021-04-29"),
    due("2021-05-28"),
    due("2021-12-31"),
    due("2022-01-01"),
    aMilestone(),
    due("2021-01-01", { cancelled: true }),
  ];
  expect(milestoneCounts(list, TODAY, HORIZON)).toEqual({
    total: 6,
    reached: 1,
    overdue: 2,
    longestDelay: 47,
    upcoming: 3,
    upcomingByHorizon: 1,
    undated: 1,
  });
});

test("reached, overdue and to come are the whole", () => {
  const milestones = fc.array(
    fc
      .record({
        baseline: fc.option(contractDates),
        forecast: fc.option(contractDates),
        actual: fc.option(contractDates),
        cancelled: fc.boolean(),
      })
      .map(aMilestone),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(milestones, contractDates, (list, asOf) => {
      const counts = milestoneCounts(list, asOf, HORIZON);
      expect(counts.reached + counts.overdue + counts.upcoming).toBe(counts.total);
      expect(counts.upcomingByHorizon + counts.undated).toBeLessThanOrEqual(counts.upcoming);
    }),
  );
});
