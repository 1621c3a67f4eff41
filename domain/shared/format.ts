import type { CalendarDate, Month } from "./calendar-date";
import type { Cents } from "./money";
import { readInParis } from "./paris-clock";

/** Narrow no-break space: between thousands, before « ; », « ! », « ? » and « % ». */
export const THIN = "\u202f";
/** No-break space: before « : » and before a unit. */
export const NBSP = "\u00a0";
/** The true minus sign. */
const MINUS = "\u2212";
/** What stands for a value nobody knows: never 0. */
export const UNKNOWN = "–";

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

const SHORT_MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
] as const;

type Maybe<Value> = Value | null;

/** 412 600 € */
export function euros(amount: Maybe<Cents>): string {
  return amount === null ? UNKNOWN : `${decimalText(amount, 2, 0)}${NBSP}€`;
}

/** 412 600,00 € */
export function eurosExact(amount: Maybe<Cents>): string {
  return amount === null ? UNKNOWN : `${decimalText(amount, 2, 2)}${NBSP}€`;
}

/** +412 600,00 €, −12,50 €; zero takes no sign */
export function signedEurosExact(amount: Maybe<Cents>): string {
  return amount === null ? UNKNOWN : `${decimalText(amount, 2, 2, true)}${NBSP}€`;
}

/** 14,0 M€ */
export function millions(amount: Maybe<Cents>, digits = 1): string {
  return amount === null ? UNKNOWN : `${inMillions(amount, digits)}${NBSP}M€`;
}

/** 14,0 */
export function inMillions(amount: Maybe<Cents>, digits = 1): string {
  return amount === null ? UNKNOWN : decimalText(amount, 8, digits);
}

/** −4,6 M€, +0,4 M€ */
export function signedMillions(amount: Maybe<Cents>, digits = 1): string {
  return amount === null ? UNKNOWN : `${inSignedMillions(amount, digits)}${NBSP}M€`;
}

/** −4,6, +0,4; zero takes no sign */
export function inSignedMillions(amount: Maybe<Cents>, digits = 1): string {
  return amount === null ? UNKNOWN : decimalText(amount, 8, digits, true);
}

/** An amount in a sentence: « 14,0 M€ », in euros when it is too small for that, to the cent below one euro. */
export function amountInWords(amount: Cents, digits = 1): string {
  if (Math.abs(amount) >= 10 ** (8 - digits)) return millions(amount, digits);
  return Math.abs(amount) >= 100 || amount === 0 ? euros(amount) : eurosExact(amount);
}

/** 75 % of a ratio of 0.75 */
export function share(ratio: Maybe<number>): string {
  return ratio === null ? UNKNOWN : `${decimalText(Math.round(ratio * 100), 0, 0)}${THIN}%`;
}

/** +62 j */
export function signedDays(count: Maybe<number>): string {
  return count === null ? UNKNOWN : `${decimalText(count, 0, 0, true)}${NBSP}j`;
}

/** 47 jours, 1 jour */
export function days(count: Maybe<number>): string {
  return count === null ? UNKNOWN : quantity(count, "jour", "jours");
}

/** The word alone, singular below two as French has it: plural(0, "jalon", "jalons") is « jalon ». */
export function plural(count: number, one: string, many: string): string {
  return Math.abs(count) < 2 ? one : many;
}

/** The number with its word: « 3 jalons », « 1 jalon ». */
export function quantity(count: number, one: string, many: string): string {
  return `${decimalText(count, 0, 0)}${NBSP}${plural(count, one, many)}`;
}

/** « a, b et c » */
export function listFr(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} et ${last}`;
}

/** « a », in French quotation marks */
export function quoted(text: string): string {
  return `«${THIN}${text}${THIN}»`;
}

/** 15 juin 2021, 1er mai 2021 */
export function longDate(date: Maybe<CalendarDate>): string {
  return date === null ? UNKNOWN : `${dayInMonth(date, MONTHS)} ${yearOf(date)}`;
}

/** 30 juin; with the year when it is not the year of today */
export function dayMonth(date: Maybe<CalendarDate>, today: CalendarDate): string {
  return date === null ? UNKNOWN : `${dayInMonth(date, MONTHS)}${otherYear(date, today)}`;
}

/** 29 avr.; with the year when it is not the year of today, or when no today is given */
export function shortDate(date: Maybe<CalendarDate>, today: Maybe<CalendarDate>): string {
  return date === null ? UNKNOWN : `${dayInMonth(date, SHORT_MONTHS)}${otherYear(date, today)}`;
}

/** 15/06/2021 */
export function numericDate(date: Maybe<CalendarDate>): string {
  return date === null ? UNKNOWN : date.split("-").toReversed().join("/");
}

/** janvier 2021 */
export function longMonth(month: Maybe<Month>): string {
  return month === null ? UNKNOWN : `${monthName(monthNumber(month))} ${yearOf(month)}`;
}

/** janv. 2021 */
export function shortMonth(month: Maybe<Month>): string {
  return month === null ? UNKNOWN : `${SHORT_MONTHS[monthNumber(month) - 1]} ${yearOf(month)}`;
}

/** 15 juin 2021 à 10 h 42, in Paris */
export function dateTime(instant: Date): string {
  const { day } = readInParis(instant);
  return `${dayInMonth(day, MONTHS)} ${yearOf(day)} à ${timeOfDay(instant)}`;
}

/** 10 h 42, in Paris */
export function timeOfDay(instant: Date): string {
  const { hour, minute } = readInParis(instant);
  return `${hour}${NBSP}h${NBSP}${String(minute).padStart(2, "0")}`;
}

/** The name of the n-th month of a year, 1 for January. */
export function monthName(number: number): string {
  return MONTHS[number - 1] ?? UNKNOWN;
}

/**
 * A whole number of units of 10^-scale, written in French with the given decimals, rounded half away from zero.
 * Integer arithmetic, so that server and browser always write the same characters.
 */
export function decimalText(value: number, scale: number, digits: number, alwaysSigned = false): string {
  const step = 10 ** Math.max(0, scale - digits);
  const rounded = roundHalfAway(Math.abs(value), step) * 10 ** Math.max(0, digits - scale);
  const figures = String(rounded).padStart(digits + 1, "0");
  const whole = digits === 0 ? figures : figures.slice(0, -digits);
  const decimals = digits === 0 ? "" : `,${figures.slice(-digits)}`;
  return `${signOf(value, rounded, alwaysSigned)}${whole.replace(/\B(?=(?:\d{3})+$)/g, THIN)}${decimals}`;
}

function roundHalfAway(value: number, step: number): number {
  const rest = value % step;
  return (value - rest) / step + (rest * 2 >= step ? 1 : 0);
}

function signOf(value: number, rounded: number, alwaysSigned: boolean): string {
  if (rounded === 0) return "";
  if (value < 0) return MINUS;
  return alwaysSigned ? "+" : "";
}

function dayInMonth(date: string, names: readonly string[]): string {
  const day = Number(date.slice(8, 10));
  return `${day === 1 ? "1er" : day}${NBSP}${names[monthNumber(date) - 1]}`;
}

function otherYear(date: CalendarDate, today: Maybe<CalendarDate>): string {
  return today !== null && yearOf(date) === yearOf(today) ? "" : ` ${yearOf(date)}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function monthNumber(date: string): number {
  return Number(date.slice(5, 7));
}
