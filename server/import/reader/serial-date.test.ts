import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { type Epoch, isoDate, serialDate, serialTime } from "./serial-date";

test.each<[Epoch, number, string]>([
  [1900, 1, "1900-01-01"],
  [1900, 59, "1900-02-28"],
  [1900, 61, "1900-03-01"],
  [1900, 46_112, "2026-03-31"],
  [1900, 2_958_465, "9999-12-31"],
  [1904, 0, "1904-01-01"],
  [1904, 44_650, "2026-03-31"],
])("from %d, day %d is %s", (epoch, serial, date) => {
  expect(serialDate(serial, epoch)).toEqual({ date });
});

test.each<[Epoch, number]>([
  [1900, 0],
  [1900, 60],
  [1900, -1],
  [1900, 2_958_466],
  [1904, -1],
])("from %d, day %d is none", (epoch, serial) => {
  expect(serialDate(serial, epoch)).toEqual({ fault: "date impossible" });
});

test("both epochs count the same days, 1 462 apart", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 70_000 }), (days) => {
      const date = addDays(calendarDate("1904-01-01"), days);
      expect(serialDate(days, 1904)).toEqual({ date });
      expect(serialDate(days + 1462, 1900)).toEqual({ date });
    }),
  );
});

test("a time is told with its day, and never lost in a rounding", () => {
  expect(serialDate(46_112 + 1 / 86_400, 1900)).toBe("31/03/2026 00:00:01");
  expect(serialDate(46_112.999_999_999, 1900)).toEqual({ date: "2026-04-01" });
  expect(serialTime(0.604_166_666_666_667)).toBe("14:30");
  expect(serialTime(1.25)).toBe("30:00");
});

test.each([
  ["2026-02-30", { fault: "2026-02-30" }],
  ["2026-02-28T00:00:00", { date: "2026-02-28" }],
  ["2026-02-28T08:05:00", "28/02/2026 08:05"],
  ["hier", { fault: "hier" }],
])("« %s » is read as it is", (text, read) => {
  expect(isoDate(text)).toEqual(read);
});
