import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { endOfKeeping, inactiveSince, KEPT_DAYS, keptData, refusalsSince } from "./retention";

const NOW = new Date("2026-11-26T10:00:00Z");

test("what is kept so many days goes to the instant", () => {
  expect(new Date(endOfKeeping("session", NOW)).toISOString()).toBe("2026-08-28T10:00:00.000Z");
  expect(new Date(endOfKeeping("oneTimeLink", NOW)).toISOString()).toBe("2026-10-27T10:00:00.000Z");
});

test("months end on the day, and at the end of a shorter month", () => {
  expect(refusalsSince(calendarDate("2026-11-26"))).toBe("2025-11-26");
  expect(refusalsSince(calendarDate("2024-02-29"))).toBe("2023-02-28");
  expect(inactiveSince(calendarDate("2026-11-26"))).toBe("2024-11-26");
});

test("every duration is said in the privacy policy, with the number of years the installation keeps its journal", () => {
  const words = keptData(12)
    .map(({ life }) => life)
    .join(" ");
  for (const days of Object.values(KEPT_DAYS)) expect(words).toContain(`${days} jours`);
  expect(words).toContain("12 ans au moins");
  expect(words).toContain("24 mois");
});
