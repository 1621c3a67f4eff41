import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_CENTS } from "@/domain/shared/money";
import { decimalWriting } from "./decimal-writing";

test("an amount in cents is written with its cents, whatever binary fraction it was stored as", () => {
  fc.assert(
    fc.property(fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }), fc.integer({ min: -2, max: 2 }), (cents, ulps) => {
      fc.pre(cents !== 0);
      const stored = cents / 100;
      const near = stored + ulps * 2 ** (Math.floor(Math.log2(Math.abs(stored))) - 52);
      const [whole = "", decimals = ""] = decimalWriting(near).split(".");
      expect(decimals.length).toBeLessThanOrEqual(2);
      const sign = whole.startsWith("-") ? -1 : 1;
      expect(Number(whole) * 100 + sign * Number(decimals.padEnd(2, "0"))).toBe(cents);
    }),
  );
});

test("no number is written with an exponent, and each reads back as it is shown", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const written = decimalWriting(value);
      expect(written).toMatch(/^-?\d+(\.\d+)?$/);
      const kept = Number(value.toPrecision(15));
      expect(Number(written)).toBe((Number.isSafeInteger(value) || !Number.isFinite(kept) ? value : kept) + 0);
    }),
  );
});

test("the largest numbers there are keep their figures", () => {
  expect(Number(decimalWriting(Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
});

test.each([
  [0, "0"],
  [-0, "0"],
  [0.1 + 0.2, "0.3"],
  [1.005, "1.005"],
  [12_345_678_901_234, "12345678901234"],
  [1e21, "1000000000000000000000"],
  [1.25e-7, "0.000000125"],
])("%d is written %s", (value, written) => {
  expect(decimalWriting(value)).toBe(written);
});
