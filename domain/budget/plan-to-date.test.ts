import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, contractMonths, planLines, shuffled } from "@/test-support/arbitraries";
import { centsOf, readExamples } from "@/test-support/examples";
import { day, euro, line } from "@/test-support/facts";
import { addDays, calendarDateSchema, lastDay, month, monthOf, monthsFrom } from "../shared/calendar-date";
import { cents, sumCents } from "../shared/money";
import { cumulativePlan, lineToDate, type PlanLine, plannedToDate, programmed } from "./plan-to-date";

const planOf = (text: string): PlanLine[] =>
  text.split("|").flatMap((cell) => {
    const [of = "", amount = ""] = cell.split("=");
    return of === "" ? [] : [{ month: month(of), amount: cents(centsOf(amount) ?? 0) }];
  });

test.each(readExamples(new URL("./plan-to-date.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const lines = planOf(read("plan"));
  const asOf = calendarDateSchema.parse(read("date de situation"));
  expect(plannedToDate(lines, asOf)).toBe(centsOf(read("plan à date")));
  expect(programmed(lines)).toBe(centsOf(read("programmé")));
});

test("the order of the lines never matters", () => {
  const mixed = planLines.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines)));
  fc.assert(
    fc.property(mixed, contractDates, ([lines, others], asOf) => {
      expect(plannedToDate(others, asOf)).toBe(plannedToDate(lines, asOf));
      expect(programmed(others)).toBe(programmed(lines));
      const months = monthsFrom(month("2019-12"), month("2022-12"));
      expect(cumulativePlan(others, months)).toEqual(cumulativePlan(lines, months));
    }),
  );
});

test("the plan to date never goes back, and ends at the programmed total", () => {
  fc.assert(
    fc.property(planLines, contractDates, (lines, asOf) => {
      const today = plannedToDate(lines, asOf);
      const tomorrow = plannedToDate(lines, addDays(asOf, 1));
      expect((tomorrow ?? 0) >= (today ?? 0)).toBe(true);
      expect(plannedToDate(lines, day("2023-01-01"))).toBe(programmed(lines));
    }),
  );
});

test("on the last day of a month the plan to date is the running total of that month", () => {
  fc.assert(
    fc.property(planLines, contractMonths, (lines, of) => {
      fc.pre(lines.length > 0);
      expect(plannedToDate(lines, lastDay(of))).toBe(cumulativePlan(lines, [of])[0]?.amount);
    }),
  );
});

test("what is planned is the sum of its lines, each at that day", () => {
  fc.assert(
    fc.property(planLines, contractDates, (lines, asOf) => {
      fc.pre(lines.length > 0);
      expect(plannedToDate(lines, asOf)).toBe(sumCents(lines.map((planned) => lineToDate(planned, asOf))));
    }),
  );
});

test("the running plan counts what came before its first month and repeats itself in empty ones", () => {
  const lines = [line("2020-02", 10), line("2019-11", 5), line("2020-02", 1)];
  const months = monthsFrom(month("2019-12"), month("2020-03"));
  expect(cumulativePlan(lines, months).map(({ amount }) => amount)).toEqual([5, 5, 16, 16].map(euro));
});

test("a plan without a line of the current month stands still", () => {
  const lines = [line("2021-05", 100), line("2021-07", 100)];
  expect(plannedToDate(lines, day("2021-06-01"))).toBe(plannedToDate(lines, day("2021-06-30")));
  expect(monthOf(day("2021-06-01"))).toBe("2021-06");
});
