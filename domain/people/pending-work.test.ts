import { expect, test } from "vitest";
import type { MilestoneFacts } from "../milestone/milestone";
import { calendarDate } from "../shared/calendar-date";
import { pendingWork } from "./pending-work";

const asOf = calendarDate("2021-06-15");
const milestone = (id: string, baseline: string): MilestoneFacts => ({
  id,
  rank: 1,
  title: `Jalon ${id}`,
  weight: 10,
  originalBaseline: calendarDate(baseline),
  baseline: calendarDate(baseline),
  forecast: null,
  actual: null,
  cancelled: false,
});
const plain = (lines: string[]) => lines.map((line) => line.replaceAll(/\s/g, " "));

test("late milestones with their days, the next one and the drafts are told in that order", () => {
  const work = { overdue: [milestone("A", "2021-06-05")], next: milestone("B", "2021-09-01"), drafts: [2] };
  expect(plain(pendingWork(work, asOf))).toEqual([
    "1 jalon en retard : « Jalon A » (10 jours)",
    "Prochain jalon : « Jalon B »",
    "Avenant 2 en préparation, à terminer",
  ]);
});

test("a next milestone already told as late is not told twice, and nothing is nothing", () => {
  const late = milestone("A", "2021-06-05");
  expect(pendingWork({ overdue: [late], next: late, drafts: [] }, asOf)).toHaveLength(1);
  expect(pendingWork({ overdue: [], next: null, drafts: [] }, asOf)).toEqual([]);
});
