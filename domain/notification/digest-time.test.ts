import fc from "fast-check";
import { expect, test } from "vitest";
import { digestDue, isDaytime } from "./digest-time";

const at = (utc: string) => new Date(`${utc}:00Z`);

test.each([
  ["the Friday before clocks go forward, seven is six in UTC", "2021-03-26T05:59", "2021-03-26T06:00"],
  ["the Monday after, it is five", "2021-03-29T04:59", "2021-03-29T05:00"],
  ["the Friday before clocks go back, it is five", "2021-10-29T04:59", "2021-10-29T05:00"],
  ["the Monday after, it is six again", "2021-11-01T05:59", "2021-11-01T06:00"],
])("%s", (_case, before, from) => {
  expect(digestDue("DAILY", at(before))).toBeNull();
  expect(digestDue("DAILY", at(from))).toMatchObject({ day: from.slice(0, 10), until: at(from).getTime() });
});

test("sent late the same day it tells the same, and nothing leaves at night", () => {
  const onTime = digestDue("DAILY", at("2021-06-15T05:00"));
  expect(digestDue("DAILY", at("2021-06-15T17:59"))).toEqual(onTime);
  expect(digestDue("DAILY", at("2021-06-15T18:00"))).toBeNull();
  expect([isDaytime(at("2021-06-15T17:59")), isDaytime(at("2021-06-15T18:00"))]).toEqual([true, false]);
});

test("every day is from Monday to Friday, every week is on Monday, and the two others never wait for a summary", () => {
  const week = ["14", "15", "16", "17", "18", "19", "20"].map((day) => at(`2021-06-${day}T08:00`));
  const days = (rhythm: "DAILY" | "WEEKLY" | "IMMEDIATE" | "NONE") =>
    week.flatMap((instant) => digestDue(rhythm, instant)?.day ?? []);
  expect(days("DAILY")).toEqual(["2021-06-14", "2021-06-15", "2021-06-16", "2021-06-17", "2021-06-18"]);
  expect(days("WEEKLY")).toEqual(["2021-06-14"]);
  expect([days("IMMEDIATE"), days("NONE")]).toEqual([[], []]);
});

test("whatever the instant, a summary stops before it, and two instants of one day give one summary", () => {
  const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 10 * 3_600_000 }), (instant, later) => {
      const due = digestDue("DAILY", new Date(instant));
      fc.pre(due !== null);
      if (!due) return;
      expect(due.until).toBeLessThanOrEqual(instant);
      expect(instant - due.until).toBeLessThan(13 * 3_600_000);
      const again = digestDue("DAILY", new Date(instant + later));
      if (again !== null) expect(again).toEqual(due);
    }),
  );
});
