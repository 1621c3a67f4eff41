import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, shuffled } from "@/test-support/arbitraries";
import { day } from "@/test-support/facts";
import { versionInForce } from "./version-in-force";

const signed = { number: 0, effectiveOn: day("2019-12-09") };
const amended = { number: 1, effectiveOn: day("2021-03-01") };

test("before any version there is none", () => {
  expect(versionInForce([], day("2021-06-15"))).toBeNull();
  expect(versionInForce([signed], day("2019-12-08"))).toBeNull();
});

test("a version is in force from its own day on", () => {
  expect(versionInForce([signed, amended], day("2019-12-09"))).toBe(signed);
  expect(versionInForce([signed, amended], day("2021-02-28"))).toBe(signed);
  expect(versionInForce([signed, amended], day("2021-03-01"))).toBe(amended);
});

test("of two versions of the same day the higher number is in force, whatever their order", () => {
  const corrected = { number: 2, effectiveOn: amended.effectiveOn };
  expect(versionInForce([corrected, amended, signed], day("2021-06-15"))).toBe(corrected);
  expect(versionInForce([signed, amended, corrected], day("2021-06-15"))).toBe(corrected);
});

test("the order of the versions never matters", () => {
  const versions = fc.array(fc.record({ effectiveOn: contractDates, number: fc.nat(20) }), { maxLength: 8 });
  const mixed = versions.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(mixed, contractDates, ([list, others], asOf) => {
      expect(versionInForce(others, asOf)).toEqual(versionInForce(list, asOf));
    }),
  );
});
