import { expect, test } from "vitest";
import { eachApart } from "./each-apart";

test("one that fails doesn't hold the others back, and the first failure is told", async () => {
  const tried: number[] = [];
  const all = eachApart([1, 2, 3, 4], async (item) => {
    tried.push(item);
    if (item === 2 || item === 3) throw new Error(`failed ${item}`);
  });
  await expect(all).rejects.toThrow("failed 2");
  expect(tried).toEqual([1, 2, 3, 4]);
});
