import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, daysBetween, month, monthOf } from "../shared/calendar-date";
import { type CalendarEvent, calendarEvent, DATED_KINDS, type DatedFact } from "./calendar-event";
import { calendarHeadline } from "./calendar-headline";
import { calendarParams, countKinds, keptEvents, readCalendarQuery } from "./calendar-query";
import { inMonth, listedWeeks, mondayOf, monthWeeks, overdueEvents } from "./calendar-weeks";

const TODAY = calendarDate("2021-06-15");
const ACTIONS = [{ id: "a3", number: 3, shortTitle: "Pôle Mécanique", own: true }];
const days = fc.integer({ min: -20_000, max: 20_000 }).map((shift) => addDays(TODAY, shift));

const aFact = (given: Partial<DatedFact> = {}): DatedFact => ({
  kind: "MILESTONE",
  id: "m1",
  territoryId: "t",
  actionId: "a3",
  on: calendarDate("2021-06-30"),
  label: "Charpente",
  detail: null,
  number: 2,
  meetingNumber: 5,
  state: "OPEN",
  sequence: 0,
  changedAt: new Date(0),
  ...given,
});
function anEvent(on: string, given: Partial<DatedFact> = {}): CalendarEvent {
  const event = calendarEvent(aFact({ on: calendarDate(on), id: on, ...given }), ACTIONS, TODAY);
  if (!event) throw new Error("expected an event");
  return event;
}

test("an event is late the day after its own, unless it only happens", () => {
  expect(anEvent("2021-06-15").state).toBe("COMING");
  expect(anEvent("2021-06-14").state).toBe("LATE");
  expect(anEvent("2021-06-14", { state: "DONE" }).state).toBe("DONE");
  expect(anEvent("2021-06-14", { state: "CANCELLED" }).state).toBe("CANCELLED");
  for (const kind of ["COPIL", "CONTRACT_END"] as const)
    expect(anEvent("2021-06-14", { kind, actionId: null }).state).toBe("DONE");
});

test("what is about an action nobody told of is left out, and each kind leads where it is done", () => {
  expect(calendarEvent(aFact({ actionId: "a4" }), ACTIONS, TODAY)).toBeNull();
  const targets = DATED_KINDS.map((kind) => calendarEvent(aFact({ kind }), ACTIONS, TODAY)?.target);
  expect(targets.map((target) => [target?.action, target?.section, target?.query])).toEqual([
    [3, "", { jalon: "m1" }],
    [3, "/financement", { ligne: "m1" }],
    [3, "/financement", { ligne: "m1" }],
    [null, "/copil", { decision: "m1" }],
    [null, "/copil", {}],
    [3, "", { blocage: "m1" }],
    [null, "", {}],
  ]);
});

test("weeks begin on Monday, whatever the day", () => {
  expect(mondayOf(calendarDate("2021-06-13"))).toBe("2021-06-07");
  expect(mondayOf(calendarDate("2021-06-14"))).toBe("2021-06-14");
  fc.assert(
    fc.property(days, (day) => {
      const monday = mondayOf(day);
      expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(monday, day)).toBeLessThan(7);
      expect(new Date(monday).getUTCDay()).toBe(1);
    }),
  );
});

test("a month is shown in whole weeks that hold each of its days once", () => {
  fc.assert(
    fc.property(days.map(monthOf), (of) => {
      const shown = monthWeeks(of, []).flat();
      expect(shown.length % 7).toBe(0);
      expect(shown.every(({ on }, rank) => rank === 0 || daysBetween(shown[rank - 1]?.on ?? on, on) === 1)).toBe(true);
      expect(shown.filter((day) => day.inMonth).every(({ on }) => monthOf(on) === of)).toBe(true);
      expect(shown.filter((day) => day.inMonth).length).toBeGreaterThanOrEqual(28);
    }),
  );
});

test("the list holds every event of the month once, by week", () => {
  const dated = fc.array(
    fc.integer({ min: -70, max: 70 }).map((shift) => addDays(TODAY, shift)),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(dated, (found) => {
      const events = found.map((on, rank) => anEvent(on, { id: `m${rank}` }));
      const listed = listedWeeks(month("2021-06"), events).flatMap((week) => week.events);
      expect(listed.map(({ uid }) => uid).toSorted()).toEqual(
        inMonth(events, month("2021-06"))
          .map(({ uid }) => uid)
          .toSorted(),
      );
      expect(listed.every(({ on }, rank) => rank === 0 || (listed[rank - 1]?.on ?? on) <= on)).toBe(true);
    }),
  );
});

test("what is overdue comes first from the oldest", () => {
  const events = [anEvent("2021-06-01"), anEvent("2021-03-01"), anEvent("2021-07-01")];
  expect(overdueEvents(events).map(({ on }) => on)).toEqual(["2021-03-01", "2021-06-01"]);
});

test("filters keep a kind, or one's own; what the address says wrong asks for nothing", () => {
  const events = [anEvent("2021-06-30"), anEvent("2021-06-24", { kind: "COPIL", actionId: null })];
  expect(countKinds(events)).toEqual({ MILESTONE: 1, COPIL: 1 });
  expect(keptEvents(events, { kind: "COPIL", mine: false })).toHaveLength(1);
  expect(keptEvents(events, { kind: null, mine: true }).map(({ kind }) => kind)).toEqual(["MILESTONE"]);
  const plain = { month: month("2021-06"), view: "MONTH", kind: null, mine: false } as const;
  expect(readCalendarQuery({}, TODAY)).toEqual(plain);
  expect(readCalendarQuery({ mois: "2021-13", vue: "an", type: ["x"], qui: "toi" }, TODAY)).toEqual(plain);
  const asked = { month: month("2022-01"), view: "LIST", kind: "FUNDING", mine: true } as const;
  const written = Object.fromEntries(
    Object.entries(calendarParams(asked)).map(([name, value]) => [name, value ?? undefined]),
  );
  expect(readCalendarQuery(written, TODAY)).toEqual(asked);
});

test("the title counts the dates of the month, says what is late and what comes next", () => {
  const june = { month: month("2021-06"), kind: null, mine: false };
  expect(calendarHeadline(june, [], TODAY)).toBe("Rien n’est daté en juin\u00a02021");
  expect(calendarHeadline(june, [anEvent("2021-06-15")], TODAY)).toBe(
    "Une date en juin\u00a02021, la prochaine est aujourd’hui",
  );
  const three = [anEvent("2021-06-01"), anEvent("2021-06-24"), anEvent("2021-06-30", { state: "CANCELLED" })];
  expect(calendarHeadline(june, three, TODAY)).toBe(
    "Deux dates en juin\u00a02021, une est dépassée, la prochaine le 24\u00a0juin",
  );
});

test("a month whose dates a filter leaves out is not said to have none", () => {
  const june = { month: month("2021-06"), kind: null, mine: false };
  const kept = "Aucune date en juin\u00a02021 ne répond à ce filtre";
  expect(calendarHeadline({ ...june, kind: "COPIL" }, [], TODAY)).toBe(kept);
  expect(calendarHeadline({ ...june, mine: true }, [], TODAY)).toBe(kept);
});
