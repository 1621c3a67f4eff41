import { expect, test } from "vitest";
import {
  aMilestone,
  day,
  declared,
  due,
  euro,
  figuresOf,
  line,
  reachedOn,
  revisedTo,
  spent,
  TODAY,
} from "@/test-support/facts";
import { addDays } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { ACTION_STATUSES } from "../status/status";
import { compareSignals, GAP_ALERT_PERCENT, isUnderPlan, RAISE_DAYS, SILENCE_DAYS, type SignalKind } from "./signals";
import { SIGNAL_LABELS, SIGNAL_LINKS, signalSentence } from "./signals.labels";

type Given = Parameters<typeof figuresOf>[0];

/** An action with a plan, paid at it, whose pilot spoke on the day: nothing to say about it. */
const CALM = {
  planLines: [line("2021-05", 1_000_000)],
  movements: spent("2021-05", 1_000_000),
  status: declared("ON_TRACK", "2021-06-15"),
};

const signalsOf = (given: Given = {}, asOf = TODAY) => figuresOf({ ...CALM, ...given }, asOf).signals;
const kindsOf = (given: Given = {}, asOf = TODAY): SignalKind[] => signalsOf(given, asOf).map(({ kind }) => kind);
const sentences = (given: Given = {}, asOf = TODAY) => signalsOf(given, asOf).map(signalSentence);

test("an action at its plan whose pilot spoke today says nothing", () => {
  expect(signalsOf()).toEqual([]);
});

test("an overdue milestone is to be treated until its pilot announces a date to come", () => {
  const late = { status: declared("LATE", "2021-06-15") };
  expect(
    signalsOf({ ...late, milestones: [due("2021-04-29", { id: "m5", title: "Livraison de la charpente" })] }),
  ).toEqual([{ kind: "MILESTONE_OVERDUE", milestoneId: "m5", title: "Livraison de la charpente", days: 47 }]);
  expect(kindsOf({ ...late, milestones: [due("2021-04-29", { forecast: TODAY })] })).toEqual([]);
  expect(kindsOf({ ...late, milestones: [due("2021-04-29", { forecast: addDays(TODAY, -1) })] })).toEqual([
    "MILESTONE_OVERDUE",
  ]);
});

test(`paid is under the plan beyond ${GAP_ALERT_PERCENT} %, not at it`, () => {
  const plan = euro(1_000_000);
  const floor = cents(plan - (plan * GAP_ALERT_PERCENT) / 100);
  expect(isUnderPlan(plan, floor)).toBe(false);
  expect(isUnderPlan(plan, cents(floor - 1))).toBe(true);
  expect(kindsOf({ movements: spent("2021-05", 800_000) })).toEqual([]);
  expect(kindsOf({ movements: spent("2021-05", 799_999.99) })).toEqual(["UNDER_PLAN"]);
});

test("no plan, or nothing planned yet, is not under the plan", () => {
  expect(isUnderPlan(null, cents(0))).toBe(false);
  expect(isUnderPlan(cents(0), cents(0))).toBe(false);
  expect(isUnderPlan(cents(1), cents(0))).toBe(true);
});

test("a forecast raises a signal one cent above the budget, not at it", () => {
  expect(kindsOf({ forecast: revisedTo(1_000_000) })).toEqual([]);
  expect(signalsOf({ forecast: revisedTo(1_000_000.01) })).toEqual([
    {
      kind: "FORECAST_OVER_BUDGET",
      forecast: euro(1_000_000.01),
      forecastKind: "DECLARED",
      programmed: euro(1_000_000),
      excess: 1,
    },
  ]);
});

test(`a pilot is silent after ${SILENCE_DAYS} days, not on the last of them`, () => {
  const spokeOn = day("2021-05-16");
  const status = { ...declared("ON_TRACK"), declaredOn: spokeOn };
  expect(kindsOf({ status }, addDays(spokeOn, SILENCE_DAYS))).toEqual([]);
  expect(signalsOf({ status }, addDays(spokeOn, SILENCE_DAYS + 1))).toEqual([
    { kind: "SILENCE", days: SILENCE_DAYS + 1, lastStatusOn: spokeOn },
  ]);
});

test("a pilot who never spoke is silent since the contract was signed", () => {
  expect(kindsOf({ status: null }, day("2020-01-08"))).toEqual([]);
  expect(signalsOf({ status: null, movements: [], planLines: [line("2022-01", 1)] }, day("2020-01-09"))).toEqual([
    { kind: "SILENCE", days: 31, lastStatusOn: null },
  ]);
});

test("« Dans les temps » contradicts an overdue milestone, even one already postponed", () => {
  expect(kindsOf({ milestones: [due("2021-06-14", { forecast: day("2021-09-01") })] })).toEqual(["CONTRADICTION"]);
  expect(kindsOf({ milestones: [due("2021-06-15")] })).toEqual([]);
});

test("« Terminée » contradicts a milestone left to reach, not a cancelled one", () => {
  const status = declared("DONE");
  expect(signalsOf({ status, milestones: [reachedOn("2021-01-01"), due("2022-01-01"), aMilestone()] })).toEqual([
    {
      kind: "CONTRADICTION",
      status: "DONE",
      found: [{ code: "UNREACHED", words: "2\u00a0jalons restent à atteindre" }],
    },
  ]);
  expect(kindsOf({ status, milestones: [reachedOn("2021-01-01"), due("2022-01-01", { cancelled: true })] })).toEqual(
    [],
  );
});

