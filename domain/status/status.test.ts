import { expect, test } from "vitest";
import { ACTION_STATUSES, compareSeverity, isClosed, STATUSES_BY_SEVERITY } from "./status";
import { STATUS_HELP, STATUS_LABELS, statusLabel } from "./status.labels";

test("there are seven levels, each with its place in the order of severity", () => {
  expect(ACTION_STATUSES).toHaveLength(7);
  expect(STATUSES_BY_SEVERITY.toSorted()).toEqual(ACTION_STATUSES.toSorted());
});

test("what calls for a decision comes first, what is over last", () => {
  expect(ACTION_STATUSES.toSorted(compareSeverity)).toEqual([
    "BLOCKED",
    "LATE",
    "WATCH",
    "ON_TRACK",
    "NOT_STARTED",
    "DONE",
    "ABANDONED",
  ]);
});

test("an action is over when done or abandoned, not while nobody has said so", () => {
  expect(ACTION_STATUSES.filter(isClosed)).toEqual(["DONE", "ABANDONED"]);
  expect(isClosed(null)).toBe(false);
});

test("each level has its own word and one line of help", () => {
  expect(new Set(Object.values(STATUS_LABELS)).size).toBe(7);
  expect(statusLabel("BLOCKED")).toBe("Bloquée");
  expect(statusLabel(null)).toBe("Non déclarée");
  for (const help of Object.values(STATUS_HELP)) expect(help).toMatch(/^[A-ZÀ-Ý’].{5,60}\.$/);
});
