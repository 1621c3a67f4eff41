import { type Month, monthNumber, yearOf } from "../shared/calendar-date";
import { type Cents, cents, subtractCents, sumCents } from "../shared/money";
import type { PlanLine } from "./plan-to-date";

/** What one plan holds of a period, and another. */
export type ComparedPeriod<Period> = { period: Period; before: Cents; after: Cents; change: Cents };
export type Quarter = { year: number; quarter: number };

/** Two plans side by side, by calendar year. */
export function compareYears(before: readonly PlanLine[], after: readonly PlanLine[]): ComparedPeriod<number>[] {
  return compareBy(before, after, (month) => String(yearOf(month))).map(({ period, ...amounts }) => ({
    ...amounts,
    period: Number(period),
  }));
}

/** The same by quarter, those that plan nothing in either left out. */
export function compareQuarters(before: readonly PlanLine[], after: readonly PlanLine[]): ComparedPeriod<Quarter>[] {
  const quarterOf = (month: Month) => `${yearOf(month)}-${Math.ceil(monthNumber(month) / 3)}`;
  return compareBy(before, after, quarterOf)
    .filter((each) => each.before > 0 || each.after > 0)
    .map(({ period, ...amounts }) => {
      const [year = 0, quarter = 0] = period.split("-").map(Number);
      return { ...amounts, period: { year, quarter } };
    });
}

function compareBy(
  before: readonly PlanLine[],
  after: readonly PlanLine[],
  periodOf: (month: Month) => string,
): ComparedPeriod<string>[] {
  const periods = new Set([...before, ...after].map(({ month }) => periodOf(month)));
  const within = (lines: readonly PlanLine[], period: string) =>
    sumCents(lines.filter(({ month }) => periodOf(month) === period).map(({ amount }) => amount));
  return [...periods].toSorted().map((period) => {
    const [old, now] = [within(before, period), within(after, period)];
    return { period, before: old, after: now, change: subtractCents(now, old) };
  });
}

export type PlanChange = {
  /** By how much the total changes. */
  total: Cents;
  /** What goes from some years to others besides. */
  moved: Cents;
  from: readonly number[];
  to: readonly number[];
};

/** What a plan adds or takes away, and what it moves from year to year: the two make up every difference by year. */
export function planChange(before: readonly PlanLine[], after: readonly PlanLine[]): PlanChange {
  const years = compareYears(before, after);
  const less = years.filter(({ change }) => change < 0);
  const more = years.filter(({ change }) => change > 0);
  const total = sumCents(years.map(({ change }) => change));
  const lost = cents(-sumCents(less.map(({ change }) => change)));
  const gained = sumCents(more.map(({ change }) => change));
  return {
    total,
    moved: lost < gained ? lost : gained,
    from: less.map(({ period }) => period),
    to: more.map(({ period }) => period),
  };
}
