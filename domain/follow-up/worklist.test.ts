import fc from "fast-check";
import { expect, test } from "vitest";
import { day, declared, due, figuresOf, line, reachedOn, revisedTo, spent, TODAY } from "@/test-support/facts";
import type { Grant, Viewer } from "../access/permissions";
import { ROLES, type Role } from "../access/roles";
import type { OpenObstacle } from "../obstacle/obstacle";
import { addDays } from "../shared/calendar-date";
import { LAPSE_DAYS } from "../status/contradictions";
import { DEADLINE_DAYS, PROOF_DAYS } from "./action-work";
import type { WorkAction, WorkFacts } from "./work-facts";
import { WORK_KINDS, type WorkKind } from "./work-kinds";
import { byUrgency, worklist } from "./worklist";
import { worklistHeadline } from "./worklist-headline";

const SCOPE = { territoryId: "ales", regionId: "occitanie" };
const over: Omit<Grant, "role"> = { regionId: null, territoryId: "ales", actionId: null };
const ofAction = (actionId: string) => ({ ...over, actionId });

function holding(...grants: Grant[]): Viewer {
  const person = { id: "viewer", sessionId: "s", name: "V", email: "v@exemple.fr", isDemo: false };
  return { ...person, grants, reach: "ales" };
}
const as = (role: Role, actionId: string | null = null) => holding({ role, ...over, actionId });
const admin = as("ADMIN");
const pilot = as("PILOT", "action-3");

const NOTHING: WorkFacts = {
  questions: [],
  obstacles: [],
  decisions: [],
  asked: [],
  approvals: [],
  proven: [],
  toReview: 0,
};

/** Paid at its plan, spoken of on the day: nothing to say about it. */
const CALM = {
  planLines: [line("2021-05", 1_000_000)],
  movements: spent("2021-05", 1_000_000),
  status: declared("WATCH", "2021-06-15"),
};
const anAction = (given: Parameters<typeof figuresOf>[0] = {}): WorkAction => figuresOf({ ...CALM, ...given });

type Given = { viewer?: Viewer; actions?: readonly WorkAction[]; facts?: Partial<WorkFacts> };
const listed = ({ viewer = admin, actions = [anAction()], facts = {} }: Given = {}) =>
  worklist({ viewer, scope: SCOPE, actions, facts: { ...NOTHING, ...facts }, today: TODAY });
const kinds = (given: Given = {}): WorkKind[] => listed(given).map(({ kind }) => kind);

const anObstacle = (given: Partial<OpenObstacle> = {}): OpenObstacle => ({
  id: "o1",
  actionId: "action-3",
  number: 1,
  kind: "PERMIT",
  title: "Permis en attente",
  raisedOn: day("2021-05-01"),
  author: "Pilote",
  authorId: "pilot",
  version: 1,
  moves: [],
  open: true,
  holder: { kind: "SERVICE", name: "DDTM", replyDueOn: TODAY },
  since: day("2021-06-01"),
  meeting: null,
  ...given,
});

const aQuestion = (given: Partial<WorkFacts["questions"][number]> = {}) => ({
  id: "q1",
  actionId: "action-3",
  authorId: "prefet",
  author: "Préfecture",
  excerpt: "Quelle est la date ?",
  answered: false,
  since: day("2021-06-10"),
  ...given,
});

test("an action at its plan whose pilot spoke today awaits nobody", () => {
  expect(listed()).toEqual([]);
  expect(worklistHeadline([])).toBe("Rien ne vous attend");
});

test("each signal awaits who can answer it", () => {
  const troubled = anAction({
    planLines: [line("2021-05", 2_000_000)],
    status: declared("ON_TRACK", "2021-05-01"),
    forecast: revisedTo(3_000_000),
    milestones: [due("2021-04-29", { id: "m5", title: "Charpente" })],
  });
  const actions = [troubled];
  expect(kinds({ actions }).toSorted()).toEqual(
    ["CONTRADICTION", "FORECAST_OVER_BUDGET", "MILESTONE_OVERDUE", "SILENCE", "UNDER_PLAN"].toSorted(),
  );
  expect(kinds({ viewer: pilot, actions }).toSorted()).toEqual(
    ["CONTRADICTION", "FORECAST_OVER_BUDGET", "MILESTONE_OVERDUE", "SILENCE"].toSorted(),
  );
  expect(kinds({ viewer: as("COPIL"), actions })).toEqual(["CONTRADICTION"]);
  expect(kinds({ viewer: as("PREFECTURE"), actions })).toEqual([]);
  expect(kinds({ viewer: as("OBSERVER"), actions })).toEqual([]);
  expect(kinds({ viewer: as("PILOT", "action-4"), actions })).toEqual([]);
  expect(listed({ viewer: pilot, actions })[0]).toMatchObject({ kind: "MILESTONE_OVERDUE", urgency: "LATE", days: 47 });
});

