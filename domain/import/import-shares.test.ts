import fc from "fast-check";
import { expect, test } from "vitest";
import { importShares } from "./import-shares";
import { lookOfMany, rowLook } from "./row-look";

const NONE = { READY: 0, CHANGED: 0, UNCHANGED: 0, DUPLICATE: 0, INVALID: 0, IGNORED: 0, IMPORTED: 0 };
const problem = (level: "ERROR" | "CORRECTED") => ({
  level,
  field: "stage",
  address: "F10",
  read: "Paye",
  message: "« Paye » lu comme « Payé ».",
  suggestion: null,
});

test("corrected rows are told apart from the ready ones, and counted once", () => {
  expect(importShares({ states: { ...NONE, READY: 37, DUPLICATE: 1, INVALID: 4 }, corrected: 1, figures: [] })).toEqual(
    [
      { look: "READY", count: 36 },
      { look: "CORRECTED", count: 1 },
      { look: "DUPLICATE", count: 1 },
      { look: "INVALID", count: 4 },
    ],
  );
  expect(importShares({ states: { ...NONE, READY: 1, CHANGED: 3 }, corrected: 2, figures: [] })).toEqual([
    { look: "CORRECTED", count: 2 },
    { look: "CHANGED", count: 2 },
  ]);
});

const count = fc.nat({ max: 100_000 });

test("the shares always add up to the rows", () => {
  const counts = fc.record({
    READY: count,
    CHANGED: count,
    UNCHANGED: count,
    DUPLICATE: count,
    INVALID: count,
    IGNORED: count,
    IMPORTED: count,
  });
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (states, part) => {
      const corrected = Math.floor((states.READY + states.CHANGED) * part);
      const shares = importShares({ states, corrected, figures: [] });
      const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
      expect(sum(shares.map((share) => share.count))).toBe(sum(Object.values(states)));
      expect(shares.every((share) => share.count > 0)).toBe(true);
    }),
  );
});

test("only a ready row says it was corrected", () => {
  expect(rowLook("READY", [problem("CORRECTED")])).toBe("CORRECTED");
  expect(rowLook("READY", [])).toBe("READY");
  expect(rowLook("READY", [{ ...problem("CORRECTED"), field: null }])).toBe("READY");
  expect(rowLook("INVALID", [problem("CORRECTED"), problem("ERROR")])).toBe("INVALID");
});

test("groups are named in the number of their count", () => {
  expect([lookOfMany("DUPLICATE", 1), lookOfMany("DUPLICATE", 2)]).toEqual(["Doublon probable", "Doublons probables"]);
  expect(lookOfMany("READY", 0)).toBe("Prête");
});
