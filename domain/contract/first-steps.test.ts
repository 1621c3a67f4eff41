import { expect, test } from "vitest";
import { cents, ZERO } from "../shared/money";
import { firstSteps, isStarting, type StartedAction } from "./first-steps";

const EMPTY: StartedAction = { programmed: null, milestones: [], pilots: [], committed: ZERO };
const planned: StartedAction = {
  programmed: cents(100),
  milestones: [{ originalBaseline: "2020-06-30" }],
  pilots: ["Pilote"],
  committed: ZERO,
};
const done = (actions: StartedAction[], locked: boolean) =>
  firstSteps(actions, locked).flatMap((step) => (step.done ? [step.name] : []));

test("an empty installation has everything to do", () => {
  const steps = firstSteps([EMPTY, EMPTY], false);
  expect(steps.map(({ name }) => name)).toEqual(["PLAN", "MILESTONES", "LOCK", "PILOTS", "EXPENSE"]);
  expect(steps.every((step) => !step.done && step.count === 0)).toBe(true);
  expect(isStarting(steps)).toBe(true);
});

test("a step over the actions is done with the last of them", () => {
  expect(done([planned, EMPTY], false)).toEqual([]);
  expect(firstSteps([planned, EMPTY], false)[0]).toEqual({ name: "PLAN", count: 1, total: 2, done: false });
  expect(done([planned, planned], false)).toEqual(["PLAN", "MILESTONES", "PILOTS"]);
});

test("locking settles the plan and the milestones, not the pilots", () => {
  expect(done([planned, EMPTY], true)).toEqual(["PLAN", "MILESTONES", "LOCK"]);
});

test("a plan of zero is no plan, and a milestone added later is not one of the contract", () => {
  const action: StartedAction = { ...EMPTY, programmed: ZERO, milestones: [{ originalBaseline: null }] };
  expect(done([action], false)).toEqual([]);
});

test("a contract without actions is never said to be complete", () => {
  expect(done([], false)).toEqual([]);
});

test("the lead ends with the plan locked and the first cent committed, whoever is still to invite", () => {
  const alone = { ...planned, pilots: [] };
  expect(isStarting(firstSteps([alone], true))).toBe(true);
  expect(isStarting(firstSteps([{ ...alone, committed: cents(1) }], false))).toBe(true);
  expect(isStarting(firstSteps([{ ...alone, committed: cents(1) }], true))).toBe(false);
});
