import { expect, test } from "vitest";
import type { OpenObstacle } from "../obstacle/obstacle";
import { foldObstacle } from "../obstacle/obstacle-fold";
import { calendarDate } from "../shared/calendar-date";
import { type AgendaFacts, agendaCount, agendaOf, type DecisionRequest } from "./agenda";
import type { Decision } from "./decision";
import type { Meeting } from "./meeting";

const day = calendarDate;
const TODAY = day("2021-06-15");
const NEXT: Meeting = { id: "m6", number: 6, heldOn: day("2021-06-24"), place: null, cancelled: false, version: 1 };
const nothing: AgendaFacts = { requests: [], contradictions: [], obstacles: [], decisions: [] };

const asking = (given: Partial<DecisionRequest> = {}): DecisionRequest => ({
  action: 3,
  text: "Pénalités du lot 2 : appliquer ou suspendre",
  askedOn: day("2021-06-12"),
  author: "C. Vidal",
  session: null,
  ...given,
});
const decided = (action: number, heldOn: string, given: Partial<Decision> = {}): Decision => ({
  id: "d",
  number: 1,
  meeting: { id: "m", number: 5, heldOn: day(heldOn) },
  action,
  text: "Suspendre",
  owner: "Agglo",
  dueOn: null,
  appliedOn: day(heldOn),
  note: null,
  mine: false,
  version: 1,
  ...given,
});
const requestsOf = (facts: Partial<AgendaFacts>) => agendaOf(NEXT, { ...nothing, ...facts }, TODAY).requests;

test("a request waits for the next session until one held since has decided about its action", () => {
  const request = asking();
  expect(requestsOf({ requests: [request] })).toEqual([request]);
  expect(requestsOf({ requests: [request], decisions: [decided(3, "2021-05-06")] })).toEqual([request]);
  expect(requestsOf({ requests: [request], decisions: [decided(7, "2021-06-14")] })).toEqual([request]);
  expect(requestsOf({ requests: [request], decisions: [decided(3, "2021-06-14")] })).toEqual([]);
});

test("asked of a later session, it does not come up before; of one that was cancelled or has passed, it comes up now", () => {
  const of = (heldOn: string, cancelled = false) => asking({ session: { id: "s", heldOn: day(heldOn), cancelled } });
  expect(requestsOf({ requests: [of("2021-09-23")] })).toEqual([]);
  for (const request of [of("2021-06-24"), of("2021-05-06"), of("2021-09-23", true)])
    expect(requestsOf({ requests: [request] })).toEqual([request]);
});

const raised = {
  id: "o",
  actionId: "a",
  number: 1,
  kind: "CONNECTION",
  title: "Raccordement",
  raisedOn: day("2021-03-15"),
  author: "Pilote",
  authorId: "p",
  version: 1,
} as const;
const told = { id: "v", on: day("2021-04-01"), sentence: "…", author: "Pilote" };
const addressed = (replyDueOn: string) =>
  foldObstacle(raised, [{ ...told, kind: "ADDRESSED", service: "Enedis", replyDueOn: day(replyDueOn) }]);
const escalated = (heldOn: string, cancelled = false) =>
  foldObstacle(raised, [
    { ...told, kind: "ESCALATED", meeting: { id: "s", number: 9, heldOn: day(heldOn), cancelled } },
  ]);
const obstaclesOf = (obstacle: ReturnType<typeof foldObstacle>) =>
  agendaOf(NEXT, { ...nothing, obstacles: [{ action: 9, obstacle: obstacle as OpenObstacle }] }, TODAY).obstacles;

test("an obstacle comes up when it was escalated here or passed over, or when its answer is overdue", () => {
  expect(obstaclesOf(escalated("2021-06-24"))).toHaveLength(1);
  expect(obstaclesOf(escalated("2021-05-06"))).toHaveLength(1);
  expect(obstaclesOf(escalated("2021-09-23", true))).toHaveLength(1);
  expect(obstaclesOf(escalated("2021-09-23"))).toHaveLength(0);
  expect(obstaclesOf(addressed("2021-06-14"))).toHaveLength(1);
  expect(obstaclesOf(addressed("2021-06-15"))).toHaveLength(0);
});

test("everything counts once, in the order it is dealt with", () => {
  const agenda = agendaOf(
    NEXT,
    {
      requests: [asking()],
      contradictions: [{ action: 2, sentences: ["La météo dit « Dans les temps », un jalon est dépassé de 18 j."] }],
      obstacles: [{ action: 9, obstacle: addressed("2021-06-01") as OpenObstacle }],
      decisions: [decided(9, "2021-05-06", { appliedOn: null, dueOn: TODAY }), decided(3, "2021-05-06")],
    },
    TODAY,
  );
  expect(agendaCount(agenda)).toBe(4);
  expect(agenda.carriedOver.map(({ action }) => action)).toEqual([9]);
  expect(agendaCount(agendaOf(NEXT, nothing, TODAY))).toBe(0);
});
