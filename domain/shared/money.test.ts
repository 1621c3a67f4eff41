import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts } from "@/test-support/arbitraries";
import { addCents, cents, MAX_CENTS, splitCents, subtractCents, sumCents, sumKnownCents, ZERO } from "./money";

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s is not an amount", (value) => {
  expect(() => cents(value)).toThrow(RangeError);
});

test("minus zero is zero", () => {
  expect(Object.is(cents(-0), 0)).toBe(true);
  expect(Object.is(subtractCents(cents(5), cents(5)), 0)).toBe(true);
});

test("a sum beyond what a safe integer holds is refused rather than rounded", () => {
  expect(() => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
});

test("the sum of nothing is zero, the sum of nothing known is unknown", () => {
  expect(sumCents([])).toBe(0);
  expect(sumKnownCents([])).toBeNull();
  expect(sumKnownCents([null, null])).toBeNull();
  expect(sumKnownCents([null, ZERO])).toBe(0);
  expect(sumKnownCents([cents(1), null, cents(2)])).toBe(3);
});

test("the cent that does not divide goes to the largest remainder, the first of equals", () => {
  expect(splitCents(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitCents(cents(100), [1, 2, 3])).toEqual([17, 33, 50]);
  expect(splitCents(cents(1), [0, 1, 1])).toEqual([0, 1, 0]);
  expect(splitCents(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
});

test("a weight of zero receives nothing", () => {
  expect(splitCents(cents(10), [0, 3, 0])).toEqual([0, 10, 0]);
});

test("something can't be shared between nobody", () => {
  expect(() => splitCents(cents(1), [])).toThrow(RangeError);
  expect(() => splitCents(cents(1), [0, 0])).toThrow(RangeError);
  expect(splitCents(ZERO, [0, 0])).toEqual([0, 0]);
});

test.each([-1, 0.5, Number.NaN])("%s is not a weight", (weight) => {
  expect(() => splitCents(cents(10), [weight])).toThrow(RangeError);
});

test("parts always add up to the whole, to the largest amounts", () => {
  const weights = fc.array(fc.integer({ min: 0, max: MAX_CENTS }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts(), weights, fc.boolean(), (amount, list, negative) => {
      fc.pre(list.some((weight) => weight > 0));
      const whole = negative ? subtractCents(ZERO, amount) : amount;
      expect(sumCents(splitCents(whole, list))).toBe(whole);
    }),
  );
});

test("no part is further than one cent from its exact share", () => {
  fc.assert(
    fc.property(
      amounts(1_000_000),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
      (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        splitCents(amount, weights).forEach((part, index) => {
          expect(Math.abs(part * total - amount * (weights[index] ?? 0))).toBeLessThan(total);
        });
      },
    ),
  );
});