test(`a subsidy is told from ${LAPSE_DAYS} days before, then as late`, () => {
  const ending = (days: number) => [
    anAction({ deadlines: [{ funder: "DETR", startBy: null, completeBy: addDays(TODAY, days) }] }),
  ];
  const lapses = (days: number) =>
    listed({ viewer: pilot, actions: ending(days) }).filter(({ kind }) => kind === "LAPSE");
  expect(lapses(LAPSE_DAYS + 1)).toEqual([]);
  expect(lapses(LAPSE_DAYS)).toMatchObject([{ urgency: "SOON", due: addDays(TODAY, LAPSE_DAYS), days: null }]);
  expect(lapses(0)).toMatchObject([{ urgency: "SOON", due: TODAY }]);
  expect(lapses(-1)).toMatchObject([{ urgency: "LATE", due: null, days: 1 }]);
});

test("work begun frees from the day it had to begin by", () => {
  const deadlines = [{ funder: "DETR", startBy: addDays(TODAY, 10), completeBy: null }];
  expect(kinds({ viewer: pilot, actions: [anAction({ deadlines })] })).toEqual([]);
  const idle = anAction({ deadlines, movements: [], planLines: [line("2022-01", 10)] });
  expect(kinds({ viewer: pilot, actions: [idle] })).toEqual(["LAPSE"]);
});

test("a question awaits the action until it is answered, then whoever asked", () => {
  const open = { questions: [aQuestion()] };
  expect(kinds({ viewer: pilot, facts: open })).toEqual(["QUESTION"]);
  expect(kinds({ viewer: as("INDUSTRIALIST", "action-3"), facts: open })).toEqual(["QUESTION"]);
  expect(kinds({ viewer: as("PREFECTURE"), facts: open })).toEqual([]);
  const answered = { questions: [aQuestion({ answered: true })] };
  expect(kinds({ viewer: pilot, facts: answered })).toEqual([]);
  expect(kinds({ viewer: as("PREFECTURE"), facts: answered })).toEqual(["ANSWER"]);
  expect(kinds({ viewer: as("COPIL"), facts: answered })).toEqual([]);
  const ownAnswered = { questions: [aQuestion({ answered: true, authorId: "viewer" })] };
  expect(kinds({ viewer: as("COPIL"), facts: ownAnswered })).toEqual(["ANSWER"]);
  expect(kinds({ viewer: admin, facts: { questions: [aQuestion({ authorId: "viewer" })] } })).toEqual([]);
});

test("an obstacle awaits whoever holds it, and is late the day after its answer was due", () => {
  const held = { obstacles: [anObstacle({ holder: { kind: "ACTION" } })] };
  expect(kinds({ viewer: pilot, facts: held })).toEqual(["OBSTACLE_HELD"]);
  expect(kinds({ viewer: as("PREFECTURE"), facts: held })).toEqual([]);
  const addressed = { obstacles: [anObstacle()] };
  expect(kinds({ viewer: as("PREFECTURE"), facts: addressed })).toEqual(["REPLY_AWAITED"]);
  expect(kinds({ facts: addressed })).toEqual([]);
  const late = {
    obstacles: [anObstacle({ holder: { kind: "SERVICE", name: "DDTM", replyDueOn: addDays(TODAY, -1) } })],
  };
  expect(kinds({ facts: late })).toEqual(["REPLY_OVERDUE"]);
  expect(kinds({ viewer: as("PREFECTURE"), facts: late })).toEqual(["REPLY_OVERDUE"]);
  expect(kinds({ viewer: pilot, facts: late })).toEqual([]);
});

test("decisions, approvals and the review await those who decide", () => {
  const facts: Partial<WorkFacts> = {
    decisions: [{ id: "d", actionId: null, number: 2, meetingNumber: 5, owner: "Agglo", dueOn: day("2021-06-01") }],
    asked: [{ id: "a", actionId: "action-3", text: "Arbitrer le lot 2", since: day("2021-06-12") }],
    approvals: [
      {
        id: "p",
        kind: "CLOSING",
        actionId: "action-3",
        amendmentNumber: null,
        refused: false,
        since: day("2021-06-01"),
      },
      { id: "r", kind: "AMENDMENT", actionId: null, amendmentNumber: 2, refused: true, since: day("2021-06-02") },
    ],
    toReview: 7,
  };
  expect(kinds({ facts })).toEqual(["DECISION_OVERDUE", "APPROVAL_REFUSED", "DECISION_ASKED"]);
  expect(kinds({ viewer: as("COPIL"), facts })).toEqual(["DECISION_OVERDUE", "DECISION_ASKED"]);
  expect(kinds({ viewer: as("PREFECTURE"), facts })).toEqual(["APPROVAL_AWAITED", "REVIEW"]);
  expect(kinds({ viewer: pilot, facts })).toEqual([]);
  expect(listed({ viewer: as("PREFECTURE"), facts }).at(-1)?.sentence).toBe(
    "7\u00a0changements attendent votre revue.",
  );
});

