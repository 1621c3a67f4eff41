import { expect, test } from "vitest";
import { day, due, reachedOn } from "@/test-support/facts";
import { assertMovable, assertReached } from "./milestone.rules";

const WAITING = due("2021-05-01");
const REACHED = reachedOn("2021-05-01");
const CANCELLED = due("2021-05-01", { cancelled: true });

test("a milestone moves while it is neither reached nor cancelled", () => {
  expect(() => assertMovable(WAITING)).not.toThrow();
  expect(() => assertMovable(due("2021-05-01", { forecast: day("2021-09-01") }))).not.toThrow();
  expect(() => assertMovable(REACHED)).toThrow(/déjà atteint/);
  expect(() => assertMovable(CANCELLED)).toThrow(/annulé/);
});

test("only a milestone marked reached can be un-reached", () => {
  expect(() => assertReached(REACHED)).not.toThrow();
  expect(() => assertReached(WAITING)).toThrow(/pas marqué atteint/);
  expect(() => assertReached({ ...REACHED, cancelled: true })).toThrow(/pas marqué atteint/);
});

test("a milestone reached then cancelled is told as cancelled first", () => {
  expect(() => assertMovable({ ...REACHED, cancelled: true })).toThrow(/annulé/);
});
