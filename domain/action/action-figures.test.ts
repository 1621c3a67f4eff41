import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates, contractMonths, planLines, shuffled } from "@/test-support/arbitraries";
import {
  aMilestone,
  CONTRACT,
  day,
  declared,
  due,
  euro,
  figuresOf,
  line,
  movement,
  reachedOn,
  revisedTo,
  someFacts,
  spent,
  TODAY,
} from "@/test-support/facts";
import { addToMonth, month, monthOf } from "../shared/calendar-date";
import { cents, sumCents } from "../shared/money";
import { STAGES } from "../spending/stage";
import { ACTION_STATUSES } from "../status/status";
import { actionFigures } from "./action-figures";

const ENTRIES = fc.array(
  fc.record({ month: contractMonths, stage: fc.constantFrom(...STAGES), amount: amounts(1_000_000_00) }),
  { maxLength: 30 },
);

test("the curve follows the months the pilot declared, and no longer once the action is over", () => {
  const told = {
    planLines: [line("2021-07", 100)],
    movements: [movement("2021-05", "COMMITTED", 100)],
    forecast: revisedTo(100, [line("2021-11", 100)]),
  };
  const forecastOn = (given: Parameters<typeof figuresOf>[0], date: string) =>
    figuresOf(given).curve.find((point) => point.date === date)?.forecast;
  expect(forecastOn(told, "2021-10-31")).toBe(0);
  expect(forecastOn(told, "2021-11-30")).toBe(euro(100));
  expect(forecastOn({ ...told, status: declared("DONE") }, "2021-10-31")).toBe(euro(100));
});

test("an action nothing is known of has unknowns and zeros, never NaN", () => {
  const figures = figuresOf();
  expect(figures).toMatchObject({
    programmed: null,
    plannedToDate: null,
    committed: 0,
    invoiced: 0,
    paid: 0,
    gap: null,
    forecastAtCompletion: null,
    progress: null,
    reached: 0,
    total: 0,
    overdue: [],
    next: null,
  });
  expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/);
});

test("the figures of the third action on 15 June 2021", () => {
  const figures = figuresOf({
    planLines: [line("2021-05", 3_000_000), line("2021-06", 820_000), line("2022-05", 2_380_000)],
    movements: [
      movement("2021-02", "COMMITTED", 4_120_000),
      movement("2021-04", "INVOICED", 3_022_600),
      movement("2021-05", "PAID", 2_610_000),
    ],
    milestones: [reachedOn("2020-03-06", { weight: 2 }), due("2021-04-29"), due("2021-09-24")],
    status: declared("LATE"),
    forecast: { ...revisedTo(6_350_000), declaredOn: day("2021-06-12") },
  });
  expect(figures).toMatchObject({
    programmed: euro(6_200_000),
    plannedToDate: euro(3_410_000),
    committed: euro(4_120_000),
    invoiced: euro(3_022_600),
    paid: euro(2_610_000),
    gap: euro(-800_000),
    forecastAtCompletion: { amount: euro(6_350_000), kind: "DECLARED" },
    progress: 0.5,
    reached: 1,
    total: 3,
  });
  expect(figures.next?.baseline).toBe("2021-04-29");
  expect(figures.overdue.map(({ baseline }) => baseline)).toEqual(["2021-04-29"]);
});

test("the longest overdue comes first", () => {
  const { overdue } = figuresOf({ milestones: [due("2021-05-28"), due("2021-03-15"), due("2021-04-29")] });
  expect(overdue.map(({ baseline }) => baseline)).toEqual(["2021-03-15", "2021-04-29", "2021-05-28"]);
});

test("nothing more is expected of an abandoned action", () => {
  const figures = figuresOf({
    status: declared("ABANDONED"),
    milestones: [due("2021-03-15"), reachedOn("2020-01-15")],
  });
  expect(figures).toMatchObject({ overdue: [], next: null, reached: 1, total: 2, progress: 0.5 });
});

test("what a caller adds to the facts is kept", () => {
  const figures = actionFigures({ ...someFacts(), pilots: ["Pilote de l’action 3"] }, TODAY);
  expect(figures.pilots).toEqual(["Pilote de l’action 3"]);
});

test("each displayed total is the sum of its entries, whatever their order", () => {
  const mixed = ENTRIES.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(mixed, planLines, ([movements, others], lines) => {
      const asOf = day("2022-12-31");
      const figures = figuresOf({ movements, planLines: lines }, asOf);
      const paid = movements.filter(({ stage }) => stage === "PAID").map(({ amount }) => amount);
      expect(figures.paid).toBe(sumCents(paid));
      expect(figures.committed + figures.invoiced + figures.paid).toBe(sumCents(movements.map(({ amount }) => amount)));
      const { movements: _, ...again } = figuresOf({ movements: others, planLines: lines }, asOf);
      expect(figures).toMatchObject(again);
    }),
  );
});

test("the curve, the totals and the forecast tell the same story on any day", () => {
  fc.assert(
    fc.property(
      ENTRIES,
      planLines,
      contractDates,
      fc.option(fc.constantFrom(...ACTION_STATUSES)),
      (entries, lines, asOf, status) => {
        fc.pre(asOf >= CONTRACT.signedOn);
        const movements = entries.filter((entry) => entry.month <= monthOf(asOf));
        const figures = figuresOf({ movements, planLines: lines, status: status && declared(status) }, asOf);
        const present = figures.curve.find(({ date }) => date === asOf);
        expect(present).toMatchObject({
          plan: figures.plannedToDate,
          paid: figures.paid,
          committed: figures.committed,
        });
        const end = figures.curve.at(-1);
        expect(end?.plan).toBe(figures.programmed);
        const forecast = figures.forecastAtCompletion?.amount ?? null;
        if (forecast === null || forecast >= figures.paid) expect(end?.forecast ?? null).toBe(forecast);
        expect(figures.gap).toBe(figures.plannedToDate === null ? null : cents(figures.paid - figures.plannedToDate));
      },
    ),
  );
});

test("ten actions over thirty-six months take less than five milliseconds", () => {
  const months = Array.from({ length: 36 }, (_, offset) => addToMonth(month("2019-12"), offset));
  const facts = Array.from({ length: 10 }, (_, index) =>
    someFacts({
      number: index + 1,
      planLines: months.map((of) => ({ month: of, amount: euro(100_000) })),
      movements: months.slice(0, 18).flatMap((of) => spent(of, 90_000)),
      milestones: Array.from({ length: 10 }, (_, rank) => (rank < 4 ? reachedOn("2020-06-30") : aMilestone({ rank }))),
      status: declared("LATE"),
    }),
  );
  const durations = Array.from({ length: 40 }, () => {
    const start = performance.now();
    for (const action of facts) actionFigures(action, TODAY);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  expect(durations[0]).toBeLessThan(5);
});
