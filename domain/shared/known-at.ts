import { addDays, dateInParis, FIRST_YEAR, isCalendarDate, LAST_YEAR, yearOf } from "./calendar-date";
import { dateTime, longDate } from "./format";
import { instantInParis, readInParis } from "./paris-clock";

const ADDRESS = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/;
const MINUTE = 60_000;

/**
 * « Tel que connu »: the last instant, in milliseconds, of the day or of the minute an address names in Paris time, so
 * that what is shown as recorded that day or at that minute is in. Null when the text names neither.
 */
export function readKnownAt(text: string): number | null {
  const [, day = "", hour, minute] = ADDRESS.exec(text) ?? [];
  if (!isCalendarDate(day) || yearOf(day) < FIRST_YEAR || yearOf(day) > LAST_YEAR) return null;
  if (hour === undefined) return instantInParis({ day: addDays(day, 1), hour: 0, minute: 0 }) - 1;
  return instantInParis({ day, hour: Number(hour), minute: Number(minute) }) + MINUTE - 1;
}

/** The text an address names that instant with: the day alone when the instant ends it. */
export function writeKnownAt(instant: Date): string {
  const { day, hour, minute } = readInParis(instant);
  return endsDay(instant) ? day : `${day}T${pad(hour)}:${pad(minute)}`;
}

/** « 10 mai 2021 », « 10 mai 2021 à 14 h 30 » */
export function knownAtInWords(instant: Date): string {
  return endsDay(instant) ? longDate(dateInParis(instant)) : dateTime(instant);
}

function endsDay(instant: Date): boolean {
  return readKnownAt(dateInParis(instant)) === instant.getTime();
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
