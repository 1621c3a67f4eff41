import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, sumKnownCents } from "../shared/money";
import { isSamePlan } from "./amendment";
import type { CurvePoint } from "./curve";
import { type PlanLine, type PlanVersion, plannedToDate } from "./plan-to-date";
import { versionInForce } from "./version-in-force";

/** The day a plan takes another's place: what was planned by then in the one, and what is in the other. */
export type PlanStep = { on: CalendarDate; before: Cents | null; after: Cents | null; amendments: readonly number[] };

/** How the plan of a curve came about: its steps, and from the first one the original plan, where it is another. */
export type PlanHistory = {
  steps: readonly PlanStep[];
  original: readonly { date: CalendarDate; amount: Cents }[];
};

/** The plans of one action: those in force one after the other, and the lines of the one in force on the day it is read. */
type Planned = { versions: readonly PlanVersion[]; planLines: readonly PlanLine[] };

/** The history of the plan drawn by one action, or by several added up on each date: versions are never added up. */
export function planHistory(actions: readonly Planned[], curve: readonly CurvePoint[]): PlanHistory {
  const steps = planSteps(actions);
  const [first] = steps;
  if (!first) return { steps, original: [] };
  const dates = [first.on, ...curve.map(({ date }) => date).filter((date) => date > first.on)];
  const original = dates.flatMap((date) => {
    const amount = sumKnownCents(actions.map(({ versions }) => originalToDate(versions, date)));
    return amount === null ? [] : [{ date, amount }];
  });
  const plans = new Map(curve.map(({ date, plan }) => [date, plan]));
  const differs = original.some(({ date, amount }) => plans.has(date) && plans.get(date) !== amount);
  return { steps, original: differs ? original : [] };
}

function planSteps(actions: readonly Planned[]): PlanStep[] {
  const days = new Set(actions.flatMap(({ versions }) => versions.map(({ effectiveOn }) => effectiveOn)));
  return [...days].toSorted().flatMap((on) => {
    const changes = actions.map((action) => changeOn(action, on));
    const amendments = changes.flatMap(({ amendment }) => amendment ?? []);
    if (amendments.length === 0) return [];
    return [
      {
        on,
        before: sumKnownCents(changes.map(({ before }) => plannedToDate(before, on))),
        after: sumKnownCents(changes.map(({ after }) => plannedToDate(after, on))),
        amendments: [...new Set(amendments)].toSorted((a, b) => a - b),
      },
    ];
  });
}

/** What one action planned up to the eve of a day and plans from it on; the avenant, when that is not the same. */
function changeOn({ versions, planLines }: Planned, on: CalendarDate) {
  const eve = versionInForce(
    versions.filter(({ effectiveOn }) => effectiveOn < on),
    on,
  );
  const version = versionInForce(versions, on);
  const isRevised = eve !== null && version !== null && !isSamePlan(eve.lines, version.lines);
  return {
    before: eve?.lines ?? planLines,
    after: version?.lines ?? planLines,
    amendment: isRevised ? version.amendment : null,
  };
}

function originalToDate(versions: readonly PlanVersion[], date: CalendarDate): Cents | null {
  return plannedToDate(versions.find(({ number }) => number === 0)?.lines ?? [], date);
}
