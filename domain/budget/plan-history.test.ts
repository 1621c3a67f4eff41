import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, planLines } from "@/test-support/arbitraries";
import { CONTRACT, day, euro, line } from "@/test-support/facts";
import { addDays } from "../shared/calendar-date";
import { cents, ZERO } from "../shared/money";
import { cumulativeCurve } from "./curve";
import { sumCurves } from "./curve-sum";
import { planHistory } from "./plan-history";
import { type PlanLine, type PlanVersion, plannedToDate, programmed } from "./plan-to-date";
import { versionInForce } from "./version-in-force";

const asOf = day("2021-06-15");

const version = (number: number, on: string, lines: readonly PlanLine[]): PlanVersion => ({
  number,
  effectiveOn: day(on),
  amendment: number === 0 ? null : number,
  lines: lines.map((planned) => ({ ...planned, operating: ZERO })),
});

function drawn(versions: readonly PlanVersion[]) {
  const lines = versionInForce(versions, asOf)?.lines ?? [];
  const curve = cumulativeCurve({
    asOf,
    plan: lines,
    versions,
    movements: [],
    forecast: null,
    contractStart: CONTRACT.signedOn,
    contractEnd: CONTRACT.endsOn,
  });
  return { versions, planLines: lines, curve };
}

const historyOf = (...actions: ReturnType<typeof drawn>[]) =>
  planHistory(actions, sumCurves(actions.map(({ curve }) => curve)));

const SIGNED = version(0, "2019-12-09", [line("2020-06", 300), line("2021-03", 310), line("2021-05", 100)]);
const MOVED = version(1, "2021-03-10", [line("2020-06", 100), line("2021-03", 310), line("2021-05", 300)]);

test("without an avenant there is no step and no second plan", () => {
  expect(historyOf(drawn([]))).toEqual({ steps: [], original: [] });
  expect(historyOf(drawn([SIGNED]))).toEqual({ steps: [], original: [] });
});

test("on its day an avenant steps from the old plan to date to the new one", () => {
  const { steps, original } = historyOf(drawn([SIGNED, MOVED]));
  expect(steps).toEqual([{ on: "2021-03-10", before: euro(400), after: euro(200), amendments: [1] }]);
  expect(original.slice(0, 3)).toEqual([
    { date: "2021-03-10", amount: euro(400) },
    { date: "2021-03-31", amount: euro(610) },
    { date: "2021-04-30", amount: euro(610) },
  ]);
  expect(original.at(-1)).toEqual({ date: "2022-12-31", amount: euro(710) });
});

test("the curve itself is on the old plan on the eve and on the new one from the day on", () => {
  const { curve } = drawn([SIGNED, MOVED]);
  const planOn = (date: string) => curve.find((point) => point.date === date)?.plan;
  expect(planOn("2021-02-28")).toBe(euro(300));
  expect(planOn("2021-03-31")).toBe(euro(410));
});

test("two avenants are two steps, the second from the first; two of one day are one, of both", () => {
  const second = version(2, "2021-05-20", [line("2021-05", 310)]);
  expect(historyOf(drawn([SIGNED, MOVED, second])).steps).toEqual([
    { on: "2021-03-10", before: euro(400), after: euro(200), amendments: [1] },
    { on: "2021-05-20", before: euro(603.55), after: euro(200), amendments: [2] },
  ]);
  const sameDay = historyOf(drawn([SIGNED, MOVED]), drawn([SIGNED, version(2, "2021-03-10", [])]));
  expect(sameDay.steps).toMatchObject([{ amendments: [1, 2] }]);
});

test("an avenant that repeats a plan makes no step", () => {
  expect(historyOf(drawn([SIGNED, { ...SIGNED, number: 1, amendment: 1, effectiveOn: day("2021-03-10") }]))).toEqual({
    steps: [],
    original: [],
  });
});

test("a plan that first comes with an avenant has no step: nothing was planned before", () => {
  expect(historyOf(drawn([MOVED]))).toEqual({ steps: [], original: [] });
});

test("of several actions, those an avenant leaves alone are on both sides of its step", () => {
  const other = drawn([version(0, "2019-12-09", [line("2020-01", 50)])]);
  expect(historyOf(drawn([SIGNED, MOVED]), other).steps).toEqual([
    { on: "2021-03-10", before: euro(450), after: euro(250), amendments: [1] },
  ]);
});

const revisions = fc
  .tuple(planLines, fc.array(fc.record({ lines: planLines, on: contractDates }), { maxLength: 3 }))
  .map(([lines, later]) => [
    version(0, "2019-06-01", lines),
    ...later
      .filter(({ on }) => on <= asOf)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ lines: revised, on }, index) => version(index + 1, on, revised)),
  ]);

test("the steps of the contract are the sums of those of its actions, on each day", () => {
  fc.assert(
    fc.property(fc.array(revisions, { minLength: 1, maxLength: 4 }), (all) => {
      const actions = all.map(drawn);
      const height = (steps: ReturnType<typeof historyOf>["steps"], on: string) => {
        const step = steps.find((candidate) => candidate.on === on);
        return step ? (step.after ?? 0) - (step.before ?? 0) : 0;
      };
      const whole = historyOf(...actions).steps;
      const parts = actions.map((action) => historyOf(action).steps);
      expect(new Set(whole.map(({ on }) => on))).toEqual(new Set(parts.flat().map(({ on }) => on)));
      for (const { on } of whole)
        expect(height(whole, on)).toBe(parts.reduce((sum, steps) => sum + height(steps, on), 0));
    }),
    { numRuns: 60 },
  );
});

test("each side of a step is the plan to date of the eve's version and of its own, and the original keeps its total", () => {
  fc.assert(
    fc.property(revisions, (versions) => {
      const { steps, original } = historyOf(drawn(versions));
      for (const { on, before, after } of steps) {
        const eve = versionInForce(versions, addDays(on, -1));
        expect(before).toBe(plannedToDate(eve?.lines ?? [], on));
        expect(after).toBe(plannedToDate(versionInForce(versions, on)?.lines ?? [], on));
      }
      if (original.length > 0) expect(original.at(-1)?.amount).toBe(programmed(versions[0]?.lines ?? []) ?? cents(0));
    }),
    { numRuns: 60 },
  );
});
