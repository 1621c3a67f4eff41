import fc from "fast-check";
import { expect, test } from "vitest";
import { planLines } from "@/test-support/arbitraries";
import { day, euro, line } from "@/test-support/facts";
import { subtractCents, sumCents, ZERO } from "../shared/money";
import { compareQuarters, compareYears, planChange } from "./compare-plans";
import { planChangeInWords } from "./compare-plans.labels";
import { type PlanLine, type PlanVersion, programmed } from "./plan-to-date";

const version = (amendment: number | null, lines: readonly PlanLine[]): PlanVersion => ({
  number: amendment ?? 0,
  effectiveOn: day("2020-01-01"),
  amendment,
  lines: lines.map((planned) => ({ ...planned, operating: ZERO })),
});

const SIGNED = [line("2020-06", 1_000_000), line("2021-06", 500_000)];
const said = (after: readonly PlanLine[], before: readonly PlanLine[] = SIGNED) =>
  planChangeInWords(version(null, before), version(1, after)).replaceAll(/[\u00a0\u202f]/g, " ");

test.each([
  ["adds and moves", 650_000, 1_050_000, "L’avenant n° 1 ajoute 0,20 M€ et décale 0,35 M€ de 2020 à 2021"],
  ["moves alone", 650_000, 850_000, "L’avenant n° 1 décale 0,35 M€ de 2020 à 2021"],
  ["brings forward", 1_100_000, 400_000, "L’avenant n° 1 avance 0,10 M€ de 2021 à 2020"],
  ["adds alone", 1_000_000, 700_000, "L’avenant n° 1 ajoute 0,20 M€, en 2021"],
  ["takes away and moves", 400_000, 700_000, "L’avenant n° 1 retire 0,40 M€ et décale 0,20 M€ de 2020 à 2021"],
  ["takes away alone", 1_000_000, 0, "L’avenant n° 1 retire 0,50 M€, en 2021"],
  ["changes nothing", 1_000_000, 500_000, "L’avenant n° 1 ne change aucun montant"],
])("an avenant that %s", (_what, in2020, in2021, words) => {
  expect(said([line("2020-06", in2020), line("2021-06", in2021)])).toBe(words);
});

test("months moved within their years are told as such", () => {
  expect(said([line("2020-09", 1_000_000), line("2021-06", 500_000)])).toBe(
    "L’avenant n° 1 déplace des mois sans changer le total d’aucune année",
  );
});

test("an amount too small for a million is told in euros", () => {
  expect(said([line("2020-06", 1_000_000), line("2021-06", 500_900)])).toBe("L’avenant n° 1 ajoute 900 €, en 2021");
});

test("years and quarters keep what each plan holds, months of nothing in both left out", () => {
  const after = [line("2020-06", 0), line("2020-07", 300_000)];
  expect(compareYears(SIGNED, after)).toEqual([
    { period: 2020, before: euro(1_000_000), after: euro(300_000), change: euro(-700_000) },
    { period: 2021, before: euro(500_000), after: ZERO, change: euro(-500_000) },
  ]);
  expect(compareQuarters(SIGNED, [...after, line("2022-01", 0)]).map(({ period }) => period)).toEqual([
    { year: 2020, quarter: 2 },
    { year: 2020, quarter: 3 },
    { year: 2021, quarter: 2 },
  ]);
});

test("the differences of years and of quarters add up to that of the totals, and what moves leaves as it arrives", () => {
  fc.assert(
    fc.property(planLines, planLines, (before, after) => {
      const total = subtractCents(programmed(after) ?? ZERO, programmed(before) ?? ZERO);
      const years = compareYears(before, after);
      expect(sumCents(years.map(({ change }) => change))).toBe(total);
      expect(sumCents(compareQuarters(before, after).map(({ change }) => change))).toBe(total);
      const change = planChange(before, after);
      expect(change.total).toBe(total);
      const swings = sumCents(years.map((each) => (each.change < 0 ? subtractCents(ZERO, each.change) : each.change)));
      expect(swings).toBe(Math.abs(total) + 2 * change.moved);
    }),
  );
});
