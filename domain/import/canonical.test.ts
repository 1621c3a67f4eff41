import { expect, test } from "vitest";
import { canonical } from "./canonical";
import type { ImportField } from "./import-field";
import type { ReadCell } from "./read-cell";

const field = (kind: ImportField["kind"]): ImportField => ({
  name: "x",
  label: "X",
  required: false,
  kind,
  headers: [],
});
const said = (kind: ImportField["kind"], cell: ReadCell) => canonical(field(kind), { cell, address: null });

test("one content is one text, however a spreadsheet kept it", () => {
  expect(said("amount", "1 234,50 €")).toBe(said("amount", { number: "1234.5" }));
  expect(said("date", "31/05/2021")).toBe(said("date", { date: "2021-05-31" }));
  expect(said("integer", "3")).toBe(said("integer", { number: "3" }));
  expect(said("percent", "33,33 %")).toBe(said("percent", { number: "33.33" }));
  expect(said("choice", "Payé")).toBe(said("choice", "paye"));
  expect(said("text", " Lot  2 ")).toBe("Lot 2");
});

test("another content is another text, and what can't be read stays as it was typed", () => {
  expect(said("amount", "1 234,51 €")).not.toBe(said("amount", { number: "1234.5" }));
  expect(said("text", "Lot 2")).not.toBe(said("text", "lot 2"));
  expect(said("amount", "beaucoup")).toBe("beaucoup");
});

test("an empty cell says nothing, whatever its field", () => {
  for (const kind of ["amount", "date", "month", "integer", "percent", "choice", "text"] as const)
    expect([said(kind, null), said(kind, "  ")]).toEqual(["", ""]);
});