test("an industrialist is told the next days and the proofs awaited, on either side of their limits", () => {
  const viewer = as("INDUSTRIALIST", "action-3");
  const coming = (days: number) => [anAction({ milestones: [due(addDays(TODAY, days), { id: "m1" })] })];
  expect(kinds({ viewer, actions: coming(DEADLINE_DAYS) })).toEqual(["DEADLINE"]);
  expect(kinds({ viewer, actions: coming(DEADLINE_DAYS + 1) })).toEqual([]);
  const reached = (days: number) => [anAction({ milestones: [reachedOn(addDays(TODAY, -days), { id: "m1" })] })];
  expect(kinds({ viewer, actions: reached(PROOF_DAYS) })).toEqual(["PROOF"]);
  expect(kinds({ viewer, actions: reached(PROOF_DAYS + 1) })).toEqual([]);
  expect(kinds({ viewer, actions: reached(1), facts: { proven: ["m1"] } })).toEqual([]);
});

test("an action that is over awaits nothing but what contradicts it", () => {
  const over = anAction({
    status: declared("DONE"),
    milestones: [due("2021-06-20")],
    deadlines: [{ funder: "DETR", startBy: null, completeBy: TODAY }],
  });
  expect(kinds({ viewer: pilot, actions: [over] })).toEqual(["CONTRADICTION"]);
});

test("two roles add up and say the same thing once", () => {
  const both = holding({ role: "ADMIN", ...over }, { role: "PILOT", ...ofAction("action-3") });
  const actions = [anAction({ milestones: [due("2021-04-29")], status: declared("LATE", "2021-06-15") })];
  expect(kinds({ viewer: both, actions })).toEqual(["MILESTONE_OVERDUE"]);
});

test("what is late comes first, then what is asked, then what comes, then what is to be checked", () => {
  const actions = [
    anAction({
      forecast: revisedTo(2_000_000),
      milestones: [due("2021-04-29"), due("2021-06-01")],
      status: declared("LATE", "2021-06-15"),
      deadlines: [{ funder: "DETR", startBy: null, completeBy: addDays(TODAY, 30) }],
    }),
  ];
  const items = listed({ viewer: pilot, actions, facts: { questions: [aQuestion()] } });
  expect(items.map(({ kind, days }) => [kind, days])).toEqual([
    ["MILESTONE_OVERDUE", 47],
    ["MILESTONE_OVERDUE", 14],
    ["QUESTION", 5],
    ["LAPSE", null],
    ["FORECAST_OVER_BUDGET", null],
  ]);
  expect(byUrgency(items).map(([urgency, found]) => [urgency, found.length])).toEqual([
    ["LATE", 2],
    ["ASKED", 1],
    ["SOON", 1],
    ["CHECK", 1],
  ]);
  expect(worklistHeadline(items)).toBe("Cinq choses vous attendent, la plus ancienne depuis 47\u00a0jours");
  expect(worklistHeadline(items.slice(4))).toBe("Une chose vous attend");
  expect(worklistHeadline(items.slice(2, 3))).toBe("Une chose vous attend, depuis 5\u00a0jours");
});

test("whatever the facts and the roles, each line is told once, to a role it is for, and the order is one", () => {
  const someDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
  const facts = fc.record({
    questions: fc.uniqueArray(fc.record({ id: fc.uuid(), answered: fc.boolean(), since: someDay }), {
      selector: ({ id }) => id,
      maxLength: 5,
    }),
    toReview: fc.nat(9),
  });
  const grants = fc.array(
    fc.record({ role: fc.constantFrom(...ROLES), actionId: fc.constantFrom(null, "action-3", "action-4") }),
    { maxLength: 3 },
  );
  const milestones = fc.array(
    someDay.map((on) => due(on)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(facts, grants, milestones, ({ questions, toReview }, held, dated) => {
      const viewer = holding(...held.map((grant) => ({ ...over, ...grant })));
      const items = listed({
        viewer,
        actions: [anAction({ milestones: dated, status: declared("LATE", "2021-03-01") })],
        facts: { questions: questions.map((given) => aQuestion(given)), toReview },
      });
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      const roles = held.map(({ role }) => role);
      for (const { kind } of items) expect(WORK_KINDS[kind].for.some((role) => roles.includes(role))).toBe(true);
      expect(byUrgency(items).flatMap(([, found]) => found)).toEqual(items);
      for (const { sentence } of items) expect(sentence).not.toMatch(/undefined|null|NaN/);
    }),
  );
});
