import type { MilestoneFacts } from "../milestone/milestone";
import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, cents, subtractCents } from "../shared/money";
import { plannedSteps } from "./delay";
import { earnedShares } from "./earned-schedule";

/** Earned value on a day, in the dates and the budget of the plan in force. A ratio is in hundredths, null when nothing divides it. */
export type MeasuredValue = {
  kind: "MEASURED";
  /** BAC, what the plan in force adds up to. */
  budget: Cents;
  /** PV, the part of the budget whose milestones were due by that day. */
  planned: Cents;
  /** EV, the part of the budget whose milestones are reached. */
  earned: Cents;
  /** AC, what was paid by that day. */
  cost: Cents;
  /** SV and CV: negative behind the plan, and over its cost. */
  scheduleVariance: Cents;
  costVariance: Cents;
  /** SPI: null when nothing was planned yet. */
  scheduleIndex: number | null;
  /** CPI: null when nothing is paid. */
  costIndex: number | null;
  /** EAC and VAC: null as long as nothing is paid, or nothing is reached. */
  estimate: Cents | null;
  finalVariance: Cents | null;
};

export type EarnedValue = MeasuredValue | { kind: "WITHHELD"; reason: "NO_PLAN" | "NO_BASELINE" };

type Given = { programmed: Cents | null; paid: Cents; milestones: readonly MilestoneFacts[] };

export function earnedValue({ programmed: budget, paid: cost, milestones }: Given, asOf: CalendarDate): EarnedValue {
  if (budget === null || budget === 0) return { kind: "WITHHELD", reason: "NO_PLAN" };
  const shares = earnedShares(plannedSteps(milestones, "baseline"), asOf);
  if (shares.whole === 0n) return { kind: "WITHHELD", reason: "NO_BASELINE" };
  const planned = centsOf(roundedRatio(BigInt(budget) * shares.planned, shares.whole));
  const earned = centsOf(roundedRatio(BigInt(budget) * shares.earned, shares.whole));
  const estimate = estimateAtCompletion(budget, earned, cost);
  return {
    kind: "MEASURED",
    budget,
    planned,
    earned,
    cost,
    scheduleVariance: subtractCents(earned, planned),
    costVariance: subtractCents(earned, cost),
    scheduleIndex: planned > 0 ? hundredths(earned, planned) : null,
    costIndex: cost > 0 ? hundredths(earned, cost) : null,
    estimate,
    finalVariance: estimate === null ? null : subtractCents(budget, estimate),
  };
}

/** What is left to earn, at the cost that what is earned had: AC + (BAC − EV) ÷ CPI. */
function estimateAtCompletion(budget: Cents, earned: Cents, cost: Cents): Cents | null {
  if (earned <= 0 || cost <= 0) return null;
  const rest = roundedRatio(BigInt(subtractCents(budget, earned)) * BigInt(cost), BigInt(earned));
  const total = BigInt(cost) + rest;
  return total > BigInt(Number.MAX_SAFE_INTEGER) ? null : centsOf(total);
}

function hundredths(part: Cents, whole: Cents): number {
  return Number(roundedRatio(100n * BigInt(part), BigInt(whole)));
}

/** Neither is negative; halves go up. */
function roundedRatio(part: bigint, whole: bigint): bigint {
  return (2n * part + whole) / (2n * whole);
}

function centsOf(amount: bigint): Cents {
  return cents(Number(amount));
}
