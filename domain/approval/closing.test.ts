import { expect, test } from "vitest";
import { ACTION_STATUSES } from "../status/status";
import { asksForApproval, closingDeclaration } from "./closing";

test("an action that ends waits for approval, unless it has ended so already", () => {
  expect(ACTION_STATUSES.filter((status) => asksForApproval(status, "LATE"))).toEqual(["DONE", "ABANDONED"]);
  expect(ACTION_STATUSES.filter((status) => asksForApproval(status, "DONE"))).toEqual(["ABANDONED"]);
  expect(ACTION_STATUSES.filter((status) => asksForApproval(status, null))).toEqual(["DONE", "ABANDONED"]);
});

test("a request keeps what was typed, and reads what was left out as nothing", () => {
  const kept = closingDeclaration.parse({ kind: "STATUS", status: "DONE", sentence: "Livré." });
  expect(kept).toEqual({
    kind: "STATUS",
    status: "DONE",
    sentence: "Livré.",
    declaredProgress: null,
    done: null,
    upcoming: null,
    difficulties: null,
    decisionAsked: null,
    meetingId: null,
    keptWord: null,
    keptAgainst: [],
  });
  expect(closingDeclaration.safeParse({ ...kept, status: "LATE" }).success).toBe(false);
  expect(closingDeclaration.safeParse({ ...kept, declaredProgress: 101 }).success).toBe(false);
});
