import { z } from "zod";
import { monthName } from "./format";
import { readInParis } from "./paris-clock";

/** A day without time or zone, written yyyy-mm-dd: sorts and compares as text. */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

/** A calendar month, written yyyy-mm: sorts and compares as text. */
export type Month = string & { readonly __brand: "Month" };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const A_MONDAY = "2000-01-03" as CalendarDate;

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const UNKNOWN_MONTH = "Mois illisible : rechargez la page.";
const UNREADABLE = "Date illisible\u00a0: écrivez 15/06/2021.";

export function isCalendarDate(text: string): text is CalendarDate {
  const parts = DATE.exec(text);
  if (!parts) return false;
  return isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`not a month: ${text}`);
  return text;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Same day, n months later; the last day of the month when that day does not exist there. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const target = addToMonth(monthOf(date), months);
  return dayOf(target, Math.min(dayOfMonth(date), daysInMonth(target)));
}

/** Days from the first date to the second: negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 for Monday, 6 for Sunday. */
export function weekday(date: CalendarDate): number {
  return ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
}

/** Whole months from the first date to the second (9 December to 8 January: none); 0 when the second is earlier. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0;
  const span = monthIndex(monthOf(to)) - monthIndex(monthOf(from));
  return addMonths(from, span) <= to ? span : span - 1;
}

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return a < b;
}

export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return a > b;
}

export function minDate(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

export function maxDate(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

export function yearOf(date: CalendarDate | Month): number {
  return Number(date.slice(0, 4));
}

/** 1 for January, 12 for December. */
export function monthNumber(date: CalendarDate | Month): number {
  return Number(date.slice(5, 7));
}

export function dayOfMonth(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}

export function daysInMonth(of: Month): number {
  return monthLength(yearOf(of), monthNumber(of));
}

export function firstDay(of: Month): CalendarDate {
  return dayOf(of, 1);
}

export function lastDay(of: Month): CalendarDate {
  return dayOf(of, daysInMonth(of));
}

export function addToMonth(from: Month, months: number): Month {
  const index = monthIndex(from) + months;
  return month(`${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`);
}

/** Every month from the first to the last, both included; empty when the last comes before the first. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const length = Math.max(0, monthIndex(last) - monthIndex(first) + 1);
  return Array.from({ length }, (_, offset) => addToMonth(first, offset));
}

/** The day it is in Paris at that instant. */
export function dateInParis(instant: Date): CalendarDate {
  return calendarDate(readInParis(instant).day);
}

/** A typed date: yyyy-mm-dd as a date field sends it, or jj/mm/aaaa as people write it. */
export const monthText = z.string().max(7, UNKNOWN_MONTH).refine(isMonth, UNKNOWN_MONTH);

export const calendarDateSchema = z
  .string({ error: "Indiquez une date." })
  .max(40, UNREADABLE)
  .transform((text, context): CalendarDate => {
    const typed = text.trim();
    const message = dateProblem(typed);
    if (message === null) return calendarDate(toIso(typed));
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

function dateProblem(typed: string): string | null {
  if (typed === "") return "Indiquez une date.";
  const parts = dateParts(typed);
  if (parts === null) return UNREADABLE;
  const { year, yearDigits } = parts;
  if (yearDigits === 2) return "Écrivez l’année en quatre chiffres\u00a0: 15/06/2021.";
  if (parts.month < 1 || parts.month > 12) return "Le mois va de 1 à 12\u00a0: écrivez 15/06/2021.";
  if (!isRealDay(year, parts.month, parts.day)) return `${dayInWords(parts)} n’existe pas.`;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return `L’année va de ${FIRST_YEAR} à ${LAST_YEAR}\u00a0: écrivez 15/06/2021.`;
  return null;
}

function dayInWords({ year, month, day }: { year: number; month: number; day: number }): string {
  const leapDay = month === 2 && day === 29 ? ` ${year}` : "";
  return `Le ${day}\u00a0${monthName(month)}${leapDay}`;
}

function toIso(typed: string): string {
  if (isCalendarDate(typed)) return typed;
  const parts = dateParts(typed);
  if (parts === null) return typed;
  return `${parts.year}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

function dateParts(typed: string) {
  const iso = DATE.exec(typed);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), yearDigits: 4 };
  const french = FRENCH.exec(typed);
  if (!french) return null;
  const [, day, month, year = ""] = french;
  return { year: Number(year), month: Number(month), day: Number(day), yearDigits: year.length };
}

function monthIndex(of: Month): number {
  return yearOf(of) * 12 + monthNumber(of) - 1;
}

function dayOf(of: Month, day: number): CalendarDate {
  return calendarDate(`${of}-${pad(day, 2)}`);
}

function monthLength(year: number, monthInYear: number): number {
  if (monthInYear === 2 && isLeap(year)) return 29;
  return MONTH_LENGTHS[monthInYear - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 March of year 0 in the Gregorian calendar, so that the leap day ends the counted year. */
function toDayNumber(date: CalendarDate): number {
  const shift = monthNumber(date) <= 2 ? 1 : 0;
  const year = yearOf(date) - shift;
  const months = monthNumber(date) - 3 + shift * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * months + 2) / 5) + dayOfMonth(date) - 1;
}

function fromDayNumber(days: number): CalendarDate {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const inEraYear = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * inEraYear + Math.floor(inEraYear / 4) - Math.floor(inEraYear / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * months + 2) / 5) + 1;
  const monthInYear = months < 10 ? months + 3 : months - 9;
  const year = era * 400 + inEraYear + (monthInYear <= 2 ? 1 : 0);
  return calendarDate(`${pad(year, 4)}-${pad(monthInYear, 2)}-${pad(day, 2)}`);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
