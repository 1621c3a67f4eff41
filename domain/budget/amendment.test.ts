import { expect, test } from "vitest";
import { day, euro, line } from "@/test-support/facts";
import { ZERO } from "../shared/money";
import { isSamePlan, programmedChange, replacedVersion } from "./amendment";
import type { PlanVersion } from "./plan-to-date";

const planned = (month: string, amount: number, operating = ZERO) => ({ ...line(month, amount), operating });
const version = (number: number, effectiveOn: string, amendment: number | null = number): PlanVersion => ({
  number,
  effectiveOn: day(effectiveOn),
  amendment: number === 0 ? null : amendment,
  lines: [],
});
const signed = version(0, "2019-12-09");
const first = version(1, "2021-03-10");

test("a draft takes the place of the plan in force on its day", () => {
  const second = { number: 2, signedOn: day("2021-05-10") };
  expect(replacedVersion([signed, first], second)).toBe(first);
  expect(replacedVersion([signed, first], { ...second, signedOn: day("2021-03-09") })).toBe(signed);
  expect(replacedVersion([], second)).toBeNull();
});

test("once sealed, an avenant is no more told from its own plan, nor from those after it", () => {
  const sameDay = version(2, "2021-03-10");
  expect(replacedVersion([signed, first, sameDay], { number: 1, signedOn: first.effectiveOn })).toBe(signed);
  expect(replacedVersion([signed, first, sameDay], { number: 2, signedOn: first.effectiveOn })).toBe(first);
});

test("a change of the programmed total is against the plan before, or all of it where there was none", () => {
  expect(programmedChange([line("2021-01", 100)], [line("2021-02", 120)])).toBe(euro(20));
  expect(programmedChange([line("2021-01", 100)], [line("2021-01", 0)])).toBe(euro(-100));
  expect(programmedChange(undefined, [line("2021-02", 120)])).toBe(euro(120));
});

test("two plans are the same whatever their order and their months of nothing, not when a part changes nature", () => {
  const plan = [planned("2021-01", 100), planned("2021-02", 50)];
  expect(isSamePlan(plan, [planned("2021-02", 50), planned("2021-03", 0), planned("2021-01", 100)])).toBe(true);
  expect(isSamePlan(plan, [planned("2021-01", 100)])).toBe(false);
  expect(isSamePlan(plan, [planned("2021-01", 100, euro(1)), planned("2021-02", 50)])).toBe(false);
});
