import { expect, test } from "vitest";
import { foldObstacle } from "../obstacle/obstacle-fold";
import { calendarDate } from "../shared/calendar-date";
import { ZERO } from "../shared/money";
import { calendarNews, type Watched, type WatchedAction } from "./calendar-news";

const day = calendarDate;
const TODAY = day("2021-06-15");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const action = (given: Partial<WatchedAction> = {}): WatchedAction => ({
  id: "a",
  number: 3,
  signals: [],
  status: { status: "ON_TRACK" },
  milestones: [],
  committed: ZERO,
  ...given,
});
const milestone = (given: Partial<WatchedAction["milestones"][number]>) => ({
  id: "m",
  rank: 1,
  title: "Clos et couvert",
  weight: 1,
  originalBaseline: null,
  baseline: null,
  forecast: null,
  actual: null,
  cancelled: false,
  ...given,
});
const line = (completeBy: string, given: Partial<Watched["funding"][number]> = {}): Watched["funding"][number] => ({
  id: "f",
  actionId: "a",
  status: "CONTRACTED",
  funder: "Région",
  startBy: null,
  completeBy: { on: day(completeBy), basis: "Convention" },
  ...given,
});
const news = (given: Partial<Watched>) =>
  calendarNews({ actions: [action()], funding: [], obstacles: [], ...given }, TODAY).map(({ excerpt, ...rest }) => ({
    ...rest,
    excerpt: plain(excerpt),
  }));

test.each([
  ["2021-06-15", false],
  ["2021-06-14", true],
  ["2021-06-08", true],
  ["2021-06-07", false],
])("a milestone due on %s: told = %s", (baseline, told) => {
  expect(news({ actions: [action({ milestones: [milestone({ baseline: day(baseline) })] })] })).toHaveLength(
    told ? 1 : 0,
  );
});

test("a milestone is late again when the day its pilot gave has passed, and that is other news", () => {
  const late = milestone({ baseline: day("2021-04-29"), forecast: day("2021-06-14") });
  expect(news({ actions: [action({ milestones: [late] })] })).toEqual([
    {
      kind: "milestone.late",
      actionId: "a",
      number: 3,
      path: "/jalons",
      excerpt: "Clos et couvert, attendu le 14 juin 2021",
      onceKey: "milestone.late:m:2021-06-14",
    },
  ]);
  const promised = { ...late, forecast: day("2021-06-15") };
  expect(news({ actions: [action({ milestones: [promised] })] })).toEqual([]);
});

test.each([
  ["2021-12-13", null],
  ["2021-12-12", 180],
  ["2021-09-14", 180],
  ["2021-09-13", 90],
  ["2021-07-16", 90],
  ["2021-07-15", 30],
  ["2021-06-15", 30],
  ["2021-06-14", null],
])("a subsidy to complete by %s is told at the step of %s days", (completeBy, step) => {
  expect(news({ funding: [line(completeBy)] }).map(({ onceKey }) => onceKey)).toEqual(
    step === null ? [] : [`funding.lapsing:f:${completeBy}:${step}`],
  );
});

test("what is to begin is told until money is committed, and a file that is over tells nothing", () => {
  const starting = line("2030-01-01", { startBy: { on: day("2021-07-01"), basis: "Arrêté" } });
  expect(news({ funding: [starting] }).map(({ excerpt }) => excerpt)).toEqual([
    "Région, à commencer avant le 1er juillet 2021, dans moins d’un mois : 16 jours",
  ]);
  expect(news({ actions: [action({ committed: 1 as never })], funding: [starting] })).toEqual([]);
  for (const status of ["SETTLED", "REFUSED", "CLOSED", "LAPSED"] as const)
    expect(news({ funding: [line("2021-07-01", { status })] })).toEqual([]);
});

test("an answer is overdue from the day after it was due", () => {
  const raised = {
    id: "o",
    actionId: "a",
    number: 1,
    kind: "LAND" as const,
    title: "Parcelle",
    raisedOn: day("2021-05-01"),
    author: "Pilote",
    authorId: "p",
    version: 1,
  };
  const addressed = (replyDueOn: string) =>
    foldObstacle(raised, [
      {
        id: "v",
        kind: "ADDRESSED",
        on: day("2021-05-02"),
        sentence: "Adressé.",
        author: "Pilote",
        service: "DDTM",
        replyDueOn: day(replyDueOn),
      },
    ]);
  expect(news({ obstacles: [addressed("2021-06-15")] })).toEqual([]);
  expect(news({ obstacles: [addressed("2021-06-14")] })).toMatchObject([
    { onceKey: "obstacle.overdue:o:2021-06-14", excerpt: "Parcelle, DDTM devait répondre le 14 juin 2021" },
  ]);
});

test("a silence is told once for the last point there was", () => {
  const silent = action({ signals: [{ kind: "SILENCE", days: 31, lastStatusOn: day("2021-05-15") }] });
  expect(news({ actions: [silent] })).toMatchObject([
    { onceKey: "point.awaited:a:2021-05-15", excerpt: "dernier point il y a 31 jours, le 15 mai 2021" },
  ]);
  const never = action({ signals: [{ kind: "SILENCE", days: 500, lastStatusOn: null }] });
  expect(news({ actions: [never] })).toMatchObject([{ onceKey: "point.awaited:a:premier" }]);
});

test("of an action that is over nothing is told", () => {
  const over = action({
    status: { status: "DONE" },
    milestones: [milestone({ baseline: day("2021-06-14") })],
  });
  expect(news({ actions: [over], funding: [line("2021-07-01")] })).toEqual([]);
});
