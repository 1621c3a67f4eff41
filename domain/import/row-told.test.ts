import { expect, test } from "vitest";
import type { ImportField } from "./import-field";
import { changeInWords, fieldChanges, readAt } from "./row-told";

const field = (name: string, label: string, kind: ImportField["kind"]): ImportField => ({
  name,
  label,
  kind,
  required: false,
  headers: [],
});
const FIELDS = [
  field("object", "Objet", "text"),
  field("amount", "Montant HT", "amount"),
  field("date", "Date", "date"),
];

test("a changed row tells each field that changes, in the order of the file's fields", () => {
  const comparison = {
    amount: { before: 41_260_000, after: 39_835_000 },
    object: { before: null, after: "Voirie" },
    unknown: { before: 1, after: 2 },
    date: "2021-06-02",
  };
  expect(fieldChanges(comparison, FIELDS).map(changeInWords)).toEqual([
    "Objet\u00a0: – → Voirie",
    "Montant HT\u00a0: 412\u202f600,00\u00a0€ → 398\u202f350,00\u00a0€",
  ]);
});

test("a comparison of another shape tells nothing", () => {
  for (const shape of [null, undefined, "DEP-0142", [1], { amount: null }])
    expect(fieldChanges(shape, FIELDS)).toEqual([]);
});

test("a cell is told by its address and what stands in it", () => {
  expect(readAt("H5", "412,600.00")).toBe("H5, lu «\u202f412,600.00\u202f»");
  expect(readAt("D12", "")).toBe("D12, vide");
  expect(readAt(null, "11")).toBe("");
});
