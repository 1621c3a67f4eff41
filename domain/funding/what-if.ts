import type { CalendarDate } from "../shared/calendar-date";
import { addCents, type Cents } from "../shared/money";
import { foldFunding } from "./funding-fold";
import type { FundingMove, FundingStage, PaymentKind } from "./funding-line";
import type { FundedLine, FundingPlan } from "./funding-plan";
import { NO_PAYMENTS } from "./payments";

/** What a form is about to record of a step, as far as it can be read. */
export type TypedStep = Pick<FundingMove, "status" | "on" | "amount"> & Partial<Omit<FundingMove, "id">>;
export type TypedPayment = { stage: FundingStage; kind: PaymentKind; amount: Cents };

const BLANK: Omit<FundingMove, "status" | "on" | "amount"> = {
  id: "typed",
  eligibleBase: null,
  rateBasisPoints: null,
  holder: null,
  fileNumber: null,
  startBy: null,
  completeBy: null,
  advanceCeiling: null,
  instalmentCeiling: null,
  document: null,
  reason: null,
};

/** The plan as it would stand with that step, recorded after those of its day. */
export function planWithStep(plan: FundingPlan, lineId: string, step: TypedStep): FundingPlan {
  return replaced(plan, lineId, (line) => folded(line, [...line.moves, { ...BLANK, ...step }].toSorted(byDay)));
}

/** The plan with one line more. */
export function planWithLine(
  plan: FundingPlan,
  heading: Pick<FundedLine, "funder" | "funderKind" | "kind" | "scheme">,
  step: TypedStep,
): FundingPlan {
  const rank = Math.max(0, ...plan.lines.map((line) => line.rank)) + 1;
  const line = foldFunding({
    ...heading,
    id: "typed",
    rank,
    title: null,
    moves: [{ ...BLANK, ...step }],
    movements: [],
  });
  return line ? { ...plan, lines: [...plan.lines, { ...line, payments: NO_PAYMENTS }] } : plan;
}

/** The plan with one payment more. A receipt beyond what is claimed comes with its claim. */
export function planWithPayment(plan: FundingPlan, lineId: string, { stage, kind, amount }: TypedPayment): FundingPlan {
  return replaced(plan, lineId, (line) => {
    const payments = {
      ...line.payments,
      [stage]: { ...line.payments[stage], [kind]: addCents(line.payments[stage][kind], amount) },
    };
    const total =
      stage === "CLAIMED" ? { claimed: addCents(line.claimed, amount) } : { received: addCents(line.received, amount) };
    return { ...line, ...total, payments };
  });
}

function folded(line: FundedLine, moves: readonly FundingMove[]): FundedLine {
  const { claimed, received, payments } = line;
  const next = foldFunding({ ...line, moves, movements: [] });
  return next ? { ...next, claimed, received, payments } : line;
}

function replaced(plan: FundingPlan, lineId: string, change: (line: FundedLine) => FundedLine): FundingPlan {
  return { ...plan, lines: plan.lines.map((line) => (line.id === lineId ? change(line) : line)) };
}

function byDay(a: { on: CalendarDate }, b: { on: CalendarDate }): number {
  if (a.on === b.on) return 0;
  return a.on < b.on ? -1 : 1;
}
