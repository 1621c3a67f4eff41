import { expect, test } from "vitest";
import { day, TODAY } from "@/test-support/facts";
import { addDays } from "../shared/calendar-date";
import { whyNotConfirm } from "./confirm";
import { ACTION_STATUSES, isClosed } from "./status";

test("the last declaration is confirmed from the day after it, not on its day", () => {
  expect(whyNotConfirm({ status: "LATE", declaredOn: addDays(TODAY, -1) }, TODAY)).toBeNull();
  expect(whyNotConfirm({ status: "LATE", declaredOn: TODAY }, TODAY)).toMatch(/déjà été déclarée aujourd’hui/);
});

test("what was never said, and what is over, is not confirmed", () => {
  expect(whyNotConfirm(null, TODAY)).toMatch(/faites d’abord un premier point/);
  const declaredOn = day("2021-05-01");
  const refused = ACTION_STATUSES.filter((status) => whyNotConfirm({ status, declaredOn }, TODAY) !== null);
  expect(refused).toEqual(ACTION_STATUSES.filter(isClosed));
});
