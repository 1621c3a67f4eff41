import {
  type CalendarDate,
  firstDay,
  isBefore,
  lastDay,
  type Month,
  maxDate,
  minDate,
  monthOf,
  monthsFrom,
} from "../shared/calendar-date";
import { addCents, type Cents, subtractCents, sumCents, ZERO } from "../shared/money";
import type { Stage } from "../spending/stage";
import { spreadRemainder } from "./forecast";
import type { ForecastProfile } from "./months-ahead";
import { cumulativePlan, type PlanLine, type PlanVersion, plannedToDate } from "./plan-to-date";
import { versionInForce } from "./version-in-force";

/** What entered one stage of the ledger in one month, entries after the day asked for left out. */
export type Movement = { month: Month; stage: Stage; amount: Cents };

/** Running totals on a day. What nobody knows there is null: money after the present, the forecast before it. */
export type CurvePoint = {
  date: CalendarDate;
  plan: Cents | null;
  committed: Cents | null;
  invoiced: Cents | null;
  paid: Cents | null;
  forecast: Cents | null;
};

type CurveInput = {
  asOf: CalendarDate;
  /** The plan in force on that day. */
  plan: readonly PlanLine[];
  /** The plans in force one after the other up to that day: each past date is read on the one of its time. */
  versions?: readonly PlanVersion[];
  movements: readonly Movement[];
  /** The total the forecast ends at; null when there is nothing to forecast. */
  forecast: Cents | null;
  /** How the pilot expects what remains to be paid; without one it follows the plan. */
  profile?: ForecastProfile | null;
  contractStart: CalendarDate;
  contractEnd: CalendarDate;
};

/**
 * Running totals from zero at the start of the contract, at each month end and on the present day. Money runs to that
 * day, the forecast from what is paid then to its own total. The curve widens to every month that holds an amount.
 */
export function cumulativeCurve(input: CurveInput): CurvePoint[] {
  const { asOf, plan, movements, forecast } = input;
  const paid = stageTotal(movements, "PAID");
  const remainder = forecast === null ? ZERO : subtractCents(forecast, paid);
  const { contractEnd, profile = null } = input;
  const spread = spreadRemainder({ remainder, lines: plan, asOf, contractEnd, profile });
  const start = curveStart(input);
  const months = monthsFrom(monthOf(start), lastMonth(input, spread));
  const plans = input.versions ?? [];
  const planned = new Map(
    [plan, ...plans.map(({ lines }) => lines)].map((lines) => [lines, runningTotal(lines, months)]),
  );
  const money = { COMMITTED: running("COMMITTED"), INVOICED: running("INVOICED"), PAID: running("PAID") };
  const ahead = runningTotal(spread, months);

  function running(stage: Stage) {
    return runningTotal(
      movements.filter((movement) => movement.stage === stage),
      months,
    );
  }

  function planOn(date: CalendarDate): Cents | null {
    const lines = versionInForce(plans, minDate(date, asOf))?.lines ?? plan;
    if (lines.length === 0) return null;
    return date === asOf ? plannedToDate(lines, asOf) : (planned.get(lines)?.(date) ?? null);
  }

  function forecastOn(date: CalendarDate): Cents | null {
    if (forecast === null || isBefore(date, asOf)) return null;
    return date === asOf ? paid : addCents(paid, ahead(date));
  }

  return curveDates(start, months, asOf).map((date) => ({
    date,
    plan: date === start && date !== asOf && plan.length > 0 ? ZERO : planOn(date),
    ...moneyOn(date, { start, asOf, money }),
    forecast: forecastOn(date),
  }));
}

type Running = (date: CalendarDate) => Cents;

function moneyOn(
  date: CalendarDate,
  { start, asOf, money }: { start: CalendarDate; asOf: CalendarDate; money: Record<Stage, Running> },
) {
  if (isBefore(asOf, date)) return { committed: null, invoiced: null, paid: null };
  if (date === start && date !== asOf) return { committed: ZERO, invoiced: ZERO, paid: ZERO };
  return { committed: money.COMMITTED(date), invoiced: money.INVOICED(date), paid: money.PAID(date) };
}

function curveDates(start: CalendarDate, months: readonly Month[], asOf: CalendarDate): CalendarDate[] {
  const dates = new Set([start, ...months.map(lastDay)]);
  if (!isBefore(asOf, start)) dates.add(asOf);
  return [...dates].toSorted();
}

/** The contract's first day, or the first of an earlier month that holds an amount. */
function curveStart({ contractStart, plan, movements }: CurveInput): CalendarDate {
  let earliest = monthOf(contractStart);
  for (const { month } of [...plan, ...movements]) if (month < earliest) earliest = month;
  return earliest < monthOf(contractStart) ? firstDay(earliest) : contractStart;
}

function lastMonth({ contractEnd, asOf, plan, movements }: CurveInput, spread: readonly PlanLine[]): Month {
  let latest = monthOf(maxDate(contractEnd, asOf));
  for (const { month } of [...plan, ...movements, ...spread]) if (month > latest) latest = month;
  return latest;
}

function runningTotal(lines: readonly PlanLine[], months: readonly Month[]): Running {
  const totals = new Map(cumulativePlan(lines, months).map((line) => [line.month, line.amount]));
  return (date) => totals.get(monthOf(date)) ?? ZERO;
}

function stageTotal(movements: readonly Movement[], stage: Stage): Cents {
  return sumCents(movements.filter((movement) => movement.stage === stage).map((movement) => movement.amount));
}
