import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { ActionStatus } from "@/domain/status/status";

export type StatusStory = { on: CalendarDate; status: ActionStatus; sentence: string };
export type ForecastStory = { on: CalendarDate; amount: Cents; reason: string };

export function declared(on: string, status: ActionStatus, sentence: string): StatusStory {
  return { on: calendarDate(on), status, sentence };
}

export function revised(on: string, amount: number, reason: string): ForecastStory {
  return { on: calendarDate(on), amount: cents(amount), reason };
}
