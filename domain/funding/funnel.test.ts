import fc from "fast-check";
import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { aFile, files, step } from "@/test-support/funding-files";
import { type FUNNEL_STAGES, funnel, median } from "./funnel";

const counts = (lines: Parameters<typeof funnel>[0]) => funnel(lines).steps.map((each) => each.files);
const stepOf = (stage: (typeof FUNNEL_STAGES)[number], lines: Parameters<typeof funnel>[0]) =>
  funnel(lines).steps.find((each) => each.stage === stage);

test("a file counts in what it reached and in all before, whatever the files", () => {
  fc.assert(
    fc.property(files, (lines) => {
      const reached = counts(lines);
      expect(reached).toEqual(reached.toSorted((a, b) => b - a));
      for (const { files: all, withoutAmount } of funnel(lines).steps) expect(withoutAmount).toBeLessThanOrEqual(all);
    }),
  );
});

test("each step of a file moves it one stage on, then its claims and its receipts", () => {
  const moves = [
    step("PROSPECTIVE", "2020-01-01", 90),
    step("REQUESTED", "2020-02-01", 100),
    step("UNDER_REVIEW", "2020-03-01"),
    step("GRANTED", "2020-05-01", 80),
    step("CONTRACTED", "2020-06-01", 75),
  ];
  const reached = moves.map((_, last) => counts([aFile({ moves: moves.slice(0, last + 1) })]).reduce((a, b) => a + b));
  expect(reached).toEqual([0, 1, 2, 3, 4]);
  const paid = aFile({ moves, claims: [["2020-09", 40]], receipts: [["2020-11", 30]] });
  expect(funnel([paid]).steps.map(({ amount }) => amount)).toEqual([100, 100, 80, 75, 40, 30].map(euro));
  expect(counts([aFile({ moves, claims: [["2020-09", 40]] })])).toEqual([1, 1, 1, 1, 1, 0]);
});

test("a refused file stays in what it had reached, and is told as lost", () => {
  const refused = aFile({
    moves: [step("UNDER_REVIEW", "2020-02-01", 100), step("REFUSED", "2020-05-01", null, { reason: "Hors critères." })],
  });
  expect(counts([refused])).toEqual([1, 1, 0, 0, 0, 0]);
  expect(funnel([refused]).lost).toBe(1);
});

test("own funds, private money and what is only hoped for are not in the funnel", () => {
  const out = [
    aFile({ kind: "OWN_FUNDS" }),
    aFile({ kind: "PRIVATE", funderKind: "COMPANY" }),
    aFile({ kind: "LOAN", funderKind: "BANK" }),
    aFile({ moves: [step("PROSPECTIVE", "2020-02-01", 100)] }),
  ];
  expect(counts(out)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("an amount nobody told is not counted as zero", () => {
  const awarded = aFile({ moves: [step("GRANTED", "2020-02-01", 80)] });
  expect(stepOf("REQUESTED", [awarded])).toMatchObject({ files: 1, amount: euro(80), withoutAmount: 0 });
  const settled = aFile({ moves: [step("SETTLED", "2021-02-01")] });
  expect(stepOf("CONTRACTED", [settled])).toMatchObject({ files: 1, amount: 0, withoutAmount: 1 });
});

const reviewedAfter = (days: number) =>
  aFile({
    moves: [step("REQUESTED", "2020-03-01", 10), step("UNDER_REVIEW", `2020-03-${String(1 + days).padStart(2, "0")}`)],
  });

test("a median takes three files, and says over how many it is", () => {
  expect(stepOf("UNDER_REVIEW", [5, 9].map(reviewedAfter))?.delay).toEqual({ median: null, count: 2 });
  expect(stepOf("UNDER_REVIEW", [9, 5, 20].map(reviewedAfter))?.delay).toEqual({ median: 9, count: 3 });
  expect(stepOf("REQUESTED", [9, 5, 20].map(reviewedAfter))?.delay).toBeNull();
});

test("a file that skips a stage is in neither of the delays around it", () => {
  const skipping = aFile({ moves: [step("REQUESTED", "2020-03-01", 10), step("GRANTED", "2020-04-01", 10)] });
  expect(stepOf("UNDER_REVIEW", [skipping])?.delay?.count).toBe(0);
  expect(stepOf("GRANTED", [skipping])?.delay?.count).toBe(0);
});

test("the median: odd, even rounded half up, one, none", () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([10, 21])).toBe(16);
  expect(median([10, 20])).toBe(15);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNull();
});
