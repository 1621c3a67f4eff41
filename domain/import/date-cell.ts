import {
  type CalendarDate,
  calendarDate,
  calendarDateSchema,
  daysInMonth,
  isCalendarDate,
  isMonth,
  type Month,
  month,
  monthOf,
} from "../shared/calendar-date";
import { monthName, numericDate, quoted } from "../shared/format";
import { withoutAccents } from "../shared/search-patterns";
import type { Understood } from "./cell-reading";

const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /[T ](\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z)?$/;
const EIGHT_FIGURES = /^(\d{4})(\d{2})(\d{2})$/;
const IN_WORDS = /^(?:[a-z]+di |dimanche )?(\d{1,2})(?:er)?[ -]([a-z]+)\.?[ -](\d{2}|\d{4})$/;
const MONTH_IN_WORDS = /^([a-z]+)\.?[ /-](\d{2}|\d{4})$/;
const MONTH_IN_FIGURES = /^(\d{1,2})[/.-](\d{4})$|^(\d{4})[/.-](\d{1,2})$/;
const MONTH_NAMES = Array.from({ length: 12 }, (_, rank) => withoutAccents(monthName(rank + 1)));
const UNREADABLE_MONTH = "Mois illisible\u00a0: écrivez 06/2021.";

/** A day as people or programs write it. What is not said in full, or may not be, is refused with what to write instead. */
export function dateFromText(text: string): Understood<CalendarDate> {
  const typed = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const time = TIME.exec(typed);
  if (time) return dayOfInstant(typed.slice(0, time.index), typed, time);
  return plainDate(inFigures(typed));
}

/** A number where a date was expected: accounts write 20210602; a bare count of days has no epoch, so it is refused. */
export function dateFromNumber(written: string): Understood<CalendarDate> {
  const iso = EIGHT_FIGURES.exec(written)?.slice(1).join("-");
  if (iso !== undefined && isCalendarDate(iso)) return told(written, iso);
  return {
    ok: false,
    message: "Un nombre n’est pas une date\u00a0: donnez à la cellule le format date, ou écrivez 15/06/2021.",
  };
}

/** A month, or any day of it. */
export function monthFromText(text: string): Understood<Month> {
  const typed = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const [, first, year, otherYear, last] = MONTH_IN_FIGURES.exec(typed) ?? [];
  if (year !== undefined) return monthOfYear(Number(first), year);
  if (otherYear !== undefined) return monthOfYear(Number(last), otherYear);
  const [, name = "", after = ""] = MONTH_IN_WORDS.exec(withoutAccents(typed)) ?? [];
  if (monthNamed(name) > 0) return monthOfYear(monthNamed(name), after);
  const day = dateFromText(typed);
  if (day.ok) return { ok: true, value: monthOf(day.value) };
  return { ok: false, message: UNREADABLE_MONTH };
}

function monthOfYear(number: number, year: string): Understood<Month> {
  if (number < 1 || number > 12) return { ok: false, message: "Le mois va de 1 à 12\u00a0: écrivez 06/2021." };
  const figures = String(number).padStart(2, "0");
  if (year.length === 2) {
    const suggestion = `${figures}/20${year}`;
    return { ok: false, message: `Écrivez l’année en quatre chiffres\u00a0: ${suggestion}.`, suggestion };
  }
  const written = `${year}-${figures}`;
  const day = calendarDateSchema.safeParse(`${written}-01`);
  if (!isMonth(written) || !day.success)
    return { ok: false, message: day.error?.issues[0]?.message ?? UNREADABLE_MONTH };
  return { ok: true, value: month(written) };
}

/** The day of an instant without a zone: its time is left out, which is told unless it is midnight. */
function dayOfInstant(
  day: string,
  typed: string,
  [, hours, minutes, seconds = "0", zone]: string[],
): Understood<CalendarDate> {
  const read = plainDate(inFigures(day.trim()));
  if (!read.ok || Number(hours) + Number(minutes) + Number(seconds) === 0) return read;
  if (zone !== undefined)
    return { ok: false, message: "Date et heure d’un autre fuseau\u00a0: écrivez le jour seul, 15/06/2021." };
  return told(typed, read.value);
}

/** 31/12/2020, whatever way a day was written in letters or as eight figures; the text itself when it is neither. */
function inFigures(typed: string): string {
  const eight = EIGHT_FIGURES.exec(typed)?.slice(1).join("-");
  if (eight !== undefined) return eight;
  const iso = ISO.exec(typed);
  if (iso) return `${iso[1]}-${iso[2]?.padStart(2, "0")}-${iso[3]?.padStart(2, "0")}`;
  const [, day, name = "", year] = IN_WORDS.exec(withoutAccents(typed)) ?? [];
  const number = monthNamed(name);
  return day === undefined || number === 0 ? typed : `${day}/${number}/${year}`;
}

function plainDate(typed: string): Understood<CalendarDate> {
  const read = calendarDateSchema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, message: read.error.issues[0]?.message ?? "", suggestion: nearestDay(typed) };
}

/** What may have been meant: the year in full, the last day of that month, or the day and the month the other way round. */
function nearestDay(typed: string): string | undefined {
  const [, first, second, written = ""] = FIGURES.exec(typed) ?? [];
  const iso = ISO.exec(typed);
  const [day, number] = iso ? [Number(iso[3]), Number(iso[2])] : [Number(first), Number(second)];
  const year = iso?.[1] ?? (written.length === 2 ? `20${written}` : written);
  const [d, m] = number > 12 && day <= 12 ? [number, day] : [day, number];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  const of = `${year}-${String(m).padStart(2, "0")}`;
  if (!isMonth(of)) return undefined;
  const near = calendarDateSchema.safeParse(`${of}-${String(Math.min(d, daysInMonth(of))).padStart(2, "0")}`);
  return near.success ? numericDate(near.data) : undefined;
}

/** 1 for « janvier », « janv » or « jan »; 0 for what is no month, or may be two. */
function monthNamed(name: string): number {
  if (name.length < 3) return 0;
  const found = MONTH_NAMES.filter((whole) => whole.startsWith(name));
  return found.length === 1 ? MONTH_NAMES.indexOf(found[0] ?? "") + 1 : 0;
}

function told(typed: string, date: string): Understood<CalendarDate> {
  const value = calendarDate(date);
  return { ok: true, value, told: `${quoted(typed)} lu comme ${quoted(numericDate(value))}.` };
}
