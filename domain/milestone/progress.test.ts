import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "@/test-support/arbitraries";
import { aMilestone, day, due, reachedOn } from "@/test-support/facts";
import { nextMilestone, notCancelled, progress, reachedCount } from "./progress";

test("no milestone, or none that weighs, is not measurable", () => {
  expect(progress([])).toBeNull();
  expect(progress([reachedOn("2021-01-01", { weight: 0 })])).toBeNull();
  expect(progress([reachedOn("2021-01-01", { cancelled: true })])).toBeNull();
});

test("progress is the weight reached over the weight not cancelled", () => {
  const list = [
    reachedOn("2020-03-06", { weight: 3 }),
    due("2021-09-24", { weight: 1 }),
    due("2021-01-01", { weight: 4, cancelled: true }),
  ];
  expect(progress(list)).toBe(0.75);
  expect(progress([due("2021-09-24")])).toBe(0);
  expect(progress([reachedOn("2021-09-24")])).toBe(1);
});

test("a milestone reached then cancelled counts for nothing", () => {
  const list = [reachedOn("2020-03-06", { cancelled: true }), due("2021-09-24")];
  expect([reachedCount(list), notCancelled(list).length, progress(list)]).toEqual([0, 1, 0]);
});

test("the next milestone is the one expected first, late ones included", () => {
  const late = due("2021-04-29");
  const soon = due("2021-06-30", { rank: 1 });
  expect(nextMilestone([soon, late, reachedOn("2021-01-01")])).toBe(late);
});

test("the pilot's date decides which one comes next", () => {
  const postponed = due("2021-06-30", { forecast: day("2021-12-01") });
  const other = due("2021-09-24");
  expect(nextMilestone([postponed, other])).toBe(other);
});

test("of the same day the first of the list comes next, the undated last", () => {
  const undated = aMilestone({ rank: 0 });
  const second = due("2021-09-24", { rank: 2 });
  const first = due("2021-09-24", { rank: 1 });
  expect(nextMilestone([undated, second, first])).toBe(first);
  expect(nextMilestone([undated])).toBe(undated);
});

test("when all are reached or cancelled nothing comes next", () => {
  expect(nextMilestone([reachedOn("2021-01-01"), due("2021-09-24", { cancelled: true })])).toBeNull();
  expect(nextMilestone([])).toBeNull();
});

test("progress stays between none and all, whatever the order", () => {
  const milestones = fc.array(
    fc
      .record({ weight: fc.integer({ min: 0, max: 10 }), reached: fc.boolean(), cancelled: fc.boolean() })
      .map(({ weight, reached, cancelled }) =>
        aMilestone({ weight, cancelled, actual: reached ? day("2021-01-01") : null }),
      ),
    { maxLength: 12 },
  );
  const mixed = milestones.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(mixed, ([list, others]) => {
      const value = progress(list);
      expect(progress(others)).toBe(value);
      expect(value === null || (value >= 0 && value <= 1)).toBe(true);
    }),
  );
});
