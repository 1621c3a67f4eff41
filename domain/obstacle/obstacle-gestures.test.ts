import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import type { ObstacleStanding } from "./obstacle";
import { gesturesOn } from "./obstacle-gestures";

const since = calendarDate("2021-05-12");
const atAction: ObstacleStanding = { open: true, holder: { kind: "ACTION" }, since, meeting: null };
const atService: ObstacleStanding = { ...atAction, holder: { kind: "SERVICE", name: "Enedis", replyDueOn: since } };
const resolved: ObstacleStanding = { open: false, resolvedOn: since, resolution: "Fait." };

const follower = { follows: true, raised: false };

test("who follows the obstacles is offered what makes sense where each stands", () => {
  expect(gesturesOn(atAction, follower)).toEqual(["adresser", "escalader", "lever"]);
  expect(gesturesOn(atService, follower)).toEqual(["adresser", "repondre", "escalader", "lever"]);
  expect(gesturesOn(resolved, follower)).toEqual(["rouvrir"]);
});

test("who raised it may resolve it and nothing else; the others are offered nothing", () => {
  expect(gesturesOn(atService, { follows: false, raised: true })).toEqual(["lever"]);
  expect(gesturesOn(resolved, { follows: false, raised: true })).toEqual([]);
  expect(gesturesOn(atService, { follows: false, raised: false })).toEqual([]);
});
