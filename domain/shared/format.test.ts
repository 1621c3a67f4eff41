import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts } from "@/test-support/arbitraries";
import { calendarDate, month } from "./calendar-date";
import {
  amountInWords,
  dateTime,
  dayMonth,
  days,
  decimalText,
  euros,
  eurosExact,
  inMillions,
  inSignedMillions,
  listFr,
  longDate,
  longMonth,
  millions,
  numericDate,
  plural,
  quantity,
  quoted,
  share,
  shortDate,
  shortMonth,
  signedDays,
  signedEurosExact,
  signedMillions,
  timeOfDay,
} from "./format";
import { cents, subtractCents, ZERO } from "./money";

const TODAY = calendarDate("2021-06-15");
const day = calendarDate;

test("euros take thin spaces between thousands and a no-break space before the sign", () => {
  expect(euros(cents(41_260_000))).toBe("412\u202f600\u00a0€");
  expect(eurosExact(cents(125_000_000))).toBe("1\u202f250\u202f000,00\u00a0€");
  expect(eurosExact(cents(5))).toBe("0,05\u00a0€");
  expect(eurosExact(cents(-99_905))).toBe("\u2212999,05\u00a0€");
  expect(euros(cents(100_000))).toBe("1\u202f000\u00a0€");
  expect(euros(cents(99_900))).toBe("999\u00a0€");
});

test("rounding is half away from zero, and zero has no sign", () => {
  expect(euros(cents(49))).toBe("0\u00a0€");
  expect(euros(cents(50))).toBe("1\u00a0€");
  expect(euros(cents(-49))).toBe("0\u00a0€");
  expect(euros(cents(-50))).toBe("\u22121\u00a0€");
  expect(signedEurosExact(cents(-1_250))).toBe("\u221212,50\u00a0€");
  expect(signedEurosExact(cents(1))).toBe("+0,01\u00a0€");
  expect(signedMillions(cents(-4_999_999))).toBe("0,0\u00a0M€");
  expect(signedMillions(cents(-5_000_000))).toBe("\u22120,1\u00a0M€");
  expect(signedMillions(cents(5_000_000))).toBe("+0,1\u00a0M€");
});

test("millions take the decimals asked for", () => {
  expect(millions(cents(1_402_000_000))).toBe("14,0\u00a0M€");
  expect(millions(cents(261_000_000), 2)).toBe("2,61\u00a0M€");
  expect(inMillions(cents(3_000_000_000), 0)).toBe("30");
  expect(inMillions(cents(99_999_999_999), 1)).toBe("1\u202f000,0");
  expect(inSignedMillions(cents(-458_000_000))).toBe("\u22124,6");
  expect(inSignedMillions(cents(40_000_000), 2)).toBe("+0,40");
  expect(inSignedMillions(ZERO, 2)).toBe("0,00");
});

test("a sentence never shows « 0,0 M€ » for money that is there", () => {
  expect(amountInWords(cents(10_000_000))).toBe("0,1\u00a0M€");
  expect(amountInWords(cents(9_999_999))).toBe("100\u202f000\u00a0€");
  expect(amountInWords(cents(999_999), 2)).toBe("10\u202f000\u00a0€");
  expect(amountInWords(cents(1_000_000), 2)).toBe("0,01\u00a0M€");
  expect(amountInWords(cents(100))).toBe("1\u00a0€");
  expect(amountInWords(cents(99))).toBe("0,99\u00a0€");
  expect(amountInWords(ZERO)).toBe("0\u00a0€");
});

test("what nobody knows is a dash, never zero", () => {
  const written = [euros, eurosExact, signedEurosExact, millions, inMillions, signedMillions, inSignedMillions].map(
    (f) => f(null),
  );
  expect([...written, share(null), signedDays(null), days(null), longDate(null), numericDate(null)]).toEqual(
    Array.from({ length: 12 }, () => "–"),
  );
  expect([dayMonth(null, TODAY), shortDate(null, TODAY), longMonth(null), shortMonth(null)]).toEqual(
    Array.from({ length: 4 }, () => "–"),
  );
});

test("shares and days", () => {
  expect(share(0.7527)).toBe("75\u202f%");
  expect(share(0)).toBe("0\u202f%");
  expect(share(12.5)).toBe("1\u202f250\u202f%");
  expect(signedDays(62)).toBe("+62\u00a0j");
  expect(signedDays(-6)).toBe("\u22126\u00a0j");
  expect(signedDays(0)).toBe("0\u00a0j");
  expect(days(47)).toBe("47\u00a0jours");
});

test("French is singular below two", () => {
  expect([0, 1, 2].map((count) => days(count))).toEqual(["0\u00a0jour", "1\u00a0jour", "2\u00a0jours"]);
  expect([0, 1, 1.5, 2].map((count) => plural(count, "jalon", "jalons"))).toEqual([
    "jalon",
    "jalon",
    "jalon",
    "jalons",
  ]);
  expect(quantity(1200, "dépense", "dépenses")).toBe("1\u202f200\u00a0dépenses");
});

test("lists", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listFr)).toEqual(["", "a", "a et b", "a, b et c"]);
});

test("quotation marks keep their words by a thin space that does not break", () => {
  expect(quoted("Lot 2")).toBe("«\u202fLot 2\u202f»");
});

test("dates, the first of a month, the year when it is another", () => {
  expect(longDate(day("2021-05-01"))).toBe("1er\u00a0mai 2021");
  expect(longDate(day("2021-06-15"))).toBe("15\u00a0juin 2021");
  expect(dayMonth(day("2021-06-30"), TODAY)).toBe("30\u00a0juin");
  expect(dayMonth(day("2020-12-31"), TODAY)).toBe("31\u00a0décembre 2020");
  expect(shortDate(day("2021-04-29"), TODAY)).toBe("29\u00a0avr.");
  expect(shortDate(day("2020-12-15"), TODAY)).toBe("15\u00a0déc. 2020");
  expect(shortDate(day("2021-04-29"), null)).toBe("29\u00a0avr. 2021");
  expect(numericDate(day("2021-06-05"))).toBe("05/06/2021");
  expect(longMonth(month("2021-01"))).toBe("janvier 2021");
  expect(shortMonth(month("2021-08"))).toBe("août 2021");
});

test("instants are told in Paris, winter and summer", () => {
  expect(dateTime(new Date("2021-06-15T08:42:00Z"))).toBe("15\u00a0juin 2021 à 10\u00a0h\u00a042");
  expect(dateTime(new Date("2021-12-31T23:05:00Z"))).toBe("1er\u00a0janvier 2022 à 0\u00a0h\u00a005");
  expect(timeOfDay(new Date("2021-01-15T08:02:00Z"))).toBe("9\u00a0h\u00a002");
});

test("digits are those of Intl at the same rounding, signs and spaces apart", () => {
  const intl = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(amounts(), fc.boolean(), (amount, negative) => {
      const value = negative ? subtractCents(ZERO, amount) : amount;
      const expected = intl
        .format(value / 100)
        .replace(/[\u00a0\u202f]/g, "\u202f")
        .replace("-", "\u2212");
      expect(decimalText(value, 2, 2)).toBe(expected);
    }),
  );
});
