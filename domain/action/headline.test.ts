import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import {
  aMilestone,
  day,
  declared,
  due,
  figuresOf,
  line,
  movement,
  reachedOn,
  revisedTo,
  spent,
  TODAY,
} from "@/test-support/facts";
import type { MilestoneFacts } from "../milestone/milestone";
import { ACTION_STATUSES } from "../status/status";
import { actionCurveHeadline, actionHeadline, actionMilestonesHeadline } from "./headline";

type Given = Parameters<typeof figuresOf>[0];

const headline = (given: Given = {}, asOf = TODAY) => actionHeadline(figuresOf(given, asOf), asOf);
const milestones = (given: Given = {}, asOf = TODAY) => actionMilestonesHeadline(figuresOf(given, asOf), asOf);
const curve = (given: Given = {}) => actionCurveHeadline(figuresOf(given));

const PLAN = [line("2021-05", 3_410_000), line("2022-05", 2_790_000)];
const THIRD = { planLines: PLAN, movements: spent("2021-05", 2_610_000) };

test("what is paid against the plan, then the forecast against the budget", () => {
  expect(headline({ ...THIRD, forecast: revisedTo(6_350_000) })).toBe(
    "2,61\u00a0M€ payés, 0,80\u00a0M€ sous le plan\u202f; la prévision dépasse le budget de 0,15\u00a0M€",
  );
  expect(headline({ ...THIRD, forecast: revisedTo(6_200_000) })).toMatch(/; la prévision reste dans le budget$/);
  expect(headline(THIRD)).toMatch(/; la prévision calculée reste dans le budget$/);
});

test("a budget that will not be spent is said beyond two percent of it", () => {
  expect(headline({ ...THIRD, forecast: revisedTo(6_076_000) })).toMatch(/; la prévision reste dans le budget$/);
  expect(headline({ ...THIRD, forecast: revisedTo(6_000_000) })).toMatch(/; 0,20\u00a0M€ ne seront pas dépensés$/);
  expect(headline({ ...THIRD, forecast: revisedTo(6_000_000) }, day("2022-12-10"))).toMatch(/échu depuis/);
});

test("at the plan, ahead of it, or with nothing planned yet", () => {
  expect(headline({ planLines: PLAN, movements: spent("2021-05", 3_400_000) })).toMatch(
    /^3,40\u00a0M€ payés, au niveau du plan/,
  );
  expect(headline({ planLines: PLAN, movements: spent("2021-05", 3_910_000) })).toMatch(
    /, 0,50\u00a0M€ d’avance sur le plan/,
  );
  expect(headline({ planLines: [line("2022-05", 10_000)] })).toMatch(/^Rien de payé, rien de prévu à ce jour/);
});

test("nothing paid, no plan, nothing at all", () => {
  expect(headline({ planLines: PLAN })).toMatch(/^Rien de payé, 3,41\u00a0M€ sous le plan/);
  expect(headline({ movements: spent("2021-05", 20_000) })).toBe(
    "0,02\u00a0M€ payés, pas de plan saisi\u202f; la prévision calculée est de 0,02\u00a0M€",
  );
  expect(headline({ movements: [movement("2021-05", "COMMITTED", 20_000)] })).toMatch(
    /^Rien de payé, pas de plan saisi/,
  );
  expect(headline()).toBe("Aucun montant saisi");
  expect(headline({ movements: spent("2021-05", 0.01) })).toMatch(/^0,01\u00a0€ payés/);
});

test("an action that is over says so instead of a forecast", () => {
  expect(headline({ ...THIRD, status: declared("DONE") })).toMatch(/; l’action est terminée$/);
  expect(headline({ ...THIRD, status: declared("ABANDONED") })).toMatch(/; l’action est abandonnée$/);
});

test("past the term, the term; unless the forecast is over the budget", () => {
  const after = day("2022-12-10");
  expect(headline(THIRD, day("2022-12-09"))).toMatch(/; la prévision calculée reste dans le budget$/);
  expect(headline(THIRD, after)).toMatch(/; le contrat est échu depuis le 9\u00a0décembre 2022$/);
  expect(headline({ ...THIRD, forecast: revisedTo(7_000_000) }, after)).toMatch(/dépasse le budget de 0,80\u00a0M€$/);
  expect(headline({ planLines: PLAN }, day("2019-12-08"))).toMatch(/; le contrat commence le 9\u00a0décembre 2019$/);
});

