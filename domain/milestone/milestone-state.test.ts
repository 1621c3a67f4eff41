import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { aMilestone, day, due, TODAY } from "@/test-support/facts";
import { addDays } from "../shared/calendar-date";
import { comingDate, dueDate, milestoneState, needsTreatment, overdueDays } from "./milestone-state";

test("the date of a milestone is when it happened, else the pilot's, else the contract's", () => {
  const dates = { baseline: day("2021-04-29"), forecast: day("2021-06-30"), actual: day("2021-07-02") };
  expect(dueDate(aMilestone(dates))).toBe("2021-07-02");
  expect(dueDate(aMilestone({ ...dates, actual: null }))).toBe("2021-06-30");
  expect(dueDate(aMilestone({ baseline: dates.baseline }))).toBe("2021-04-29");
  expect(dueDate(aMilestone())).toBeNull();
});

test("a date to come is the pilot's until it has passed", () => {
  const milestone = due("2021-09-24", { forecast: TODAY });
  expect(comingDate(milestone, TODAY)).toBe(TODAY);
  expect(comingDate(milestone, addDays(TODAY, 1))).toBe("2021-09-24");
  expect(comingDate(aMilestone({ forecast: TODAY }), addDays(TODAY, 1))).toBe(TODAY);
  expect(comingDate(aMilestone(), TODAY)).toBeNull();
});

test("a milestone has overdue days when it is overdue, at least one, and only then", () => {
  const milestones = fc.record({
    baseline: fc.option(contractDates),
    forecast: fc.option(contractDates),
    actual: fc.option(contractDates),
    cancelled: fc.boolean(),
  });
  fc.assert(
    fc.property(milestones, contractDates, (given, asOf) => {
      const milestone = aMilestone(given);
      const overdue = overdueDays(milestone, asOf);
      expect(overdue !== null).toBe(milestoneState(milestone, asOf) === "OVERDUE");
      if (overdue !== null) expect(overdue).toBeGreaterThanOrEqual(1);
      if (needsTreatment(milestone, asOf)) expect(overdue).not.toBeNull();
    }),
  );
});
