import { expect, test } from "vitest";
import { Refusal } from "./refusal";

test("a refusal carries its code, its sentence and the fields it is about", () => {
  const refusal = new Refusal("spending.dates", "Une date est à corriger.", { date: "Au plus tard aujourd’hui." });
  expect(refusal).toBeInstanceOf(Error);
  expect([refusal.name, refusal.code, refusal.message]).toEqual([
    "Refusal",
    "spending.dates",
    "Une date est à corriger.",
  ]);
  expect(refusal.fields).toEqual({ date: "Au plus tard aujourd’hui." });
});

test("a refusal about no field names none", () => {
  expect(
    "fields" in new Refusal("undo.late", "Trop tard.") && new Refusal("undo.late", "Trop tard.").fields,
  ).toBeFalsy();
});
