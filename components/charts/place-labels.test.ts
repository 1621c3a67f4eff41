import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, type Place, placeLabels } from "./place-labels";

const at = (x: number, y = 20): Place => ({ x, dx: 0, y, anchor: "start" });

test("a label takes the first of its places that is free", () => {
  const { placed } = placeLabels(
    [
      { key: "a", width: 50, places: [at(0)] },
      { key: "b", width: 50, places: [at(20), at(80)] },
    ],
    200,
  );
  expect(placed.get("b")).toEqual(at(80));
});

test("a label that finds no place is returned, never dropped", () => {
  const { placed, unplaced } = placeLabels([{ key: "a", width: 300, places: [at(0)] }], 200);
  expect([placed.size, unplaced]).toEqual([0, ["a"]]);
});

test("a mark keeps the words off itself", () => {
  const mark = { left: 30, right: 30, top: 0, bottom: 40 };
  expect(placeLabels([{ key: "a", width: 50, places: [at(0), at(40)] }], 200, [mark]).placed.get("a")).toEqual(at(40));
});

test("placed labels stay within the width and never meet, whatever is asked", () => {
  const place = fc.record({
    x: fc.integer({ min: -50, max: 450 }),
    dx: fc.integer({ min: -20, max: 20 }),
    y: fc.constantFrom(11, 29, 35, 72),
    anchor: fc.constantFrom("start" as const, "middle" as const, "end" as const),
  });
  const request = fc.record({ width: fc.integer({ min: 1, max: 200 }), places: fc.array(place, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 8 }), (wanted) => {
      const requests = wanted.map((one, rank) => ({ ...one, key: String(rank) }));
      const { placed, unplaced } = placeLabels(requests, 400);
      expect(placed.size + unplaced.length).toBe(requests.length);
      const boxes = requests.flatMap(({ key, width }) => {
        const found = placed.get(key);
        return found ? [boxOf(found, width)] : [];
      });
      for (const [rank, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= 400).toBe(true);
        for (const b of boxes.slice(rank + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }
    }),
  );
});
