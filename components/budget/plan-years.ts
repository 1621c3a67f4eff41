import type { PlanVersion } from "@/domain/budget/plan-to-date";
import { formatAmountInput, parseAmount } from "@/domain/shared/amount";
import { type Month, yearOf } from "@/domain/shared/calendar-date";
import { type Cents, sumCents, ZERO } from "@/domain/shared/money";

/** The months of a contract, by calendar year. */
export function byYear(months: readonly Month[]): { year: number; months: Month[] }[] {
  const years = [...new Set(months.map(yearOf))];
  return years.map((year) => ({ year, months: months.filter((month) => yearOf(month) === year) }));
}

export type TypedPlan = Partial<Record<Month, string>>;

/** A plan as its fields write it; a month without running cost leaves that field blank. */
export function storedPlan(lines: PlanVersion["lines"]): Record<"months" | "operating", TypedPlan> {
  const part = (amountOf: (line: PlanVersion["lines"][number]) => Cents) =>
    Object.fromEntries(
      lines.filter((line) => amountOf(line) > 0).map((line) => [line.month, formatAmountInput(amountOf(line))]),
    );
  return { months: part(({ amount }) => amount), operating: part(({ operating }) => operating) };
}

/** What the typed amounts add up to; null as long as one of them can't be read. */
export function typedTotal(typed: TypedPlan, months: readonly Month[]): Cents | null {
  const amounts = months.map((month) => readAmount(typed[month]));
  return amounts.includes(null) ? null : sumCents(amounts.filter((amount) => amount !== null));
}

function readAmount(text: string | undefined): Cents | null {
  if (!text?.trim()) return ZERO;
  const parsed = parseAmount(text);
  return parsed.ok ? parsed.amount : null;
}
