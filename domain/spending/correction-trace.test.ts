import { expect, test } from "vitest";
import { reversalsById } from "./correction-trace";

test("an entry taken back leads to the reversal that says who, when and why; the others to nothing", () => {
  const wrong = { id: "a", reversesId: null, reason: null };
  const reversal = { id: "b", reversesId: "a", reason: "Erreur de saisie." };
  const right = { id: "c", reversesId: null, reason: "Erreur de saisie." };
  const found = reversalsById([wrong, reversal, right]);
  expect(found.get("a")).toBe(reversal);
  expect([found.get("b"), found.get("c"), found.size]).toEqual([undefined, undefined, 1]);
});
