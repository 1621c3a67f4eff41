import { expect, test } from "vitest";
import { calendarDate } from "./calendar-date";
import { elapsedSince } from "./elapsed";

const today = calendarDate("2021-06-15");

test.each([
  ["2021-06-16", "aujourd’hui"],
  ["2021-06-15", "aujourd’hui"],
  ["2021-06-14", "hier"],
  ["2021-06-12", "il y a 3\u00a0jours"],
  ["2021-05-16", "il y a 30\u00a0jours"],
  ["2021-05-15", "le 15\u00a0mai"],
  ["2020-12-01", "le 1er\u00a0décembre 2020"],
])("seen on 15 June 2021, %s reads « %s »", (day, words) => {
  expect(elapsedSince(calendarDate(day), today)).toBe(words);
});
