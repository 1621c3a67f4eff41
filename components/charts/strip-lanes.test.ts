import { expect, test } from "vitest";
import { stripLanes } from "./strip-lanes";

const width = 600;

test("labels far apart share one lane", () => {
  const labels = [
    { key: "a", x: 50, width: 80 },
    { key: "b", x: 350, width: 80 },
  ];
  expect(stripLanes(labels, { width, today: 250 })).toEqual({
    lanes: 1,
    places: new Map([
      ["a", { lane: 0, side: "start" }],
      ["b", { lane: 0, side: "start" }],
    ]),
  });
});

test("labels that meet step down, one lane each", () => {
  const labels = [100, 120, 140].map((x) => ({ key: String(x), x, width: 120 }));
  const { lanes, places } = stripLanes(labels, { width, today: 20 });
  expect(lanes).toBe(3);
  expect([...places.values()].map((place) => place.lane)).toEqual([0, 1, 2]);
});

test("a label near the end of the axis hangs to the left of its date", () => {
  const { places } = stripLanes([{ key: "a", x: 560, width: 100 }], { width, today: 20 });
  expect(places.get("a")?.side).toBe("end");
});

test("no label crosses the line of today", () => {
  const { places } = stripLanes([{ key: "a", x: 200, width: 100 }], { width, today: 250 });
  expect(places.get("a")?.side).toBe("end");
});

test("a crowded axis leaves labels out rather than one over another", () => {
  const labels = Array.from({ length: 40 }, (_, rank) => ({ key: String(rank), x: 300 + rank, width: 200 }));
  const { lanes, places } = stripLanes(labels, { width, today: 20 });
  expect(lanes).toBe(6);
  expect(places.size).toBeLessThan(40);
  expect(new Set([...places.values()].map(({ lane, side }) => `${lane}${side}`)).size).toBe(places.size);
});

test("the milestones of a busy half-year all find a lane at 600 pixels", () => {
  const labels = [
    [26, 100],
    [104, 102],
    [156, 102],
    [124, 62],
    [203, 70],
    [214, 85],
    [230, 140],
    [252, 140],
    [322, 140],
    [348, 132],
    [374, 165],
    [434, 96],
    [480, 100],
  ].map(([x = 0, wide = 0]) => ({ key: String(x), x, width: wide }));
  expect(stripLanes(labels, { width, today: 188 }).places.size).toBe(labels.length);
});
