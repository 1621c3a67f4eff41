import { expect, test } from "vitest";
import { day } from "@/test-support/facts";
import type { DeclarationKind } from "./point";
import type { ActionStatus } from "./status";
import { directionOf, trendOf } from "./trend";
import { progressTrend, statusTrend } from "./trend.labels";

const said = (
  on: string,
  status: ActionStatus,
  declaredProgress: number | null = null,
  kind: DeclarationKind = "POINT",
) => ({
  declaredOn: day(on),
  status,
  declaredProgress,
  kind,
});

const STORY = [said("2021-06-12", "LATE", 52), said("2021-05-17", "WATCH", 45), said("2021-03-01", "ON_TRACK", 30)];

test("the météo is told with the one before it, and the progress with what it gained", () => {
  const trend = trendOf(STORY);
  expect(trend).toEqual({
    since: "2021-06-12",
    previous: { status: "WATCH", on: "2021-05-17", direction: "WORSE" },
    progress: { from: 45, on: "2021-05-17", points: 7 },
  });
  expect(trend && statusTrend(trend, day("2021-06-15"))).toBe(
    "depuis le 12\u00a0juin, était «\u202fÀ surveiller\u202f» le 17\u00a0mai",
  );
  expect(trend && progressTrend(trend, day("2021-06-15"))).toBe("+7\u00a0points depuis le 17\u00a0mai");
});

test("a météo said again goes back to the day it began; « rien de neuf » moves no progress", () => {
  const trend = trendOf([said("2021-07-10", "LATE", 52, "CONFIRMED"), said("2021-07-01", "LATE", 52), ...STORY]);
  expect(trend).toMatchObject({
    since: "2021-06-12",
    previous: { status: "WATCH" },
    progress: { points: 0, on: "2021-06-12" },
  });
  expect(trend && progressTrend(trend, day("2021-07-12"))).toBe("inchangé depuis le 12\u00a0juin");
});

test("a first point has no trend, and one without progress tells none", () => {
  expect(trendOf([])).toBeNull();
  const first = trendOf([said("2021-06-12", "LATE", 52)]);
  expect(first).toEqual({ since: "2021-06-12", previous: null, progress: null });
  expect(first && statusTrend(first, day("2021-06-15"))).toBe("depuis le 12\u00a0juin");
  expect(first && progressTrend(first, day("2021-06-15"))).toBeNull();
  expect(trendOf([said("2021-06-12", "LATE"), said("2021-05-17", "LATE", 45)])?.progress).toBeNull();
  const back = trendOf([said("2021-06-12", "LATE", 45), said("2021-05-17", "LATE", 46)]);
  expect(back && progressTrend(back, day("2021-06-15"))).toBe("\u22121\u00a0point depuis le 17\u00a0mai");
});

test("less to decide is better, more is worse, and not begun is as good as on time", () => {
  expect(directionOf("LATE", "ON_TRACK")).toBe("BETTER");
  expect(directionOf("ON_TRACK", "BLOCKED")).toBe("WORSE");
  expect(directionOf("WATCH", "DONE")).toBe("BETTER");
  expect(directionOf("NOT_STARTED", "ON_TRACK")).toBe("SAME");
  expect(directionOf("LATE", "LATE")).toBe("SAME");
});