test("« Non démarrée » contradicts money paid or a milestone reached", () => {
  const status = declared("NOT_STARTED");
  const idle = { status, planLines: [line("2022-01", 10)], movements: [] };
  expect(kindsOf(idle)).toEqual([]);
  expect(kindsOf({ ...idle, movements: spent("2021-05", 0.01) })).toEqual(["CONTRADICTION"]);
  expect(kindsOf({ ...idle, milestones: [reachedOn("2021-01-01")] })).toEqual(["CONTRADICTION"]);
});

test(`a commitment raised is told for ${RAISE_DAYS} days, never before it happened`, () => {
  const raise = { expenseId: "e87", number: 87, amount: euro(148_000), date: addDays(TODAY, -RAISE_DAYS) };
  expect(signalsOf({ raises: [raise] })).toEqual([{ kind: "COMMITMENT_RAISED", ...raise }]);
  expect(kindsOf({ raises: [{ ...raise, date: addDays(raise.date, -1) }] })).toEqual([]);
  expect(kindsOf({ raises: [{ ...raise, date: addDays(TODAY, 1) }] })).toEqual([]);
  expect(sentences({ raises: [raise] })[0]).toMatch(
    /^DEP-0087 a été portée de 148.000,00.€ plus haut le 16.mai 2021\.$/,
  );
});

test("an action without a plan says so", () => {
  expect(kindsOf({ versions: [] })).toEqual(["NO_PLAN"]);
});

test("an action that is over asks for nothing more", () => {
  const given = { planLines: [line("2021-05", 9_000_000)], milestones: [due("2021-01-01")] };
  expect(kindsOf({ ...given, status: declared("ABANDONED", "2020-01-01") })).toEqual([]);
  expect(kindsOf({ ...given, status: declared("DONE", "2020-01-01") })).toEqual(["CONTRADICTION"]);
});

test("the most pressing comes first: by kind, then by the longest delay", () => {
  const given = {
    planLines: [line("2021-05", 2_000_000)],
    status: declared("ON_TRACK", "2021-01-01"),
    forecast: revisedTo(3_000_000),
    milestones: [due("2021-05-28"), due("2021-03-15")],
  };
  const found = signalsOf(given);
  expect(found.map((signal) => (signal.kind === "MILESTONE_OVERDUE" ? signal.days : signal.kind))).toEqual([
    92,
    18,
    "FORECAST_OVER_BUDGET",
    "UNDER_PLAN",
    "CONTRADICTION",
    "SILENCE",
  ]);
  expect(found.toReversed().toSorted(compareSignals)).toEqual(found);
});

test("each signal has its sentence", () => {
  const given = {
    planLines: [line("2021-05", 7_800_000)],
    movements: spent("2021-05", 120_000),
    status: declared("ON_TRACK", "2021-05-01"),
    forecast: revisedTo(8_200_000),
    milestones: [due("2021-04-29", { title: "Livraison de la charpente" })],
  };
  expect(sentences(given)).toEqual([
    "«\u202fLivraison de la charpente\u202f» est dépassé de 47\u00a0j.",
    "La prévision (8,20\u00a0M€) dépasse le budget de 0,40\u00a0M€.",
    "0,12\u00a0M€ payés pour 7,80\u00a0M€ prévus à ce jour.",
    "La météo dit «\u202fDans les temps\u202f», un jalon est dépassé de 47\u00a0j.",
    "La météo date du 1er\u00a0mai 2021, il y a 45\u00a0jours.",
  ]);
  expect(sentences({ versions: [], status: null })).toEqual([
    "Pas de plan saisi\u00a0: l’écart n’est pas calculable.",
    "Aucune météo n’a encore été déclarée.",
  ]);
});

test("several milestones are counted, a computed forecast is called so", () => {
  expect(sentences({ milestones: [due("2021-04-29"), due("2021-05-28")] }).at(-1)).toBe(
    "La météo dit «\u202fDans les temps\u202f», 2\u00a0jalons sont dépassés, le plus ancien de 47\u00a0j.",
  );
  expect(sentences({ status: declared("DONE"), milestones: [due("2022-01-01"), due("2022-02-01")] })).toEqual([
    "La météo dit «\u202fTerminée\u202f», 2\u00a0jalons restent à atteindre.",
  ]);
  expect(sentences({ status: declared("NOT_STARTED") })[0]).toMatch(/de l’argent est déjà payé\.$/);
  expect(sentences({ movements: spent("2021-05", 1_100_000) })).toEqual([
    "La prévision calculée (1,10\u00a0M€) dépasse le budget de 0,10\u00a0M€.",
  ]);
  expect(sentences({ movements: spent("2021-05", 1_100_000), status: declared("DONE") })[0]).toMatch(
    /^Le montant final/,
  );
});

test("each kind has its name and its link, and no status breaks a sentence", () => {
  expect(Object.keys(SIGNAL_LINKS).toSorted()).toEqual(Object.keys(SIGNAL_LABELS).toSorted());
  for (const status of ACTION_STATUSES) {
    for (const sentence of sentences({ status: declared(status, "2020-01-01"), milestones: [due("2021-01-01")] })) {
      expect(sentence).toMatch(/^[A-ZÀ-Ý0-9«].*\.$/);
      expect(sentence).not.toMatch(/NaN|undefined|null/);
    }
  }
});
