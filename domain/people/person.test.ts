import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { hasEnded, personState } from "./person";

const standing = { suspended: false, signsIn: true, linkUntil: null, roles: [{ ended: false }] };

test("a role counts through its last day, and one without a last day always", () => {
  const today = calendarDate("2026-06-30");
  expect(hasEnded(calendarDate("2026-06-30"), today)).toBe(false);
  expect(hasEnded(calendarDate("2026-06-29"), today)).toBe(true);
  expect(hasEnded(null, today)).toBe(false);
});

test("a person is suspended before anything, ended when no role is left, then as they can sign in or not", () => {
  expect(personState(standing)).toBe("ACTIVE");
  expect(personState({ ...standing, suspended: true, roles: [{ ended: true }] })).toBe("SUSPENDED");
  expect(personState({ ...standing, roles: [{ ended: true }, { ended: false }] })).toBe("ACTIVE");
  expect(personState({ ...standing, roles: [{ ended: true }] })).toBe("ENDED");
  expect(personState({ ...standing, signsIn: false })).toBe("LAPSED");
  expect(personState({ ...standing, signsIn: false, linkUntil: "demain" })).toBe("INVITED");
});
