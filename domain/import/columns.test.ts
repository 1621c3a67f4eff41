import fc from "fast-check";
import { expect, test } from "vitest";
import { columnLetters, missingFields, namedRow } from "./columns";
import type { ImportField } from "./import-field";
import { importRefusal } from "./import-refusals";
import { NO_FIXES } from "./row-fixes";

const field = (name: string, required: boolean): ImportField => ({
  name,
  label: name,
  required,
  kind: "text",
  headers: [],
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is « %s »", (rank, letters) => {
  expect(columnLetters(rank)).toBe(letters);
});

test("no two columns have one name", () => {
  const ranks = fc.uniqueArray(fc.nat(16_383), { minLength: 2, maxLength: 2 });
  fc.assert(fc.property(ranks, ([a = 0, b = 0]) => columnLetters(a) !== columnLetters(b)));
});

test("only what a file can't be read without is missing", () => {
  const fields = [field("amount", true), field("date", true), field("object", false)];
  expect(missingFields(["amount", null], fields).map(({ name }) => name)).toEqual(["date"]);
  expect(missingFields(["date", "amount"], fields)).toEqual([]);
});

test("a line is read under its columns, with what was typed instead of the file", () => {
  const cells = ["3", { number: "12.5" }, "de trop"];
  expect(namedRow(5, cells, ["action", "amount", null, "date"], NO_FIXES)).toEqual({
    line: 5,
    typed: {
      action: { cell: "3", address: "A5" },
      amount: { cell: { number: "12.5" }, address: "B5" },
      date: { cell: null, address: "D5" },
    },
  });
  const fixes = { cells: { amount: "", object: "Étude" }, judged: "ANYWAY" } as const;
  expect(namedRow(5, cells, ["action", "amount"], fixes)).toEqual({
    line: 5,
    anyway: true,
    typed: {
      action: { cell: "3", address: "A5" },
      amount: { cell: null, address: "B5", fixed: true },
      object: { cell: "Étude", address: null, fixed: true },
    },
  });
});

test("a refusal is said for a word of the list, and for nothing else an address may hold", () => {
  expect(importRefusal("lourd")).toContain("25");
  for (const word of ["constructor", "autre", "", undefined, ["lourd"]]) expect(importRefusal(word)).toBeNull();
});
