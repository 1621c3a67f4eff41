import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates, shuffled } from "@/test-support/arbitraries";
import { datedMilestones } from "@/test-support/dated-milestones";
import { readExamples } from "@/test-support/examples";
import { aMilestone, day, due, reachedOn } from "@/test-support/facts";
import type { MilestoneFacts } from "../milestone/milestone";
import { calendarDateSchema } from "../shared/calendar-date";
import { ACTION_STATUSES } from "../status/status";
import { STATUS_LABELS } from "../status/status.labels";
import { actionDelay, delayAgainst } from "./delay";
import { delaySentence } from "./delay-in-words";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const statusOf = (label: string) => ACTION_STATUSES.find((status) => STATUS_LABELS[status] === label) ?? null;

test.each(readExamples(new URL("./delay.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const { original, current } = actionDelay({
    milestones: datedMilestones(read("jalons au contrat")),
    status: statusOf(read("météo")),
    asOf: calendarDateSchema.parse(read("date de situation")),
  });
  const days = original.kind === "MEASURED" ? String(original.days) : "";
  expect([days, plain(delaySentence(original))]).toEqual([read("jours"), read("en mots")]);
  expect(current).toBeNull();
});

const moved = (from: string, to: string, given: Partial<MilestoneFacts> = {}) =>
  aMilestone({ originalBaseline: day(from), baseline: day(to), ...given });

test("once an avenant moved a date, the delay is also said against the plan in force", () => {
  const milestones = [reachedOn("2021-01-01"), moved("2021-03-01", "2021-06-10"), due("2021-09-01")];
  const { original, current } = actionDelay({ milestones, status: "LATE", asOf: day("2021-06-15") });
  expect(plain(delaySentence(original))).toBe("3,5 mois de retard sur le plan initial");
  expect(current && plain(delaySentence(current, "en vigueur"))).toBe("5 jours de retard sur le plan en vigueur");
});

test("a milestone cancelled, or added without a date at the contract, counts for nothing", () => {
  const kept = [reachedOn("2021-01-01"), due("2021-06-01"), due("2021-09-01")];
  const more = [
    ...kept,
    due("2021-02-01", { cancelled: true }),
    aMilestone({ forecast: day("2021-02-01"), weight: 9 }),
  ];
  const measured = (milestones: MilestoneFacts[]) => actionDelay({ milestones, status: null, asOf: day("2021-06-15") });
  expect(measured(more)).toEqual(measured(kept));
});

const milestoneLists = fc.array(
  fc
    .record({ planned: contractDates, reached: fc.option(contractDates), weight: fc.integer({ min: 1, max: 9 }) })
    .map(({ planned, reached, weight }) =>
      aMilestone({ originalBaseline: planned, baseline: planned, actual: reached, weight }),
    ),
  { minLength: 3, maxLength: 9 },
);
const onDay = (milestones: readonly MilestoneFacts[], asOf = day("2021-06-15")) => {
  const known = milestones.map((each) => ({
    ...each,
    actual: each.actual && each.actual <= asOf ? each.actual : null,
  }));
  const delay = delayAgainst("originalBaseline", { milestones: known, status: "ON_TRACK", asOf });
  if (delay.kind !== "MEASURED") throw new Error("expected a delay");
  return delay.days;
};

test("reaching a milestone never increases the delay", () => {
  fc.assert(
    fc.property(milestoneLists, fc.nat(), contractDates, contractDates, (milestones, index, asOf, on) => {
      fc.pre(on <= asOf);
      const rank = index % milestones.length;
      const [before, after] = [null, on].map((actual) =>
        onDay(
          milestones.map((each, place) => (place === rank ? { ...each, actual } : each)),
          asOf,
        ),
      );
      expect(after).toBeLessThanOrEqual(before ?? Number.NaN);
    }),
    { numRuns: 1000 },
  );
});

test("the order of the milestones, and the unit of their weights, never matter", () => {
  const lists = milestoneLists.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(lists, ([list, other]) => {
      expect(onDay(other)).toBe(onDay(list));
      expect(onDay(list.map((each) => ({ ...each, weight: each.weight * 7 })))).toBe(onDay(list));
    }),
  );
});

test("as long as nothing more is reached, a late action gets later by a day every day", () => {
  const milestones = [reachedOn("2021-01-01"), due("2021-03-01"), due("2021-09-01")];
  expect([day("2021-03-02"), day("2021-03-03"), day("2021-12-01")].map((asOf) => onDay(milestones, asOf))).toEqual([
    1, 2, 275,
  ]);
});
