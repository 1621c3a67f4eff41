import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, planLines } from "@/test-support/arbitraries";
import { euro } from "@/test-support/facts";
import { month } from "../shared/calendar-date";
import { cents, sumCents, sumKnownCents } from "../shared/money";
import { STAGES } from "../spending/stage";
import { byYear, NATURES, type YearMoney } from "./by-year";

const plan = (of: string, amount: number, operating = 0) => ({
  month: month(of),
  amount: euro(amount),
  operating: euro(operating),
});
const money = (
  year: number,
  stage: YearMoney["stage"],
  amount: number,
  nature: YearMoney["nature"] = "INVESTMENT",
) => ({
  year,
  stage,
  nature,
  amount: euro(amount),
});

const flows: fc.Arbitrary<YearMoney[]> = fc.array(
  fc.record({
    year: fc.integer({ min: 2019, max: 2024 }),
    nature: fc.constantFrom(...NATURES),
    stage: fc.constantFrom(...STAGES),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents),
  }),
  { maxLength: 30 },
);
const plans = fc.array(
  fc
    .tuple(planLines, amounts(100))
    .map(([lines, share]) =>
      lines.map((line) => ({ ...line, operating: cents(Math.floor((line.amount / 100) * share)) })),
    ),
  { maxLength: 4 },
);

test("the years add up to the whole, and so do the natures, whatever the money", () => {
  fc.assert(
    fc.property(plans, flows, (lines, entries) => {
      const { years, total } = byYear(lines, entries);
      for (const key of ["plan", "committed", "invoiced", "paid", "remaining"] as const) {
        const whole = total[key] ?? null;
        if (years.length > 0) expect(sumKnownCents(years.map((year) => year[key]))).toBe(whole);
        for (const each of [...years, total]) {
          expect(sumKnownCents(NATURES.map((nature) => each.natures[nature][key]))).toBe(each[key]);
        }
      }
      expect(total.paid).toBe(sumCents(entries.filter(({ stage }) => stage === "PAID").map(({ amount }) => amount)));
      expect(total.plan ?? 0).toBe(sumCents(lines.flat().map(({ amount }) => amount)));
    }),
  );
});

test("a year without anything stands between two that have some", () => {
  const { years } = byYear([[plan("2020-03", 100)]], [money(2022, "PAID", 40)]);
  expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
  expect(years[1]).toMatchObject({ plan: 0, paid: 0, remaining: 0 });
});

test("a year of zeros at either end is no year", () => {
  const { years } = byYear([[plan("2019-12", 0), plan("2020-03", 100)]], [money(2021, "PAID", 0)]);
  expect(years.map(({ year }) => year)).toEqual([2020]);
});

test("what remains of a year is its plan less what was paid, below zero past the plan", () => {
  const { years, total } = byYear([[plan("2020-03", 100), plan("2021-03", 50)]], [money(2020, "PAID", 130)]);
  expect(years.map(({ remaining }) => remaining)).toEqual([euro(-30), euro(50)]);
  expect(total.remaining).toBe(euro(20));
});

test("the running cost of a line is told apart from its investment", () => {
  const { total } = byYear(
    [[plan("2020-03", 100, 30)]],
    [money(2020, "PAID", 10, "OPERATING"), money(2020, "PAID", 25)],
  );
  expect(total.natures.OPERATING).toMatchObject({ plan: euro(30), paid: euro(10), remaining: euro(20) });
  expect(total.natures.INVESTMENT).toMatchObject({ plan: euro(70), paid: euro(25), remaining: euro(45) });
});

test("without a plan nothing remains to be known; without anything there is no year", () => {
  expect(byYear([[]], [money(2020, "PAID", 10)]).total).toMatchObject({ plan: null, remaining: null, paid: euro(10) });
  expect(byYear([], [])).toMatchObject({ years: [], total: { plan: null, paid: 0 } });
});
