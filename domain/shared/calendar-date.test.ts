import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, dates } from "@/test-support/arbitraries";
import {
  addDays,
  addMonths,
  addToMonth,
  calendarDate,
  calendarDateSchema,
  dateInParis,
  daysBetween,
  daysInMonth,
  FIRST_YEAR,
  firstDay,
  isCalendarDate,
  LAST_YEAR,
  lastDay,
  maxDate,
  minDate,
  month,
  monthOf,
  monthsBetween,
  monthsFrom,
  weekday,
} from "./calendar-date";

const day = calendarDate;
const DAY_MS = 86_400_000;

test.each(["2021-02-29", "2021-13-01", "2021-00-10", "2021-06-31", "2021-6-1", "15/06/2021", "", "2100-02-29"])(
  "« %s » is not a day",
  (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  },
);

test.each(["2020-02-29", "2000-02-29", "2021-12-31", "2021-01-01"])("« %s » is a day", (text) => {
  expect(calendarDate(text)).toBe(text);
});

test.each(["2021-00", "2021-13", "2021-1", "2021-01-01"])("« %s » is not a month", (text) => {
  expect(() => month(text)).toThrow(RangeError);
});

test("days are counted as the calendar counts them, over half a century", () => {
  const origin = day("1999-01-01");
  const start = Date.UTC(1999, 0, 1);
  const offsets = Array.from({ length: 20_000 }, (_, offset) => offset);
  expect(offsets.map((offset) => addDays(origin, offset))).toEqual(
    offsets.map((offset) => new Date(start + offset * DAY_MS).toISOString().slice(0, 10)),
  );
});

test("adding days and counting them are inverse", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
      expect(daysBetween(date, addDays(date, count))).toBe(count);
    }),
  );
});

test("days of the week are counted from Monday, as the calendar counts them", () => {
  expect(weekday(day("2021-06-14"))).toBe(0);
  expect(weekday(day("2021-06-20"))).toBe(6);
  expect(weekday(day("1999-12-31"))).toBe(4);
  fc.assert(
    fc.property(dates, (date) => {
      expect(weekday(date)).toBe((new Date(date).getUTCDay() + 6) % 7);
    }),
  );
});

test("text order is the order of days", () => {
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      expect([minDate(a, b), maxDate(a, b)]).toEqual([a, b].toSorted());
    }),
  );
});

test.each([
  ["2021-01-31", 1, "2021-02-28"],
  ["2020-01-31", 1, "2020-02-29"],
  ["2021-03-31", -1, "2021-02-28"],
  ["2021-12-15", 1, "2022-01-15"],
  ["2019-12-09", 36, "2022-12-09"],
  ["2021-06-15", 0, "2021-06-15"],
])("%s and %i months is %s", (from, count, to) => {
  expect(addMonths(day(from), count)).toBe(to);
});

test.each([
  ["2019-12-09", "2021-06-15", 18],
  ["2019-12-09", "2022-12-09", 36],
  ["2019-12-09", "2022-12-08", 35],
  ["2021-01-31", "2021-02-28", 1],
  ["2021-06-15", "2021-06-15", 0],
  ["2021-06-15", "2021-05-01", 0],
])("from %s to %s there are %i whole months", (from, to, count) => {
  expect(monthsBetween(day(from), day(to))).toBe(count);
});

test("a month runs from its first day to its last", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const of = monthOf(date);
      expect(firstDay(of) <= date && date <= lastDay(of)).toBe(true);
      expect(daysBetween(firstDay(of), lastDay(of)) + 1).toBe(daysInMonth(of));
      expect(monthOf(addDays(lastDay(of), 1))).toBe(addToMonth(of, 1));
    }),
  );
});

test("months are listed with both ends, none when the end comes first", () => {
  expect(monthsFrom(month("2020-11"), month("2021-02"))).toEqual(["2020-11", "2020-12", "2021-01", "2021-02"]);
  expect(monthsFrom(month("2021-02"), month("2021-02"))).toEqual(["2021-02"]);
  expect(monthsFrom(month("2021-02"), month("2021-01"))).toEqual([]);
});

test.each([
  ["2021-06-15", "2021-06-15"],
  ["15/06/2021", "2021-06-15"],
  [" 1/6/2021 ", "2021-06-01"],
  ["01.06.2021", "2021-06-01"],
  ["29/02/2020", "2020-02-29"],
  [`01/01/${FIRST_YEAR}`, `${FIRST_YEAR}-01-01`],
  [`31/12/${LAST_YEAR}`, `${LAST_YEAR}-12-31`],
])("« %s » is read as %s", (typed, date) => {
  expect(calendarDateSchema.safeParse(typed).data).toBe(date);
});

test.each([
  ["31/06/2021", "Le 31\u00a0juin n’existe pas."],
  ["2021-06-31", "Le 31\u00a0juin n’existe pas."],
  ["29/02/2021", "Le 29\u00a0février 2021 n’existe pas."],
  ["30/02/2020", "Le 30\u00a0février n’existe pas."],
  ["0/06/2021", "Le 0\u00a0juin n’existe pas."],
  ["15/13/2021", "Le mois va de 1 à 12\u00a0: écrivez 15/06/2021."],
  ["15/06/21", "Écrivez l’année en quatre chiffres\u00a0: 15/06/2021."],
  [`31/12/${FIRST_YEAR - 1}`, "L’année va de 2000 à 2100\u00a0: écrivez 15/06/2021."],
  [`01/01/${LAST_YEAR + 1}`, "L’année va de 2000 à 2100\u00a0: écrivez 15/06/2021."],
  ["0021-06-15", "L’année va de 2000 à 2100\u00a0: écrivez 15/06/2021."],
  ["juin 2021", "Date illisible\u00a0: écrivez 15/06/2021."],
  ["", "Indiquez une date."],
  [undefined, "Indiquez une date."],
])("« %s » is refused with a sentence", (typed, message) => {
  expect(calendarDateSchema.safeParse(typed).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test("a date typed the French way is the same date", () => {
  fc.assert(
    fc.property(contractDates, (date) => {
      const [year, monthInYear, dayInMonth] = date.split("-");
      expect(calendarDateSchema.parse(`${dayInMonth}/${monthInYear}/${year}`)).toBe(date);
    }),
  );
});

test("the day in Paris begins before the day in universal time", () => {
  expect(dateInParis(new Date("2021-06-14T21:59:59Z"))).toBe("2021-06-14");
  expect(dateInParis(new Date("2021-06-14T22:00:00Z"))).toBe("2021-06-15");
  expect(dateInParis(new Date("2021-12-31T22:59:59Z"))).toBe("2021-12-31");
  expect(dateInParis(new Date("2021-12-31T23:00:00Z"))).toBe("2022-01-01");
});
