import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test, vi } from "vitest";
import { DATED_KINDS, type DatedFact } from "@/domain/calendar/calendar-event";
import { type FeedEvent, feedEvent } from "@/domain/calendar/feed-event";
import { addDays, calendarDate } from "@/domain/shared/calendar-date";
import { icalendar } from "./icalendar";

const ABOUT = { name: "Creuset · Alès", origin: "https://creuset.exemple.fr" };
const CHANGED = new Date("2021-05-04T08:30:00Z");
const PLACE = { slug: "ales", shortName: "Alès", action: { number: 3, shortTitle: "Pôle Mécanique" } };

const aFact = (given: Partial<DatedFact> = {}): DatedFact => ({
  kind: "MILESTONE",
  id: "0199a0f0-0000-7000-8000-000000000001",
  territoryId: "t",
  actionId: "a",
  on: calendarDate("2021-06-30"),
  label: "Livraison de la charpente",
  detail: null,
  number: null,
  meetingNumber: null,
  state: "OPEN",
  sequence: 0,
  changedAt: CHANGED,
  ...given,
});

const written = (facts: readonly DatedFact[]) =>
  icalendar(
    facts.map((fact) => feedEvent(fact, PLACE)),
    ABOUT,
  );

/** As a calendar of another hand reads it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate && event.endDate.isDate,
      status: component.getFirstPropertyValue("status"),
      url: String(component.getFirstPropertyValue("url")),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
      modified: String(component.getFirstPropertyValue("last-modified")),
    };
  });
  return { calendar, events };
}

const lines = (text: string) => text.split("\r\n");
const octets = (line: string) => Buffer.byteLength(line, "utf8");

test("an independent reader finds the event, its day, its place and when it changed", () => {
  const { calendar, events } = readBack(written([aFact({ sequence: 2 })]));
  expect(events).toEqual([
    {
      uid: "milestone-0199a0f0-0000-7000-8000-000000000001@creuset",
      sequence: 2,
      summary: "Livraison de la charpente (action 3, Alès)",
      start: "2021-06-30",
      end: "2021-07-01",
      isDate: true,
      status: "CONFIRMED",
      url: "https://creuset.exemple.fr/territoires/ales/actions/3?jalon=0199a0f0-0000-7000-8000-000000000001",
      stamp: "2021-05-04T08:30:00Z",
      modified: "2021-05-04T08:30:00Z",
    },
  ]);
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("prodid")).toBe("-//creuset//agenda//FR");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Creuset · Alès");
  expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Europe/Paris");
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
});

test("what is told of the calendar comes before its events, and every line ends as the norm has it", () => {
  const text = written([aFact(), aFact({ id: "autre" })]);
  expect(text.indexOf("X-WR-TIMEZONE:")).toBeLessThan(text.indexOf("BEGIN:VEVENT"));
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("accents, commas, semicolons, backslashes, new lines and emoji come back as they were", () => {
  const label = "Maître d’œuvre : été, hiver; « 3 \\ 4 »\nlot 2 🏭👩‍🔧 €";
  const [event] = readBack(written([aFact({ label })])).events;
  expect(event?.summary).toBe(`${label} (action 3, Alès)`);
});

test("any title survives the journey, and no line is longer than 75 octets", () => {
  const title = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 200 }),
  );
  fc.assert(
    fc.property(title, (label) => {
      const fact = aFact({ label });
      const text = written([fact]);
      expect(Math.max(...lines(text).map(octets))).toBeLessThanOrEqual(75);
      const [event] = readBack(text).events;
      expect(event?.summary).toBe(feedEvent(fact, PLACE).summary);
    }),
    { numRuns: 300 },
  );
});

test("control signs alone are replaced in a title", () => {
  const told = ({ label }: { label: string }) => feedEvent(aFact({ label }), PLACE).summary;
  expect(told({ label: "Lot\u0000 1\r\nLot\t2" })).toBe("Lot  1\nLot 2 (action 3, Alès)");
});

test("an event stays on its day when the clocks change, and at both ends of a year", () => {
  const days = [
    "2021-03-27",
    "2021-03-28",
    "2021-03-29",
    "2021-10-30",
    "2021-10-31",
    "2021-11-01",
    "2020-02-29",
    "2021-12-31",
  ];
  const { events } = readBack(written(days.map((on, rank) => aFact({ id: `m${rank}`, on: calendarDate(on) }))));
  expect(events.map(({ start, end, isDate }) => [start, end, isDate])).toEqual(
    days.map((on) => [on, addDays(calendarDate(on), 1), true]),
  );
});

test("a milestone that moves keeps its name and raises its number", () => {
  const before = readBack(written([aFact()])).events[0];
  const after = readBack(written([aFact({ on: calendarDate("2021-09-15"), sequence: 1 })])).events[0];
  expect(after).toMatchObject({ uid: before?.uid, start: "2021-09-15", sequence: 1 });
  expect(before?.sequence).toBe(0);
});

test("each kind of fact has its name, unique whatever its identifier, and its sentence", () => {
  const facts = DATED_KINDS.map((kind) => aFact({ kind, label: "DDTM", number: 2, meetingNumber: 5 }));
  const { events } = readBack(written(facts));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(DATED_KINDS.length);
  expect(events.map(({ summary }) => summary)).toEqual([
    "DDTM (action 3, Alès)",
    "Travaux à commencer, aide de DDTM (action 3, Alès)",
    "Travaux à terminer, aide de DDTM (action 3, Alès)",
    "Décision n°\u00a02 du COPIL n°\u00a05 à appliquer (action 3, Alès)",
    "COPIL n°\u00a02 (action 3, Alès)",
    "Réponse attendue de DDTM (action 3, Alès)",
    "Fin du contrat (action 3, Alès)",
  ]);
});

test("what was cancelled says so, and what was written about it is not told", () => {
  const fact = aFact({ state: "CANCELLED", detail: "Une phrase interne, 412 600 €." });
  const text = written([fact]);
  expect(readBack(text).events[0]?.status).toBe("CANCELLED");
  expect(text).not.toContain("interne");
});

test("the same events always make the same text, whenever and wherever it is written", () => {
  const events: FeedEvent[] = [feedEvent(aFact(), PLACE)];
  const texts = ["Europe/Paris", "America/New_York", "Asia/Tokyo"].map((tz) => {
    vi.stubEnv("TZ", tz);
    return icalendar(events, ABOUT);
  });
  vi.unstubAllEnvs();
  expect(new Set(texts).size).toBe(1);
});
