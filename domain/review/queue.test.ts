import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByAction, openedItem, turnOf } from "./queue";
import { isLeft, REVIEW_STATES, type ReviewState } from "./review-state";

const item = (subjectId: string, state: ReviewState = "TO_REVIEW", action: number | null = 1) => ({
  subjectId,
  state,
  action,
});
const three = [item("a"), item("b", "ACCEPTED"), item("c", "ANSWERED"), item("d")];

test("items are grouped by action in the order they come in", () => {
  const items = [item("a", "TO_REVIEW", 3), item("b", "TO_REVIEW", null), item("c", "ACCEPTED", 3)];
  expect(groupByAction(items).map(({ action, items: own }) => [action, own.map(({ subjectId }) => subjectId)])).toEqual(
    [
      [3, ["a", "c"]],
      [null, ["b"]],
    ],
  );
});

test("without an address the first item left is open", () => {
  expect(openedItem([item("b", "ASKED"), ...three], null)).toBe("a");
  expect(openedItem(three, "b")).toBe("b");
  expect(openedItem([item("b", "ACCEPTED")], null)).toBeNull();
});

test.each([
  ["a", { rank: 1, previous: "d", next: "c" }],
  ["b", { rank: null, previous: "a", next: "c" }],
  ["c", { rank: 2, previous: "a", next: "d" }],
  ["d", { rank: 3, previous: "c", next: "a" }],
  ["elsewhere", { rank: null, previous: null, next: "a" }],
])("from %s, what is left comes round", (opened, turn) => {
  expect(turnOf(three, opened)).toEqual(turn);
});

const queues = fc
  .array(fc.constantFrom(...REVIEW_STATES), { maxLength: 12 })
  .map((states) => states.map((state, rank) => item(String(rank), state)));

test("going on from item to item reads each item left once before the first comes again", () => {
  fc.assert(
    fc.property(queues, (items) => {
      const left = items.filter(({ state }) => isLeft(state)).map(({ subjectId }) => subjectId);
      const read: string[] = [];
      let opened = openedItem(items, null);
      while (opened !== null && !read.includes(opened)) {
        read.push(opened);
        opened = turnOf(items, opened).next;
      }
      expect(read).toEqual(left);
    }),
  );
});

test("grouping loses and repeats nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { maxLength: 20 }), (actions) => {
      const items = actions.map((action, rank) => item(String(rank), "TO_REVIEW", action));
      const groups = groupByAction(items);
      expect(
        groups.flatMap((group) => group.items).toSorted((a, b) => Number(a.subjectId) - Number(b.subjectId)),
      ).toEqual(items);
      expect(new Set(groups.map(({ action }) => action)).size).toBe(groups.length);
    }),
  );
});
