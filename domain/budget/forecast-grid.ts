import { type CalendarDate, type Month, monthOf, monthsFrom } from "../shared/calendar-date";
import type { Cents } from "../shared/money";
import { spreadRemainder } from "./forecast";
import { firstMonthAhead } from "./forecast-profile";
import { type ForecastProfile, planAhead } from "./months-ahead";
import type { PlanLine } from "./plan-to-date";

/** What a forecast is revised from: the months that can be given an amount, and what they hold now. */
export type ForecastGrid = { months: Month[]; lines: PlanLine[]; canShift: boolean };

/** Every month from the first one ahead to the contract's end, or to the last in which something is expected. */
export function forecastGrid(given: {
  remainder: Cents;
  plan: readonly PlanLine[];
  profile: ForecastProfile | null;
  asOf: CalendarDate;
  contractEnd: CalendarDate;
}): ForecastGrid {
  const { plan, asOf, contractEnd } = given;
  const lines = spreadRemainder({ ...given, lines: plan });
  const first = firstMonthAhead(asOf);
  const last = [first, monthOf(contractEnd), ...lines.map(({ month }) => month)].toSorted().at(-1) ?? first;
  return {
    months: monthsFrom(first, last),
    lines: lines.filter(({ month }) => month >= first),
    canShift: planAhead(plan, asOf).length > 0,
  };
}