test("milestones in words: how many reached, then what is late or comes next", () => {
  const reached = Array.from({ length: 4 }, () => reachedOn("2020-06-30"));
  const late = due("2021-04-29");
  const toCome = Array.from({ length: 4 }, () => due("2021-09-24"));
  expect(milestones({ milestones: [...reached, late, ...toCome] })).toBe(
    "Quatre jalons atteints sur neuf, un dépassé de 47\u00a0jours",
  );
  expect(milestones({ milestones: [...reached, late, due("2021-06-14")] })).toBe(
    "Quatre jalons atteints sur six, deux dépassés, jusqu’à 47\u00a0jours",
  );
  expect(milestones({ milestones: toCome })).toBe(
    "Aucun jalon atteint sur quatre, le prochain le 24\u00a0septembre 2021",
  );
  expect(milestones({ milestones: [reachedOn("2020-06-30"), aMilestone()] })).toBe(
    "Un jalon atteint sur deux, le prochain sans date",
  );
});

test("all milestones reached, one alone, none", () => {
  expect(milestones({ milestones: [reachedOn("2020-06-30"), reachedOn("2020-07-30")] })).toBe(
    "Les deux jalons sont atteints",
  );
  expect(milestones({ milestones: [reachedOn("2020-06-30")] })).toBe("Le seul jalon est atteint");
  expect(milestones({ milestones: [due("2021-01-01", { cancelled: true })] })).toBe("Aucun jalon saisi");
  expect(milestones()).toBe("Aucun jalon saisi");
  expect(milestones({ status: declared("ABANDONED"), milestones: [reachedOn("2020-06-30"), due("2021-01-01")] })).toBe(
    "Un jalon atteint sur deux, action abandonnée",
  );
});

test("the curve says how much of the budget is committed, as a simple fraction when it is one", () => {
  const committed = (amount: number) =>
    curve({ planLines: PLAN, movements: [movement("2021-05", "COMMITTED", amount)] });
  expect(committed(4_120_000)).toBe("L’engagé couvre les deux tiers du budget");
  expect(committed(3_100_000)).toBe("L’engagé couvre la moitié du budget");
  expect(committed(3_596_000)).toBe("L’engagé couvre 58\u202f% du budget");
  expect(committed(6_200_000)).toBe("L’engagé couvre tout le budget");
  expect(committed(6_350_000)).toBe("L’engagé dépasse le budget de 0,15\u00a0M€");
  expect(curve({ planLines: PLAN })).toBe("Rien n’est encore engagé");
  expect(curve()).toBe("Pas de plan saisi, rien de payé");
});

test("every state of an action makes a clean sentence", () => {
  const states = fc.record({
    planLines: fc.constantFrom([], PLAN),
    movements: fc.constantFrom([], spent("2019-12", 0.01), spent("2019-12", 9_000_000)),
    status: fc.option(fc.constantFrom(...ACTION_STATUSES)).map((status) => status && declared(status)),
    forecast: fc.constantFrom(null, revisedTo(0), revisedTo(6_200_000), revisedTo(12_345_678.9)),
    milestones: fc.constantFrom<MilestoneFacts[]>([], [aMilestone()], [due("2021-04-29"), reachedOn("2020-06-30")]),
  });
  fc.assert(
    fc.property(states, contractDates, (given, asOf) => {
      const figures = figuresOf(given, asOf);
      const titles = [
        actionHeadline(figures, asOf),
        actionMilestonesHeadline(figures, asOf),
        actionCurveHeadline(figures),
      ];
      for (const title of titles) {
        expect(title).not.toMatch(/NaN|undefined|null|Infinity| {2}|'|\.$| [;:!?]/);
        expect(title.length).toBeLessThanOrEqual(100);
      }
    }),
  );
});
