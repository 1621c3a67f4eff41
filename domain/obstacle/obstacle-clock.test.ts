import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { anOpenObstacle } from "@/test-support/open-obstacle";
import { addDays, calendarDate } from "../shared/calendar-date";
import { OBSTACLE_KINDS, type OpenObstacle } from "./obstacle";
import { awaitedMeeting, bySeverity, heldDays, isOverdue, replyClock } from "./obstacle-clock";

import { DEFAULT_REPLY_DAYS, defaultReplyDue } from "./reply-delay";

const DUE = calendarDate("2021-06-11");
const atService = anOpenObstacle({ holder: { kind: "SERVICE", name: "Enedis", replyDueOn: DUE } });

test.each([
  ["2021-06-06", { kind: "DUE", days: 5 }],
  ["2021-06-10", { kind: "DUE", days: 1 }],
  ["2021-06-11", { kind: "DUE", days: 0 }],
  ["2021-06-12", { kind: "OVERDUE", days: 1 }],
  ["2021-06-15", { kind: "OVERDUE", days: 4 }],
])("on %s an answer due on 11 June is %o", (day, clock) => {
  expect(replyClock(atService, calendarDate(day))).toEqual(clock);
});

test("the action's own hands have no clock", () => {
  expect(replyClock(anOpenObstacle({}), DUE)).toBeNull();
  expect(isOverdue(anOpenObstacle({}), calendarDate("2031-01-01"))).toBe(false);
});

test("an answer is overdue exactly from the day after it is due", () => {
  fc.assert(
    fc.property(contractDates, fc.integer({ min: -400, max: 400 }), (due, offset) => {
      const obstacle = anOpenObstacle({ holder: { kind: "SERVICE", name: "Enedis", replyDueOn: due } });
      expect(isOverdue(obstacle, addDays(due, offset))).toBe(offset > 0);
    }),
  );
});

test("days held are counted from the day it changed hands", () => {
  expect(heldDays({ since: calendarDate("2021-05-12") }, calendarDate("2021-06-15"))).toBe(34);
  expect(heldDays({ since: DUE }, DUE)).toBe(0);
});

const session = { id: "s6", number: 6, heldOn: calendarDate("2021-06-24"), cancelled: false };
const escalated = anOpenObstacle({ meeting: session });

test("a session is awaited until the day it is held, and not once it is cancelled", () => {
  expect(awaitedMeeting(escalated, calendarDate("2021-06-24"))).toEqual(session);
  expect(awaitedMeeting(escalated, calendarDate("2021-06-25"))).toBeNull();
  expect(awaitedMeeting({ meeting: { ...session, cancelled: true } }, calendarDate("2021-06-15"))).toBeNull();
});

test("the longest overdue comes first, then what a session awaits, then answers, then the action's own", () => {
  const own = anOpenObstacle({ number: 1 });
  const answering = {
    ...atService,
    number: 2,
    holder: { ...atService.holder, replyDueOn: calendarDate("2021-07-01") },
  };
  const order = [own, answering, { ...escalated, number: 3 }, { ...atService, number: 4 }] as OpenObstacle[];
  expect(order.toSorted(bySeverity(calendarDate("2021-06-15"))).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test("every kind has a usual delay, counted from the day the answer is asked for", () => {
  for (const kind of OBSTACLE_KINDS) expect(DEFAULT_REPLY_DAYS[kind]).toBeGreaterThan(0);
  expect(defaultReplyDue("CONNECTION", calendarDate("2021-05-12"))).toBe("2021-06-11");
});
