import { type CurvePoint, cumulativeCurve, type Movement } from "../budget/curve";
import { type Forecast, forecastAtCompletion } from "../budget/forecast";
import { type PlanHistory, planHistory } from "../budget/plan-history";
import { type PlanLine, type PlanVersion, plannedToDate, programmed } from "../budget/plan-to-date";
import { versionInForce } from "../budget/version-in-force";
import { type ActionDelay, actionDelay } from "../earned-value/delay";
import type { MilestoneFacts } from "../milestone/milestone";
import { milestoneState, overdueDays } from "../milestone/milestone-state";
import { nextMilestone, notCancelled, progress, reachedCount } from "../milestone/progress";
import type { CalendarDate, Month } from "../shared/calendar-date";
import { addCents, type Cents, subtractCents, ZERO } from "../shared/money";
import type { Accounting, Stage, TaxBasis } from "../spending/stage";
import { type Contradiction, contradictionsOf, type FundingDeadlines } from "../status/contradictions";
import type { DeclarationKind } from "../status/point";
import type { ActionStatus } from "../status/status";
import { type CommitmentRaise, type Signal, signals } from "./signals";

/** Everything the figures of an action are computed from, already read as of the day asked for. */
export type ActionFacts = {
  id: string;
  number: number;
  title: string;
  shortTitle: string;
  aliases: string[];
  carrier: string;
  place: string | null;
  areaM2: number | null;
  accounting: Accounting;
  taxBasis: TaxBasis;
  contract: { signedOn: CalendarDate; endsOn: CalendarDate };
  /** The plans in force one after the other up to that day, the original first; empty when there is none. */
  versions: readonly PlanVersion[];
  /** The ledger summed by month and stage, entries dated after that day left out. */
  movements: Movement[];
  milestones: MilestoneFacts[];
  /** Commitments raised by that day, reversed ones left out. */
  raises: CommitmentRaise[];
  status: null | {
    status: ActionStatus;
    sentence: string;
    declaredOn: CalendarDate;
    author: string;
    kind: DeclarationKind;
    /** In whole per cents; null when the pilot gave none. */
    declaredProgress: number | null;
    /** Why the author keeps what the figures contradict, and the rules that did. */
    keptWord: string | null;
    keptAgainst: readonly string[];
  };
  /** Of the subsidies granted and not lost: what they must see done, and by when. */
  deadlines: readonly FundingDeadlines[];
  /** The last the pilot declared; without months it follows the plan, with `shiftMonths` when they come from shifting it. */
  forecast: null | {
    amount: Cents;
    reason: string;
    declaredOn: CalendarDate;
    author: string;
    shiftMonths: number | null;
    months: readonly PlanLine[];
  };
};

/** What is computed from the facts of an action on a day. */
export type ComputedFigures = {
  /** The lines of the plan in force; empty when there is none. */
  planLines: readonly PlanLine[];
  planVersion: number | null;
  programmed: Cents | null;
  plannedToDate: Cents | null;
  committed: Cents;
  invoiced: Cents;
  paid: Cents;
  /** Paid less the plan to date: negative under the plan, null without one. */
  gap: Cents | null;
  forecastAtCompletion: Forecast | null;
  /** From 0 to 1; null when there is nothing to measure. */
  progress: number | null;
  reached: number;
  /** Milestones not cancelled. */
  total: number;
  /** The longest overdue first; none for an abandoned action, of which nothing more is expected. */
  overdue: MilestoneFacts[];
  next: MilestoneFacts | null;
  delay: ActionDelay;
  signals: Signal[];
  curve: CurvePoint[];
  planHistory: PlanHistory;
};

export type ActionFigures = ActionFacts & ComputedFigures;

/** The figures of one action on a day, beside its facts as of that day. */
export function actionFigures<Facts extends ActionFacts>(facts: Facts, asOf: CalendarDate): Facts & ComputedFigures {
  const status = facts.status?.status ?? null;
  const money = stageSums(facts.movements);
  const inForce = versionInForce(facts.versions, asOf);
  const planLines = inForce?.lines ?? [];
  const plan = { programmed: programmed(planLines), plannedToDate: plannedToDate(planLines, asOf) };
  const forecast = forecastAtCompletion({ ...plan, ...money, status, revision: facts.forecast });
  const expected = status === "ABANDONED" ? [] : facts.milestones;
  const counted = {
    progress: progress(facts.milestones),
    reached: reachedCount(facts.milestones),
    total: notCancelled(facts.milestones).length,
    overdue: longestOverdueFirst(expected, asOf),
    next: nextMilestone(expected),
  };
  const curve = curveOf(facts, { asOf, planLines, forecast });
  const contradicting = {
    contractSignedOn: facts.contract.signedOn,
    ...plan,
    ...money,
    ...counted,
    lastPaidIn: lastPaidIn(facts.movements),
    deadlines: facts.deadlines,
  };
  return {
    ...facts,
    planLines,
    planVersion: inForce?.number ?? null,
    ...plan,
    ...money,
    gap: plan.plannedToDate === null ? null : subtractCents(money.paid, plan.plannedToDate),
    forecastAtCompletion: forecast,
    ...counted,
    delay: actionDelay({ milestones: facts.milestones, status, asOf }),
    signals: signals(
      { ...contradicting, status: facts.status, forecast, raises: facts.raises, milestones: facts.milestones },
      asOf,
    ),
    curve,
    planHistory: planHistory([{ versions: facts.versions, planLines }], curve),
  };
}

/** What the figures of an action on a day say against a status, were it declared. */
export function contradictionsAgainst(
  status: ActionStatus,
  figures: ActionFigures,
  asOf: CalendarDate,
): Contradiction[] {
  const facts = {
    ...figures,
    contractSignedOn: figures.contract.signedOn,
    lastPaidIn: lastPaidIn(figures.movements),
    forecast: figures.forecastAtCompletion?.amount ?? null,
  };
  return contradictionsOf(status, facts, asOf);
}

/** The last month in which more went out than came back. */
function lastPaidIn(movements: readonly Movement[]): Month | null {
  const months = movements.filter(({ stage, amount }) => stage === "PAID" && amount > 0).map(({ month }) => month);
  return months.toSorted().at(-1) ?? null;
}

function curveOf(
  facts: ActionFacts,
  { asOf, planLines, forecast }: { asOf: CalendarDate; planLines: readonly PlanLine[]; forecast: Forecast | null },
): CurvePoint[] {
  return cumulativeCurve({
    asOf,
    plan: planLines,
    versions: facts.versions,
    movements: facts.movements,
    forecast: forecast?.amount ?? null,
    profile: forecast?.kind === "DECLARED" ? facts.forecast : null,
    contractStart: facts.contract.signedOn,
    contractEnd: facts.contract.endsOn,
  });
}

function stageSums(movements: readonly Movement[]): { committed: Cents; invoiced: Cents; paid: Cents } {
  const sums: Record<Stage, Cents> = { COMMITTED: ZERO, INVOICED: ZERO, PAID: ZERO };
  for (const { stage, amount } of movements) sums[stage] = addCents(sums[stage], amount);
  return { committed: sums.COMMITTED, invoiced: sums.INVOICED, paid: sums.PAID };
}

function longestOverdueFirst(milestones: readonly MilestoneFacts[], asOf: CalendarDate): MilestoneFacts[] {
  const delay = (milestone: MilestoneFacts) => overdueDays(milestone, asOf) ?? 0;
  return milestones
    .filter((milestone) => milestoneState(milestone, asOf) === "OVERDUE")
    .toSorted((a, b) => delay(b) - delay(a) || a.rank - b.rank);
}
