import { expect, test } from "vitest";
import {
  aMilestone,
  day,
  declared,
  due,
  euro,
  figuresOf,
  line,
  movement,
  reachedOn,
  revisedTo,
  spent,
  TODAY,
} from "@/test-support/facts";
import { contradictionsAgainst } from "../action/action-figures";
import { addDays } from "../shared/calendar-date";
import { cents } from "../shared/money";
import {
  CONTRADICTION_CODES,
  CONTRADICTION_RULES,
  type ContradictionCode,
  EXCESS_PERCENT,
  LAPSE_DAYS,
  nextLapse,
  UNPAID_MONTHS,
} from "./contradictions";
import { contradictionSentence } from "./contradictions.labels";
import { codesOf, isAnswered } from "./kept-word";
import { ACTION_STATUSES, type ActionStatus } from "./status";

type Given = Parameters<typeof figuresOf>[0];

/** An action at its plan, that paid last month: nothing contradicts it. */
const CALM = { planLines: [line("2021-05", 1_000_000)], movements: spent("2021-05", 1_000_000) };

const foundIn = (given: Given, status: ActionStatus = "ON_TRACK", asOf = TODAY) =>
  contradictionsAgainst(status, figuresOf({ ...CALM, ...given }, asOf), asOf);
const codes = (given: Given, status: ActionStatus = "ON_TRACK", asOf = TODAY) => codesOf(foundIn(given, status, asOf));
const wordsOf = (given: Given, status: ActionStatus = "ON_TRACK", asOf = TODAY) =>
  foundIn(given, status, asOf)[0]?.words;

/** The statuses a code is found against. */
const against = (code: ContradictionCode, given: Given) =>
  ACTION_STATUSES.filter((status) => codes(given, status).includes(code));

test("an action at its plan contradicts no status but « Non démarrée »", () => {
  expect(ACTION_STATUSES.filter((status) => codes(CALM, status).length > 0)).toEqual(["NOT_STARTED"]);
});

test("a weighted milestone late by a day contradicts « Dans les temps » alone; one without weight does not", () => {
  const given = { milestones: [due(addDays(TODAY, -1))] };
  expect(against("OVERDUE", given)).toEqual(["ON_TRACK"]);
  expect(codes({ milestones: [due(TODAY)] })).toEqual([]);
  expect(codes({ milestones: [due(addDays(TODAY, -1), { weight: 0 })] })).toEqual([]);
  expect(wordsOf(given)).toBe("un jalon est dépassé de 1\u00a0j");
});

const aid = (startBy: string | null, completeBy: string | null, funder = "Région fictive") => ({
  funder,
  startBy: startBy === null ? null : day(startBy),
  completeBy: completeBy === null ? null : day(completeBy),
});

test(`an aid that lapses contradicts « Dans les temps » under ${LAPSE_DAYS} days, not at them`, () => {
  const lapsing = (left: number) => ({ deadlines: [aid(null, addDays(TODAY, left))] });
  expect(codes(lapsing(LAPSE_DAYS))).toEqual([]);
  expect(against("LAPSING", lapsing(LAPSE_DAYS - 1))).toEqual(["ON_TRACK"]);
  expect(wordsOf(lapsing(89))).toBe("le délai de l’aide «\u202fRégion fictive\u202f» tombe dans 89\u00a0jours");
  expect(wordsOf(lapsing(0))).toMatch(/tombe aujourd’hui$/);
  expect(wordsOf(lapsing(-3))).toMatch(/est dépassé de 3\u00a0jours$/);
});

test("the day work must begin by no longer counts once something is committed; the first day to come is told", () => {
  const deadlines = [aid("2021-07-01", "2023-01-01"), aid(null, "2022-01-01", "FEDER")];
  expect(nextLapse({ deadlines, committed: cents(0) })).toEqual({ funder: "Région fictive", on: "2021-07-01" });
  expect(nextLapse({ deadlines, committed: cents(1) })).toEqual({ funder: "FEDER", on: "2022-01-01" });
  expect(nextLapse({ deadlines: [aid("2021-07-01", null)], committed: cents(1) })).toBeNull();
});

