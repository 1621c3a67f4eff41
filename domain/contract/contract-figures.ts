import type { ActionFigures } from "../action/action-figures";
import { compareSignals, type Signal } from "../action/signals";
import type { CurvePoint } from "../budget/curve";
import { sumCurves } from "../budget/curve-sum";
import { type PlanHistory, planHistory } from "../budget/plan-history";
import { type Cents, sumCents, sumKnownCents } from "../shared/money";
import { type Accounting, commonAccounting, type TaxBasis } from "../spending/stage";
import type { ActionStatus } from "../status/status";
import {
  type EnvelopeBand,
  type EnvelopeClaim,
  envelopeBand,
  type ForecastPosition,
  type Perimeter,
  positionInBand,
} from "./envelope";

/** A signal with the names of the action it comes from. */
export type ActionSignal = {
  action: Pick<ActionFigures, "id" | "number" | "title" | "shortTitle">;
  signal: Signal;
};

export type ContractFigures = {
  /** How many actions the totals cover. */
  actionCount: number;
  /** Of these, how many have a plan in force: programmed, plan to date and gap cover them alone. */
  plannedCount: number;
  programmed: Cents | null;
  plannedToDate: Cents | null;
  committed: Cents;
  invoiced: Cents;
  paid: Cents;
  /** The gaps of the actions that have a plan, added up: like is compared with like. */
  gap: Cents | null;
  forecastAtCompletion: Cents | null;
  /** How many actions that forecast covers, and of how many it is the pilot's or the final amount. */
  forecastCount: number;
  declaredForecastCount: number;
  band: EnvelopeBand | null;
  /** Null when there is no forecast to place. */
  forecastPosition: ForecastPosition | null;
  taxBasis: TaxBasis | "MIXED" | null;
  mixedTaxBasis: boolean;
  accounting: Accounting | "MIXED";
  statusCounts: Record<ActionStatus, number>;
  undeclaredCount: number;
  milestones: { total: number; reached: number; overdue: number };
  /** Every signal of every action, the most pressing first. */
  signals: ActionSignal[];
  curve: CurvePoint[];
  planHistory: PlanHistory;
};

const NO_STATUS: Record<ActionStatus, number> = {
  NOT_STARTED: 0,
  ON_TRACK: 0,
  WATCH: 0,
  LATE: 0,
  BLOCKED: 0,
  DONE: 0,
  ABANDONED: 0,
};

/** The actions added up, read on the same day, against what was announced for that perimeter. */
export function contractFigures(
  actions: readonly ActionFigures[],
  claims: readonly EnvelopeClaim[],
  perimeter: Perimeter = "TOTAL_INVESTMENT",
): ContractFigures {
  const band = envelopeBand(claims, perimeter);
  const forecasts = actions.map((action) => action.forecastAtCompletion).filter((forecast) => forecast !== null);
  const forecast = sumKnownCents(forecasts.map(({ amount }) => amount));
  const curve = sumCurves(actions.map((action) => action.curve));
  const taxBases = new Set(actions.map((action) => action.taxBasis));
  const [taxBasis = null] = taxBases;
  return {
    actionCount: actions.length,
    plannedCount: actions.filter((action) => action.programmed !== null).length,
    programmed: sumKnownCents(actions.map((action) => action.programmed)),
    plannedToDate: sumKnownCents(actions.map((action) => action.plannedToDate)),
    committed: sumCents(actions.map((action) => action.committed)),
    invoiced: sumCents(actions.map((action) => action.invoiced)),
    paid: sumCents(actions.map((action) => action.paid)),
    gap: sumKnownCents(actions.map((action) => action.gap)),
    forecastAtCompletion: forecast,
    forecastCount: forecasts.length,
    declaredForecastCount: forecasts.filter(({ kind }) => kind !== "COMPUTED").length,
    band,
    forecastPosition: forecast === null ? null : positionInBand(forecast, band),
    taxBasis: taxBases.size > 1 ? "MIXED" : taxBasis,
    mixedTaxBasis: taxBases.size > 1,
    accounting: commonAccounting(actions.map((action) => action.accounting)),
    ...countStatuses(actions),
    milestones: {
      total: total(actions, (action) => action.total),
      reached: total(actions, (action) => action.reached),
      overdue: total(actions, (action) => action.overdue.length),
    },
    signals: actions
      .flatMap(({ id, number, title, shortTitle, signals }) =>
        signals.map((signal) => ({ action: { id, number, title, shortTitle }, signal })),
      )
      .toSorted((a, b) => compareSignals(a.signal, b.signal) || a.action.number - b.action.number),
    curve,
    planHistory: planHistory(actions, curve),
  };
}

function countStatuses(actions: readonly ActionFigures[]) {
  const statusCounts = { ...NO_STATUS };
  for (const { status } of actions) if (status !== null) statusCounts[status.status] += 1;
  return { statusCounts, undeclaredCount: total(actions, ({ status }) => (status === null ? 1 : 0)) };
}

function total(actions: readonly ActionFigures[], count: (action: ActionFigures) => number): number {
  return actions.reduce((sum, action) => sum + count(action), 0);
}
