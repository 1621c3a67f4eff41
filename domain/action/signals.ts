import type { ForecastKind } from "../budget/forecast";
import type { MilestoneFacts } from "../milestone/milestone";
import { needsTreatment, overdueDays } from "../milestone/milestone-state";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { type Cents, subtractCents } from "../shared/money";
import { type Contradiction, type ContradictionFacts, contradictionsOf } from "../status/contradictions";
import { isAnswered } from "../status/kept-word";
import { type ActionStatus, isClosed } from "../status/status";

/** « Écart » raises a signal beyond this share of the plan to date. */
export const GAP_ALERT_PERCENT = 20;

/** A pilot is silent when their last status is older than this. */
export const SILENCE_DAYS = 30;

/** A supplier’s contract raised stays a signal this long. */
export const RAISE_DAYS = 30;

/** A commitment raised after it was made, by an invoice or a payment beyond it or by an avenant au marché. */
export type CommitmentRaise = { expenseId: string; number: number; amount: Cents; date: CalendarDate };

/** What the figures of an action call attention to. They stand beside the declared status and never correct it. */
export type Signal =
  | { kind: "MILESTONE_OVERDUE"; milestoneId: string; title: string; days: number }
  | { kind: "FORECAST_OVER_BUDGET"; forecast: Cents; forecastKind: ForecastKind; programmed: Cents; excess: Cents }
  | { kind: "UNDER_PLAN"; paid: Cents; plannedToDate: Cents; gap: Cents }
  | { kind: "CONTRADICTION"; status: ActionStatus; found: readonly Contradiction[] }
  | ({ kind: "COMMITMENT_RAISED" } & CommitmentRaise)
  | { kind: "NO_PLAN" }
  | { kind: "SILENCE"; days: number; lastStatusOn: CalendarDate | null };

export type SignalKind = Signal["kind"];

export type SignalFacts = Omit<ContradictionFacts, "forecast"> & {
  status: { status: ActionStatus; declaredOn: CalendarDate; keptAgainst: readonly string[] } | null;
  forecast: { amount: Cents; kind: ForecastKind } | null;
  raises: readonly CommitmentRaise[];
  milestones: readonly MilestoneFacts[];
};

const ORDER: readonly SignalKind[] = [
  "MILESTONE_OVERDUE",
  "FORECAST_OVER_BUDGET",
  "UNDER_PLAN",
  "CONTRADICTION",
  "COMMITMENT_RAISED",
  "NO_PLAN",
  "SILENCE",
];

/** The signals of an action, the most pressing first. An action that is over only says what contradicts it. */
export function signals(facts: SignalFacts, asOf: CalendarDate): Signal[] {
  const closed = isClosed(facts.status?.status ?? null);
  const found = closed
    ? [contradiction(facts, asOf), forecastOverBudget(facts)]
    : [
        ...overdueMilestones(facts.milestones, asOf),
        forecastOverBudget(facts),
        underPlan(facts),
        contradiction(facts, asOf),
        ...recentRaises(facts.raises, asOf),
        noPlan(facts),
        silence(facts, asOf),
      ];
  return found.filter((signal) => signal !== null).toSorted(compareSignals);
}

/** Negative when the first presses more: by kind, then the longest delay or the largest amount. */
export function compareSignals(a: Signal, b: Signal): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || magnitude(b) - magnitude(a);
}

/** Whether what is paid is further under the plan to date than the alert allows. */
export function isUnderPlan(plannedToDate: Cents | null, paid: Cents): boolean {
  return plannedToDate !== null && (plannedToDate - paid) * 100 > plannedToDate * GAP_ALERT_PERCENT;
}

function overdueMilestones(milestones: readonly MilestoneFacts[], asOf: CalendarDate): Signal[] {
  return milestones
    .filter((milestone) => needsTreatment(milestone, asOf))
    .map(({ id, title, ...milestone }) => ({
      kind: "MILESTONE_OVERDUE",
      milestoneId: id,
      title,
      days: overdueDays({ id, title, ...milestone }, asOf) ?? 0,
    }));
}

function recentRaises(raises: readonly CommitmentRaise[], asOf: CalendarDate): Signal[] {
  return raises
    .filter(({ date }) => date <= asOf && daysBetween(date, asOf) <= RAISE_DAYS)
    .map((raise) => ({ kind: "COMMITMENT_RAISED", ...raise }));
}

function forecastOverBudget({ forecast, programmed }: SignalFacts): Signal | null {
  if (forecast === null || programmed === null || forecast.amount <= programmed) return null;
  const excess = subtractCents(forecast.amount, programmed);
  return { kind: "FORECAST_OVER_BUDGET", forecast: forecast.amount, forecastKind: forecast.kind, programmed, excess };
}

function underPlan({ plannedToDate, paid }: SignalFacts): Signal | null {
  if (plannedToDate === null || !isUnderPlan(plannedToDate, paid)) return null;
  return { kind: "UNDER_PLAN", paid, plannedToDate, gap: subtractCents(paid, plannedToDate) };
}

/** What the figures say against the declared status, unless its author has kept their word against all of it. */
function contradiction(facts: SignalFacts, asOf: CalendarDate): Signal | null {
  if (facts.status === null) return null;
  const { status, keptAgainst } = facts.status;
  const found = contradictionsOf(status, { ...facts, forecast: facts.forecast?.amount ?? null }, asOf);
  if (found.length === 0 || isAnswered(found, { against: keptAgainst })) return null;
  return { kind: "CONTRADICTION", status, found };
}

function noPlan({ programmed }: SignalFacts): Signal | null {
  return programmed === null ? { kind: "NO_PLAN" } : null;
}

function silence({ status, contractSignedOn }: SignalFacts, asOf: CalendarDate): Signal | null {
  const lastStatusOn = status?.declaredOn ?? null;
  const days = daysBetween(lastStatusOn ?? contractSignedOn, asOf);
  return days > SILENCE_DAYS ? { kind: "SILENCE", days, lastStatusOn } : null;
}

function magnitude(signal: Signal): number {
  switch (signal.kind) {
    case "MILESTONE_OVERDUE":
    case "SILENCE":
      return signal.days;
    case "FORECAST_OVER_BUDGET":
      return signal.excess;
    case "UNDER_PLAN":
      return -signal.gap;
    case "COMMITMENT_RAISED":
      return signal.amount;
    case "CONTRADICTION":
      return signal.found.length;
    case "NO_PLAN":
      return 0;
  }
}
