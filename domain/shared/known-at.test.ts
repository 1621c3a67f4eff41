import fc from "fast-check";
import { expect, test } from "vitest";
import { knownAtInWords, readKnownAt, writeKnownAt } from "./known-at";

const at = (text: string) => {
  const instant = readKnownAt(text);
  return instant === null ? null : new Date(instant).toISOString();
};

test("a day is known at its last millisecond in Paris, summer and winter", () => {
  expect(at("2021-05-10")).toBe("2021-05-10T21:59:59.999Z");
  expect(at("2021-12-10")).toBe("2021-12-10T22:59:59.999Z");
});

test("a minute is known at its last millisecond, in the hour of the season", () => {
  expect(at("2021-05-10T14:30")).toBe("2021-05-10T12:30:59.999Z");
  expect(at("2021-12-10T14:30")).toBe("2021-12-10T13:30:59.999Z");
  expect(at("2021-05-10T00:00")).toBe("2021-05-09T22:00:59.999Z");
});

test("the day the clocks go forward is an hour short, and the skipped hour is read later", () => {
  expect(at("2021-03-27")).toBe("2021-03-27T22:59:59.999Z");
  expect(at("2021-03-28")).toBe("2021-03-28T21:59:59.999Z");
  expect(at("2021-03-28T01:59")).toBe("2021-03-28T00:59:59.999Z");
  expect(at("2021-03-28T02:30")).toBe("2021-03-28T01:30:59.999Z");
  expect(at("2021-03-28T03:00")).toBe("2021-03-28T01:00:59.999Z");
});

test("the day the clocks go back is an hour longer, and the repeated hour is the later one", () => {
  expect(at("2021-10-31T01:59")).toBe("2021-10-30T23:59:59.999Z");
  expect(at("2021-10-31T02:30")).toBe("2021-10-31T01:30:59.999Z");
  expect(at("2021-10-31T03:00")).toBe("2021-10-31T02:00:59.999Z");
  expect(at("2021-10-31")).toBe("2021-10-31T22:59:59.999Z");
});

test("what names neither a day nor a minute names nothing", () => {
  const unreadable = [
    "",
    "hier",
    "2021-02-30",
    "2021-5-10",
    "2021-05-10T24:00",
    "2021-05-10T14:60",
    "2021-05-10 14:30",
    "2021-05-10T14:30:12",
    "10/05/2021",
    "1999-12-31",
    "2101-01-01",
  ];
  for (const text of unreadable) expect([text, readKnownAt(text)]).toEqual([text, null]);
});

test("an instant is said with its hour, or as the whole day it ends", () => {
  const said = (text: string) => knownAtInWords(new Date(readKnownAt(text) ?? 0));
  expect(said("2021-05-10")).toBe("10\u00a0mai 2021");
  expect(said("2021-05-10T14:30")).toBe("10\u00a0mai 2021 à 14\u00a0h\u00a030");
  expect(said("2021-03-28T02:30")).toBe("28\u00a0mars 2021 à 3\u00a0h\u00a030");
});

test("an address written back names the same instant, any minute of a year with its two changes of hour", () => {
  const start = Date.UTC(2021, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), fc.boolean(), (minutes, dayAlone) => {
      const utc = new Date(start + minutes * 60_000).toISOString();
      const text = dayAlone ? utc.slice(0, 10) : utc.slice(0, 16);
      const instant = readKnownAt(text);
      expect(instant).not.toBeNull();
      expect(readKnownAt(writeKnownAt(new Date(instant ?? 0)))).toBe(instant);
    }),
  );
});
