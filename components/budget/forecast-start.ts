import type { ActionFigures } from "@/domain/action/action-figures";
import type { ProfileMode } from "@/domain/budget/forecast.schema";
import { forecastGrid } from "@/domain/budget/forecast-grid";
import { formatAmountInput } from "@/domain/shared/amount";
import type { CalendarDate, Month } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { TypedPlan } from "./plan-years";

/** What the form to revise a forecast starts from: the one that stands, as its fields write it. */
export type ForecastStart = {
  amount: Cents | null;
  mode: ProfileMode;
  /** How many months the rest of the plan was moved by, if it was. */
  shift: number | null;
  canShift: boolean;
  months: Month[];
  amounts: TypedPlan;
};

/** A forecast the pilot declared keeps its profile until they choose another. */
export function forecastStart(action: ActionFigures, today: CalendarDate): ForecastStart {
  const { forecastAtCompletion, forecast, paid, planLines, contract } = action;
  const declared = forecastAtCompletion?.kind === "DECLARED" ? forecast : null;
  const amount = forecastAtCompletion?.amount ?? null;
  const { months, lines, canShift } = forecastGrid({
    remainder: cents(Math.max((amount ?? 0) - paid, 0)),
    plan: planLines,
    profile: declared,
    asOf: today,
    contractEnd: contract.endsOn,
  });
  const shift = declared?.shiftMonths ?? null;
  return {
    amount,
    mode: startMode(shift, declared?.months.length ?? 0, canShift),
    shift,
    canShift,
    months,
    amounts: Object.fromEntries(lines.map((line) => [line.month, formatAmountInput(line.amount)])),
  };
}

function startMode(shift: number | null, held: number, canShift: boolean): ProfileMode {
  if (held === 0) return "plan";
  return shift !== null && canShift ? "shift" : "grid";
}
