import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates, planLines, shuffled } from "@/test-support/arbitraries";
import { centsOf, readExamples } from "@/test-support/examples";
import { CONTRACT, day, euro, line } from "@/test-support/facts";
import { monthOf } from "../shared/calendar-date";
import { cents, sumCents, ZERO } from "../shared/money";
import { ACTION_STATUSES } from "../status/status";
import { statusLabel } from "../status/status.labels";
import { forecastAtCompletion, spreadRemainder } from "./forecast";

const KINDS: Record<string, string> = { calculée: "COMPUTED", déclarée: "DECLARED", finale: "FINAL" };

test.each(readExamples(new URL("./forecast.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const amount = (column: string) => {
    const value = centsOf(read(column));
    return value === null ? null : cents(value);
  };
  const revision = amount("prévision du pilote");
  const expected = amount("prévision à terme");
  expect(
    forecastAtCompletion({
      programmed: amount("programmé"),
      committed: amount("engagé") ?? ZERO,
      paid: amount("payé") ?? ZERO,
      status: ACTION_STATUSES.find((status) => statusLabel(status) === read("météo")) ?? null,
      revision: revision === null ? null : { amount: revision },
    }),
  ).toEqual(expected === null ? null : { amount: expected, kind: KINDS[read("nature")] });
});

test("no forecast is ever below what is paid", () => {
  fc.assert(
    fc.property(
      fc.option(amounts()),
      amounts(),
      amounts(),
      fc.option(fc.constantFrom(...ACTION_STATUSES)),
      fc.option(amounts()),
      (programmed, committed, other, status, revised) => {
        const paid = cents(Math.min(committed, other));
        const revision = revised === null ? null : { amount: revised };
        const forecast = forecastAtCompletion({ programmed, committed, paid, status, revision });
        expect((forecast?.amount ?? 0) >= paid).toBe(true);
      },
    ),
  );
});

const spread = (given: Partial<Parameters<typeof spreadRemainder>[0]>) =>
  spreadRemainder({
    remainder: euro(900),
    lines: [],
    asOf: day("2021-06-15"),
    contractEnd: CONTRACT.endsOn,
    ...given,
  });

test("nothing left to pay is spread nowhere", () => {
  expect(spread({ remainder: ZERO })).toEqual([]);
  expect(spread({ remainder: cents(-1) })).toEqual([]);
});

test("the remainder follows the months still planned, the current one for its days to come", () => {
  const lines = [line("2021-07", 300), line("2021-05", 1000), line("2021-06", 600)];
  expect(spread({ lines })).toEqual([line("2021-06", 450), line("2021-07", 450)]);
  expect(spread({ lines, asOf: day("2021-06-30") })).toEqual([line("2021-07", 900)]);
});

test("once the plan is used up, the remainder runs evenly by the day to the end of the contract", () => {
  const given = { lines: [line("2021-05", 1000)], contractEnd: day("2021-08-14") };
  expect(spread({ ...given, remainder: euro(60) })).toEqual([
    line("2021-06", 15),
    line("2021-07", 31),
    line("2021-08", 14),
  ]);
});

test("without any plan the remainder runs evenly too", () => {
  expect(spread({ remainder: euro(46), contractEnd: day("2021-07-31") })).toEqual([
    line("2021-06", 15),
    line("2021-07", 31),
  ]);
});

test("past the term of the contract, what remains is expected in the month of the next day", () => {
  expect(spread({ asOf: day("2023-01-31"), contractEnd: day("2022-12-09") })).toEqual([line("2023-02", 900)]);
  expect(spread({ asOf: day("2022-12-09"), contractEnd: day("2022-12-09") })).toEqual([line("2022-12", 900)]);
  expect(spread({ asOf: day("2022-12-08"), contractEnd: day("2022-12-09") })).toEqual([line("2022-12", 900)]);
});

test("one cent stays one cent", () => {
  expect(sumCents(spread({ remainder: cents(1) }).map(({ amount }) => amount))).toBe(1);
});

test("the parts always add up to the remainder, none before the day, whatever the order of the lines", () => {
  const mixed = planLines.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines)));
  fc.assert(
    fc.property(mixed, contractDates, amounts(1_000_000_00), ([lines, others], asOf, remainder) => {
      const given = { remainder, asOf, contractEnd: CONTRACT.endsOn };
      const parts = spreadRemainder({ ...given, lines });
      expect(sumCents(parts.map(({ amount }) => amount))).toBe(remainder);
      expect(parts.every((part) => part.month >= monthOf(asOf))).toBe(true);
      expect(spreadRemainder({ ...given, lines: others })).toEqual(parts);
    }),
  );
});
