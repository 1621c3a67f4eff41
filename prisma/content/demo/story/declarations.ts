import type { PlanLine } from "@/domain/budget/plan-to-date";
import { addToMonth, type CalendarDate, calendarDate, monthOf } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { ActionStatus } from "@/domain/status/status";

export type StatusStory = { on: CalendarDate; status: ActionStatus; sentence: string };
/** `months` share what remains to be paid on that day; none when the forecast follows the plan. */
export type ForecastStory = { on: CalendarDate; amount: Cents; reason: string; months: readonly PlanLine[] };

export function declared(on: string, status: ActionStatus, sentence: string): StatusStory {
  return { on: calendarDate(on), status, sentence };
}

/** `payments` in cents, month by month from the one of the declaration on. */
export function revised(on: string, amount: number, reason: string, payments: readonly number[] = []): ForecastStory {
  const first = monthOf(calendarDate(on));
  const months = payments.map((payment, rank) => ({ month: addToMonth(first, rank), amount: cents(payment) }));
  return { on: calendarDate(on), amount: cents(amount), reason, months };
}
