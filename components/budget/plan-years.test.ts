import { expect, test } from "vitest";
import { month, monthsFrom } from "@/domain/shared/calendar-date";
import { byYear, typedTotal } from "./plan-years";

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
