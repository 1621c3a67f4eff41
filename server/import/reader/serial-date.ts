import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";

const DAY = 86_400;
/** Days from the origin of each epoch to that of JavaScript. */
const ORIGINS = { 1900: 25_569, 1904: 24_107 };
/** Day 60 is a 29 February 1900 that never was; before it, numbers are one day behind. */
const PHANTOM = 60;
const LAST_DAY = 2_958_465;

export type Epoch = keyof typeof ORIGINS;

/** A number shown as a date: a day, or a text as it is shown when it also has a time. */
export function serialDate(serial: number, epoch: Epoch): ReadCell {
  const { days, seconds } = split(serial);
  const isLate = epoch === 1904 || days > PHANTOM;
  const since = days - ORIGINS[epoch] + (isLate ? 0 : 1);
  if (days < (epoch === 1904 ? 0 : 1) || days > LAST_DAY || (epoch === 1900 && days === PHANTOM)) {
    return { fault: "date impossible" };
  }
  const date = new Date(since * DAY * 1000).toISOString().slice(0, 10);
  return seconds === 0 ? { date } : dateAndTime(date, clock(seconds));
}

/** A number shown as a time only: « 14:30 », « 26:30 » beyond a day. */
export function serialTime(serial: number): string {
  const { days, seconds } = split(Math.abs(serial));
  return `${serial < 0 ? "-" : ""}${clock(days * DAY + seconds)}`;
}

/** « 2026-03-31 » or « 2026-03-31T14:30:00 », whatever else is no day. */
export function isoDate(text: string): ReadCell {
  const [, date = "", time = ""] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?)?$/.exec(text) ?? [];
  const stamp = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(stamp) || new Date(stamp).toISOString().slice(0, 10) !== date) return { fault: text.slice(0, 100) };
  return /[1-9]/.test(time) ? dateAndTime(date, time.replace(/^(\d\d:\d\d):00$/, "$1")) : { date };
}

function dateAndTime(date: string, time: string): string {
  return `${date.split("-").toReversed().join("/")} ${time}`;
}

function split(serial: number): { days: number; seconds: number } {
  const seconds = Math.round(serial * DAY);
  const days = Math.floor(seconds / DAY);
  return { days, seconds: seconds - days * DAY };
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, "0")).join(":");
}
