import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, daysBetween } from "../shared/calendar-date";
import { awaitedActions, campaignState, dispatchDue, nextDispatch, plannedDispatches } from "./campaign";

const day = calendarDate;
const term = { startsOn: day("2021-06-01"), everyDays: 7, endsOn: day("2021-06-22") };
const daysOf = (endsOn: string) => plannedDispatches({ ...term, endsOn: day(endsOn) }).map((each) => each.day.slice(8));

test("letters leave on the first day, every so many days, and on the last day", () => {
  expect(plannedDispatches(term).map(({ kind }) => kind)).toEqual(["KICK_OFF", "REMINDER", "REMINDER", "CLOSE_OUT"]);
  expect(daysOf("2021-06-22")).toEqual(["01", "08", "15", "22"]);
  expect(daysOf("2021-06-23")).toEqual(["01", "08", "15", "22", "23"]);
  expect(daysOf("2021-06-08")).toEqual(["01", "08"]);
  expect(daysOf("2021-06-02")).toEqual(["01", "02"]);
});

test.each([
  ["2021-05-31", null, null],
  ["2021-06-01", null, "KICK_OFF"],
  ["2021-06-01", "2021-06-01", null],
  ["2021-06-07", "2021-06-01", null],
  ["2021-06-08", "2021-06-01", "REMINDER"],
  ["2021-06-08", "2021-06-08", null],
  ["2021-06-22", "2021-06-15", "CLOSE_OUT"],
  ["2021-06-29", "2021-06-15", "CLOSE_OUT"],
  ["2021-06-30", "2021-06-15", null],
  ["2021-06-23", "2021-06-22", null],
])("on %s, the last letter having left on %s: %s", (today, last, kind) => {
  expect(dispatchDue(term, day(today), last === null ? null : day(last))?.kind ?? null).toBe(kind);
});

test("days the server was down are made up for once: three missed days are one letter", () => {
  const due = dispatchDue(term, day("2021-06-17"), null);
  expect(due).toEqual({ day: "2021-06-15", kind: "REMINDER" });
  expect(dispatchDue(term, day("2021-06-17"), due?.day ?? null)).toBeNull();
});

test("whatever the campaign and the days the server runs, no planned day leaves twice and none leaves early", () => {
  const spans = fc.record({ every: fc.integer({ min: 1, max: 60 }), lasts: fc.integer({ min: 1, max: 200 }) });
  fc.assert(
    fc.property(spans, fc.array(fc.integer({ min: -5, max: 220 }), { maxLength: 60 }), ({ every, lasts }, offsets) => {
      const campaign = { startsOn: term.startsOn, everyDays: every, endsOn: addDays(term.startsOn, lasts) };
      const planned = plannedDispatches(campaign).map((each) => each.day);
      expect(new Set(planned).size).toBe(planned.length);
      const left: string[] = [];
      for (const offset of offsets.toSorted((a, b) => a - b)) {
        const today = addDays(campaign.startsOn, offset);
        const due = dispatchDue(campaign, today, (left.at(-1) as never) ?? null);
        if (!due) continue;
        expect(planned).toContain(due.day);
        expect(daysBetween(due.day, today)).toBeGreaterThanOrEqual(0);
        left.push(due.day);
      }
      expect(left).toEqual([...new Set(left)].toSorted());
    }),
  );
});

test("what comes next is what is due, else the next planned day, else nothing", () => {
  expect(nextDispatch(term, null, day("2021-05-20"))?.day).toBe("2021-06-01");
  expect(nextDispatch(term, day("2021-06-01"), day("2021-06-01"))?.day).toBe("2021-06-08");
  expect(nextDispatch(term, day("2021-06-22"), day("2021-06-22"))).toBeNull();
});

test("a campaign is coming until its first day, over after its last one, unless it was stopped", () => {
  const on = (today: string, stopped = false) => campaignState({ ...term, stopped }, day(today));
  expect([on("2021-05-31"), on("2021-06-01"), on("2021-06-22"), on("2021-06-23"), on("2021-06-10", true)]).toEqual([
    "COMING",
    "RUNNING",
    "RUNNING",
    "OVER",
    "STOPPED",
  ]);
});

test("an action is asked about until something is said of it on the first day or later, and as long as it goes on", () => {
  const said = (on: string, status: "LATE" | "DONE" | "ABANDONED" = "LATE") => ({ last: { on: day(on), status } });
  const asked = [{ last: null }, said("2021-05-31")];
  const left = [said("2021-06-01"), said("2021-06-02"), said("2020-01-01", "DONE"), said("2020-01-01", "ABANDONED")];
  expect(awaitedActions([...asked, ...left], term.startsOn)).toEqual(asked);
});
