import { expect, test } from "vitest";
import { leftOutRows, leftOutSentence } from "./left-out-words";

const NONE = { READY: 37, CHANGED: 0, UNCHANGED: 2, DUPLICATE: 0, INVALID: 0, IGNORED: 0, IMPORTED: 0 };

test("rows left out are named group by group", () => {
  expect(leftOutRows({ ...NONE, INVALID: 4, DUPLICATE: 1 })).toBe("Les 4 lignes à corriger et le doublon");
  expect(leftOutRows({ ...NONE, INVALID: 1, DUPLICATE: 2, IGNORED: 1 })).toBe(
    "La ligne à corriger, les 2 doublons et la ligne ignorée",
  );
  expect(leftOutRows(NONE)).toBe("");
});

test("what becomes of them agrees with their number", () => {
  expect(leftOutSentence({ ...NONE, DUPLICATE: 1 })).toBe("Le doublon restera de côté.");
  expect(leftOutSentence({ ...NONE, INVALID: 4, DUPLICATE: 1 })).toBe(
    "Les 4 lignes à corriger et le doublon resteront de côté.",
  );
  expect(leftOutSentence(NONE)).toBe("");
});
