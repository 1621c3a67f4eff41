import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { day, due } from "@/test-support/facts";
import { judgeMilestone } from "./judge-milestone";
import type { RecordedMilestone, RecordedMilestones } from "./milestone-change";
import { type MilestoneRow, readMilestoneRow } from "./milestone-fields";

const TODAY = day("2021-06-15");
const known = (facts: Partial<RecordedMilestone> = {}): RecordedMilestone => ({
  ...due("2021-05-01"),
  id: "m1",
  rank: 1,
  title: "Permis déposé",
  actionId: "a3",
  version: 1,
  ...facts,
});

function recorded(
  milestones: RecordedMilestone[] = [known()],
  given: Partial<RecordedMilestones> = {},
): RecordedMilestones {
  const actions = new Map([[3, { id: "a3", number: 3, refusal: null, mayInscribe: false }]]);
  return { today: TODAY, planLocked: true, actions, milestones, said: new Map(), ...given };
}
const open = (milestones?: RecordedMilestone[]) =>
  recorded(milestones, {
    planLocked: false,
    actions: new Map([[3, { id: "a3", number: 3, refusal: null, mayInscribe: true }]]),
  });

const EMPTY: MilestoneRow = {
  action: 3,
  rank: null,
  title: "Permis déposé",
  weight: null,
  baseline: null,
  forecast: null,
  actual: null,
  reasonKind: null,
  reason: null,
};
const asking = (given: Partial<MilestoneRow>): MilestoneRow => ({ ...EMPTY, ...given });
const judged = (given: Partial<MilestoneRow>, at = recorded()) => judgeMilestone(asking(given), 2, at);
const fields = (given: Partial<MilestoneRow>, at = recorded()) => judged(given, at).faults.map(({ field }) => field);

test("empty cells ask for nothing", () => {
  expect(judged({})).toMatchObject({ state: "UNCHANGED" });
  expect(judged({ rank: 1, title: null })).toMatchObject({ state: "UNCHANGED" });
});

test("a forecast is today or later, with a reason", () => {
  expect(judged({ forecast: TODAY, reason: "Retard" })).toMatchObject({
    state: "CHANGED",
    change: { postpone: { date: TODAY, reasonKind: "OTHER", reason: "Retard" } },
    comparison: { forecast: { before: "2021-05-01", after: TODAY } },
  });
  expect(fields({ forecast: day("2021-06-14"), reason: "Retard" })).toEqual(["forecast"]);
  expect(fields({ forecast: TODAY })).toEqual(["reason"]);
  expect(judged({ forecast: TODAY, reason: "Retard", reasonKind: "SUPPLIER" })).toMatchObject({
    change: { postpone: { reasonKind: "SUPPLIER" } },
  });
  expect(judged({ forecast: day("2021-05-01"), reason: "Déjà dit" })).toMatchObject({ state: "UNCHANGED" });
});

test("a milestone is reached today at the latest, and once", () => {
  expect(judged({ actual: TODAY })).toMatchObject({ state: "CHANGED", change: { reach: TODAY } });
  expect(fields({ actual: day("2021-06-16") })).toEqual(["actual"]);
  const done = recorded([known({ actual: day("2021-05-02") })]);
  expect(judged({ actual: day("2021-05-02") }, done)).toMatchObject({ state: "UNCHANGED" });
  expect(fields({ actual: day("2021-05-03") }, done)).toEqual(["actual"]);
  expect(fields({ forecast: day("2021-09-01"), reason: "Retard" }, done)).toEqual(["forecast"]);
  expect(fields({ actual: TODAY, forecast: day("2021-09-01"), reason: "Retard" })).toEqual(["forecast"]);
});

test("the contract is rewritten by its administrator until the lock, and by nobody after", () => {
  const rewriting = { rank: 1, title: "Permis délivré", weight: 5, baseline: day("2021-05-02") };
  expect(judged(rewriting, open())).toMatchObject({
    state: "CHANGED",
    change: { inscribe: { title: "Permis délivré", weight: 5, date: "2021-05-02" } },
  });
  expect(fields(rewriting)).toEqual(["title", "weight", "baseline"]);
  expect(fields(rewriting, recorded(undefined, { planLocked: false }))).toEqual(["title", "weight", "baseline"]);
  expect(judged({ rank: 1, title: "permis  DEPOSE", weight: 1, baseline: day("2021-05-01") })).toMatchObject({
    state: "UNCHANGED",
  });
  expect(fields({ weight: 2 }, open([known({ baseline: null, originalBaseline: null, forecast: TODAY })]))).toEqual([
    "weight",
  ]);
});

