import { expect, test } from "vitest";
import { effectInWords, exactChange } from "./import-effect";

const money = (label: string, before: number, after: number) => ({ label, before, after, unit: "CENTS" as const });
const count = (label: string, before: number, after: number) => ({ label, before, after, unit: "COUNT" as const });

test("what moves is told, what does not is not", () => {
  expect(
    effectInWords([
      money("Engagé", 0, 61_125_000),
      money("Mandaté", 5, 5),
      money("Payé", 100, 184_000_100),
      count("Jalons atteints", 3, 5),
    ]),
  ).toBe("+1,84\u00a0M€ payés, +0,61\u00a0M€ engagés, +2 jalons atteints");
  expect(effectInWords([money("Payé", 5, 5)])).toBeNull();
  expect(effectInWords([])).toBeNull();
});

test("below ten thousand euros the amount is in euros, and a decrease takes the true minus", () => {
  expect(effectInWords([money("Payé", 0, 99_999_900)])).toBe("+1,00\u00a0M€ payés");
  expect(effectInWords([money("Payé", 0, 999_900)])).toBe("+9\u202f999\u00a0€ payés");
  expect(effectInWords([money("Programmé", 250_000_000, 100_000_000)])).toBe("−1,50\u00a0M€ programmés");
});

test("the exact change keeps its cents", () => {
  expect(exactChange(money("Payé", 1, 184_000_002))).toBe("+1\u202f840\u202f000,01\u00a0€");
  expect(exactChange(count("Jalons", 5, 3))).toBe("−2");
});
