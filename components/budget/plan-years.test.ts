import { expect, test } from "vitest";
import { month, monthsFrom } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { byYear, storedPlan, typedTotal } from "./plan-years";

const MONTHS = monthsFrom(month("2019-12"), month("2021-02"));

test("the months of a contract fall into its calendar years", () => {
  expect(byYear(MONTHS).map(({ year, months }) => [year, months.length])).toEqual([
    [2019, 1],
    [2020, 12],
    [2021, 2],
  ]);
});

test("the total adds what is typed to the cent, empty months for nothing", () => {
  const typed = { [month("2019-12")]: "0,10", [month("2020-01")]: "0,20", [month("2020-02")]: " " };
  expect(typedTotal(typed, MONTHS)).toBe(30);
  expect(typedTotal({}, MONTHS)).toBe(0);
});

test("a month that can't be read withholds the total of its year only", () => {
  const typed = { [month("2019-12")]: "5", [month("2020-01")]: "412.600" };
  const [first, second] = byYear(MONTHS);
  expect(typedTotal(typed, MONTHS)).toBeNull();
  expect(typedTotal(typed, first?.months ?? [])).toBe(500);
  expect(typedTotal(typed, second?.months ?? [])).toBeNull();
});

test("a stored plan is written as its fields hold it, running cost only where there is some", () => {
  const lines = [
    { month: month("2020-01"), amount: cents(100_00), operating: cents(20_50) },
    { month: month("2020-02"), amount: cents(0), operating: cents(0) },
    { month: month("2020-03"), amount: cents(1), operating: cents(0) },
  ];
  expect(storedPlan(lines)).toEqual({
    months: { "2020-01": "100,00", "2020-03": "0,01" },
    operating: { "2020-01": "20,50" },
  });
});