test("the date of the contract and that of its avenant are both its own", () => {
  const amended = recorded([known({ originalBaseline: day("2021-05-01"), baseline: day("2021-08-01") })]);
  for (const date of ["2021-05-01", "2021-08-01"])
    expect(judged({ baseline: day(date) }, { ...amended, said: new Map() })).toMatchObject({ state: "UNCHANGED" });
  expect(fields({ baseline: day("2021-08-02") }, amended)).toEqual(["baseline"]);
});

test("a new milestone takes a date to come to, and weighs 1 outside the contract", () => {
  const title = "Inauguration";
  expect(judged({ title, forecast: day("2021-12-01") })).toMatchObject({
    state: "READY",
    comparison: null,
    change: { add: { title, date: "2021-12-01" }, inscribe: null, postpone: null },
  });
  expect(fields({ title })).toEqual(["forecast"]);
  expect(judged({ title, forecast: TODAY, weight: 1 })).toMatchObject({ state: "READY" });
  expect(fields({ title, forecast: TODAY, weight: 2 })).toEqual(["weight"]);
  expect(fields({ title, baseline: TODAY })).toEqual(["baseline"]);
  expect(judged({ title, baseline: day("2021-12-01") }, open())).toMatchObject({
    state: "READY",
    change: { add: null, inscribe: { title, weight: 1, date: "2021-12-01" } },
  });
});

test("a milestone is found by its number, else by its name when only one has it", () => {
  const two = [known(), known({ id: "m2", rank: 2 })];
  expect(fields({}, recorded(two))).toEqual(["rank"]);
  expect(judged({ rank: 2 }, recorded(two))).toMatchObject({ state: "UNCHANGED" });
  expect(fields({ rank: 3 }, recorded(two))).toEqual(["rank"]);
  expect(fields({ title: null })).toEqual(["title"]);
});

test("a cancelled milestone stays so: its row of an export says nothing, anything else is refused", () => {
  const gone = () => recorded([known({ cancelled: true })]);
  expect(judged({ rank: 1, baseline: day("2021-05-01"), weight: 1 }, gone())).toMatchObject({ state: "UNCHANGED" });
  expect(fields({ rank: 1, forecast: TODAY, reason: "Retard" }, gone())).toEqual(["rank"]);
  expect(judged({ forecast: TODAY }, gone())).toMatchObject({ state: "READY", basis: "new 1" });
});

test("two rows about one milestone are one too many", () => {
  const at = recorded();
  expect(judgeMilestone(asking({}), 2, at)).toMatchObject({ state: "UNCHANGED" });
  expect(judgeMilestone(asking({ rank: 1 }), 7, at)).toMatchObject({
    state: "INVALID",
    faults: [{ message: expect.stringMatching(/déjà à la ligne 2/) }],
  });
});

test("an action that is unknown, or someone else's, is told under its number", () => {
  expect(fields({ action: 0 })).toEqual(["action"]);
  expect(fields({ action: 4 })).toEqual(["action"]);
  const refused = new Map([[3, { id: "a3", number: 3, refusal: "Pas la vôtre.", mayInscribe: false }]]);
  expect(judged({}, recorded([], { actions: refused })).faults).toEqual([
    { field: "action", message: "Pas la vôtre." },
  ]);
});

test("what an export says of any milestone changes nothing", () => {
  const milestones = fc.record({
    weight: fc.integer({ min: 0, max: 100 }),
    originalBaseline: fc.option(contractDates),
    baseline: fc.option(contractDates),
    forecast: fc.option(contractDates),
    actual: fc.option(contractDates),
    cancelled: fc.boolean(),
  });
  fc.assert(
    fc.property(milestones, fc.boolean(), (facts, planLocked) => {
      const milestone = known(facts);
      const { rank, title, weight, baseline, forecast, actual } = milestone;
      const cell = (date: string | null) => ({ cell: date === null ? null : { date }, address: null });
      const { wanted, problems } = readMilestoneRow({
        line: 2,
        typed: {
          action: { cell: { number: "3" }, address: null },
          rank: { cell: { number: String(rank) }, address: null },
          title: { cell: title, address: null },
          weight: { cell: { number: String(weight) }, address: null },
          baseline: cell(baseline),
          forecast: cell(forecast),
          actual: cell(actual),
        },
      });
      expect(problems).toEqual([]);
      expect(judgeMilestone(wanted, 2, recorded([milestone], { planLocked }))).toMatchObject({ state: "UNCHANGED" });
    }),
  );
});
