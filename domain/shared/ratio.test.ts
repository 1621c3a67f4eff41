import { expect, test } from "vitest";
import { ratio } from "./ratio";

test("nothing to divide by gives no ratio", () => {
  expect(ratio(3, 0)).toBeNull();
  expect(ratio(0, 0)).toBeNull();
});

test("a part of zero is zero, of a whole is its share", () => {
  expect(ratio(0, 4)).toBe(0);
  expect(ratio(3, 4)).toBe(0.75);
});
