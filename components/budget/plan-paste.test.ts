import { expect, test } from "vitest";
import { THIN } from "@/domain/shared/format";
import { pastedColumn } from "./plan-paste";

/** The column with ordinary spaces, as these lines are written. */
const pasted = (text: string) => pastedColumn(text)?.map((cell) => cell.replaceAll(THIN, " "));

test("a column of a spreadsheet, with the line its copy ends on", () => {
  expect(pasted("1000\r\n2 500,50\r\n")).toEqual(["1 000,00", "2 500,50"]);
});

test("a row is read as a column, and a block by its first column", () => {
  expect(pasted("1000\t2000\t3000")).toEqual(["1 000,00", "2 000,00", "3 000,00"]);
  expect(pasted("1000\tjanvier\n2000\tfévrier")).toEqual(["1 000,00", "2 000,00"]);
});

test("empty cells and dashes leave their month empty, in its place", () => {
  expect(pasted("1000\n\n-\n–\n5000")).toEqual(["1 000,00", "", "", "", "5 000,00"]);
});

test("currency signs and every way to group thousands are read", () => {
  expect(pasted("1 234,50 €\n1.234.567,8\n412 600 EUR")).toEqual(["1 234,50", "1 234 567,80", "412 600,00"]);
});

test("what can't be read stays as it was copied", () => {
  expect(pasted("412.600\nn/a")).toEqual(["412.600", "n/a"]);
});

test("a single value is left to the field", () => {
  expect(pastedColumn("412600")).toBeNull();
  expect(pastedColumn("412600\n")).toBeNull();
  expect(pastedColumn("")).toBeNull();
});
