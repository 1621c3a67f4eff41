import { createHash } from "node:crypto";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";

/** The day the demonstration takes for today. */
export const SITUATION_DATE = calendarDate("2021-06-15");

export const PLAN_LOCKED_ON = calendarDate("2020-01-10");

/** The instant a gesture of that day was typed: during office hours, always the same for the same gesture. */
export function typedAt(date: CalendarDate, gesture: string): Date {
  const minutes = createHash("sha1").update(gesture).digest().readUInt16BE(0) % (9 * 60);
  return new Date(Date.parse(date) + (7 * 60 + minutes) * 60_000);
}

/** A business date as PostgreSQL's date columns take it. */
export function asDay(date: CalendarDate): Date {
  return new Date(date);
}

/** The week before Christmas 2019: plans and contractual dates are typed, action after action. */
export function planEnteredAt(action: number): Date {
  return typedAt(calendarDate(`2019-12-${16 + (action % 4)}`), `plan ${action}`);
}
