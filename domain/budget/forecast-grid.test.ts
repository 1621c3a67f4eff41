import { expect, test } from "vitest";
import { CONTRACT, day, euro, line } from "@/test-support/facts";
import { ZERO } from "../shared/money";
import { forecastGrid } from "./forecast-grid";

const grid = (given: Partial<Parameters<typeof forecastGrid>[0]> = {}) =>
  forecastGrid({
    remainder: euro(900),
    plan: [line("2021-06", 600), line("2022-03", 600)],
    profile: null,
    asOf: day("2021-06-15"),
    contractEnd: CONTRACT.endsOn,
    ...given,
  });

test("the grid runs from the month under way to the contract's end, filled as the forecast is spread now", () => {
  const { months, lines, canShift } = grid();
  expect([months[0], months.at(-1), months.length]).toEqual(["2021-06", "2022-12", 19]);
  expect(lines).toEqual([line("2021-06", 300), line("2022-03", 600)]);
  expect(canShift).toBe(true);
});

test("the last day of a month it starts with the next; a profile past the term widens it", () => {
  const profile = { months: [line("2023-04", 900)], declaredOn: day("2021-06-01") };
  const { months, lines } = grid({ asOf: day("2021-06-30"), profile });
  expect([months[0], months.at(-1)]).toEqual(["2021-07", "2023-04"]);
  expect(lines).toEqual([line("2023-04", 900)]);
});

test("past the term one month at least can be given an amount; a used-up plan cannot be moved", () => {
  const { months, canShift } = grid({ asOf: day("2023-05-15") });
  expect([months, canShift]).toEqual([["2023-05"], false]);
  expect(grid({ remainder: ZERO }).lines).toEqual([]);
});
