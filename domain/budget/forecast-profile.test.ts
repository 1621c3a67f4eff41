import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates, planLines } from "@/test-support/arbitraries";
import { CONTRACT, day, euro, line } from "@/test-support/facts";
import { lastDay, month } from "../shared/calendar-date";
import { cents, sumCents, ZERO } from "../shared/money";
import { spreadRemainder } from "./forecast";
import { firstMonthAhead, leftToSpread, monthOutOfReach, scaledProfile, shiftedProfile } from "./forecast-profile";
import { leftInWords, profileInWords } from "./forecast-profile.labels";

const asOf = day("2021-06-15");
const PLAN = [line("2021-05", 1000), line("2021-06", 600), line("2021-07", 300), line("2022-12", 400)];
const shifted = (months: number, remainder = euro(1000)) => shiftedProfile({ plan: PLAN, asOf, months, remainder });
const spread = (months: ReturnType<typeof shifted>, on: string, remainder: number, declaredOn = "2021-06-15") =>
  spreadRemainder({
    remainder: euro(remainder),
    lines: PLAN,
    asOf: day(on),
    contractEnd: CONTRACT.endsOn,
    profile: { months: months ?? [], declaredOn: day(declaredOn) },
  });

test("the rest of the plan moves whole, past the end of the contract if it must", () => {
  expect(shifted(3)).toEqual([line("2021-09", 300), line("2021-10", 300), line("2023-03", 400)]);
  expect(shifted(24)?.at(-1)).toEqual(line("2024-12", 400));
});

test("moved earlier, what would be paid in the past gathers in the first month ahead", () => {
  expect(shifted(-12)).toEqual([line("2021-06", 600), line("2021-12", 400)]);
  expect(shiftedProfile({ plan: PLAN, asOf: day("2021-06-30"), months: -1, remainder: euro(700) })).toEqual([
    line("2021-07", 300),
    line("2022-11", 400),
  ]);
});

test("a plan with nothing left cannot be moved; nothing left to pay is spread nowhere", () => {
  expect(shiftedProfile({ plan: PLAN, asOf: day("2022-12-31"), months: 3, remainder: euro(10) })).toBeNull();
  expect(shifted(3, ZERO)).toEqual([]);
});

test("a shift keeps the total to the cent and never lands before the first month ahead", () => {
  fc.assert(
    fc.property(
      planLines,
      contractDates,
      fc.integer({ min: -12, max: 24 }),
      amounts(1_000_000_00),
      (plan, on, months, rest) => {
        const lines = shiftedProfile({ plan, asOf: on, months, remainder: rest });
        if (lines === null) return;
        expect(sumCents(lines.map(({ amount }) => amount))).toBe(rest);
        expect(lines.every((each) => each.month >= firstMonthAhead(on))).toBe(true);
      },
    ),
  );
});

test("the day it is declared, a profile is followed to the cent", () => {
  const grid = [line("2021-06", 100), line("2021-07", 200), line("2023-01", 50)];
  expect(spread(grid, "2021-06-15", 350)).toEqual(grid);
});

test("later payments reduce the remainder, which keeps the proportions of the months still ahead", () => {
  const grid = [line("2021-06", 100), line("2021-07", 200), line("2021-08", 100)];
  expect(spread(grid, "2021-06-30", 150)).toEqual([line("2021-07", 100), line("2021-08", 50)]);
  expect(spread(grid, "2021-07-31", 77)).toEqual([line("2021-08", 77)]);
});

test("of the month under way, only its days to come count", () => {
  const grid = [line("2021-07", 310), line("2021-08", 210)];
  expect(spread(grid, "2021-07-10", 420)).toEqual([line("2021-07", 210), line("2021-08", 210)]);
  const halfJune = [line("2021-06", 150), line("2021-07", 100)];
  expect(spread(halfJune, "2021-06-20", 200)).toEqual([line("2021-06", 100), line("2021-07", 100)]);
});

test("once its months are gone by, a profile leaves the rest to the plan", () => {
  const grid = [line("2021-06", 100)];
  expect(spread(grid, "2021-06-30", 700)).toEqual([line("2021-07", 300), line("2022-12", 400)]);
  expect(spread([], "2021-06-30", 700)).toEqual([line("2021-07", 300), line("2022-12", 400)]);
});

test("whatever the profile and the day, the parts add up to the remainder, none before the day", () => {
  fc.assert(
    fc.property(
      planLines,
      planLines,
      contractDates,
      contractDates,
      amounts(1_000_000_00),
      (plan, months, a, b, rest) => {
        const [declaredOn, on] = a < b ? [a, b] : [b, a];
        const parts = spreadRemainder({
          remainder: rest,
          lines: plan,
          asOf: on,
          contractEnd: CONTRACT.endsOn,
          profile: { months, declaredOn },
        });
        expect(sumCents(parts.map(({ amount }) => amount))).toBe(rest);
        expect(parts.every((part) => part.month >= on.slice(0, 7))).toBe(true);
      },
    ),
  );
});

test("a grid is complete to the cent, short or over otherwise, and says so", () => {
  const grid = [line("2021-07", 200), line("2021-08", 80)];
  const said = (remainder: number) => leftInWords(leftToSpread(grid, euro(remainder)));
  expect(said(280)).toBe("Tout est réparti.");
  expect(said(280.01)).toBe("Reste 0,01\u00a0€ à répartir.");
  expect(said(120_280)).toBe("Reste 120\u202f000,00\u00a0€ à répartir.");
  expect(said(279.99)).toMatch(/dépasse de 0,01\u00a0€ ce qui reste à payer/);
});

test("a grid holds no month gone by and none too long after the contract", () => {
  const within = (of: string, on = "2021-06-15") =>
    monthOutOfReach([line(of, 1)], { asOf: day(on), contractEnd: CONTRACT.endsOn });
  expect(within("2021-06")).toBeNull();
  expect(within("2021-05")).toBe("2021-05");
  expect(within("2021-06", lastDay(month("2021-06")))).toBe("2021-06");
  expect(within("2027-12")).toBeNull();
  expect(within("2028-01")).toBe("2028-01");
});

test("a grid scaled to another total keeps its proportions; an empty one has none", () => {
  expect(scaledProfile([line("2021-07", 200), line("2021-08", 0), line("2021-09", 100)], euro(90))).toEqual([
    line("2021-07", 60),
    line("2021-09", 30),
  ]);
  expect(scaledProfile([line("2021-07", 0)], cents(5))).toBeNull();
});

test("a profile in words", () => {
  const grid = [line("2022-01", 10), line("2021-07", 20)];
  expect(profileInWords({ shiftMonths: null, months: [] })).toBe("suit le plan");
  expect(profileInWords({ shiftMonths: 3, months: grid })).toBe("reste du plan décalé de 3\u00a0mois");
  expect(profileInWords({ shiftMonths: -1, months: grid })).toBe("reste du plan avancé de 1\u00a0mois");
  expect(profileInWords({ shiftMonths: null, months: grid })).toBe(
    "répartie sur 2\u00a0mois, de juillet 2021 à janvier 2022",
  );
  expect(profileInWords({ shiftMonths: null, months: [line("2021-07", 20)] })).toBe("tout en juillet 2021");
});