test(`an action behind its plan that paid nothing for ${UNPAID_MONTHS} months is contradicted from the end of the last month paid`, () => {
  const behind = { planLines: [line("2020-03", 2_000_000)], movements: spent("2020-05", 1_000_000) };
  expect(codes(behind, "ON_TRACK", day("2021-05-30"))).toEqual([]);
  expect(codes(behind, "ON_TRACK", day("2021-05-31"))).toEqual(["NOTHING_PAID"]);
  expect(wordsOf(behind)).toBe("rien n’a été payé depuis mai 2020");
  expect(against("NOTHING_PAID", behind)).toEqual(["ON_TRACK", "WATCH"]);
});

test("an action that never paid counts from the signature; without a plan it does too", () => {
  const never = { planLines: [line("2020-03", 2_000_000)], movements: [] };
  expect(codes(never, "ON_TRACK", day("2020-12-08"))).toEqual([]);
  expect(codes(never, "ON_TRACK", day("2020-12-09"))).toEqual(["NOTHING_PAID"]);
  expect(wordsOf(never)).toBe("rien n’a été payé depuis la signature du contrat");
  expect(codes({ versions: [], planLines: [], movements: [] })).toEqual(["NOTHING_PAID"]);
});

test("an action at its plan owes no payment, and what was invoiced is not paid", () => {
  const early = { planLines: [line("2022-01", 2_000_000)], movements: [] };
  expect(codes(early)).toEqual([]);
  expect(codes({ planLines: [line("2020-03", 1_000_000)], movements: spent("2020-03", 1_000_000) })).toEqual([]);
  expect(codes({ planLines: [line("2020-03", 10)], movements: [movement("2021-05", "INVOICED", 10)] })).toEqual([
    "NOTHING_PAID",
  ]);
});

test(`a forecast contradicts « Dans les temps » beyond ${EXCESS_PERCENT} % over the plan, not at it`, () => {
  expect(codes({ forecast: revisedTo(1_100_000) })).toEqual([]);
  expect(against("FORECAST_OVER", { forecast: revisedTo(1_100_000.01) })).toEqual(["ON_TRACK"]);
  expect(wordsOf({ forecast: revisedTo(1_200_000) })).toBe(
    "la prévision (1,20\u00a0M€) dépasse le plan de plus de 10\u202f%",
  );
});

test("« Terminée » is contradicted by what is left to reach, « Non démarrée » by what has begun", () => {
  expect(against("UNREACHED", { milestones: [reachedOn("2021-01-01"), due("2022-01-01")] })).toEqual(["DONE"]);
  expect(codes({ milestones: [reachedOn("2021-01-01")] }, "DONE")).toEqual([]);
  expect(wordsOf({ milestones: [aMilestone(), aMilestone()] }, "DONE")).toBe("2\u00a0jalons restent à atteindre");
  const idle = { movements: [], planLines: [line("2022-01", 1)] };
  expect(codes(idle, "NOT_STARTED")).toEqual([]);
  expect(codes({ ...idle, milestones: [reachedOn("2021-01-01")] }, "NOT_STARTED")).toEqual(["STARTED"]);
});

test("several rules make one sentence, and every code has its rule", () => {
  const found = foundIn({ milestones: [due("2021-04-29")], forecast: revisedTo(2_000_000) });
  expect(contradictionSentence("ON_TRACK", found)).toBe(
    "La météo dit «\u202fDans les temps\u202f», un jalon est dépassé de 47\u00a0j et la prévision (2,00\u00a0M€) dépasse le plan de plus de 10\u202f%.",
  );
  expect(CONTRADICTION_RULES.map(({ code }) => code)).toEqual([...CONTRADICTION_CODES]);
});

test("an author's word answers the rules they saw, until another one contradicts it", () => {
  const late = { milestones: [due("2021-04-29")] };
  const kept = (keptAgainst: string[]) => ({
    ...CALM,
    ...late,
    status: { ...declared("ON_TRACK", TODAY), keptWord: "Le jalon est levé lundi.", keptAgainst },
  });
  const kinds = (given: Given) => figuresOf(given).signals.map(({ kind }) => kind);
  expect(kinds(kept(["OVERDUE"]))).not.toContain("CONTRADICTION");
  expect(kinds({ ...kept(["OVERDUE"]), forecast: revisedTo(euro(3_000_000) / 100) })).toContain("CONTRADICTION");
  expect(kinds(kept([]))).toContain("CONTRADICTION");
  expect(isAnswered([], { against: ["OVERDUE"] })).toBe(false);
  expect(isAnswered(foundIn(late), null)).toBe(false);
});
