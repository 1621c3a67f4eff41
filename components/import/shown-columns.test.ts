import { expect, test } from "vitest";
import type { ImportField } from "@/domain/import/import-field";
import { isOnRight, namingField, shownFields } from "./shown-columns";

const field = (name: string, kind: ImportField["kind"], required = false): ImportField => ({
  name,
  label: name,
  kind,
  required,
  headers: [],
});
const FIELDS = [
  field("reference", "text"),
  field("action", "integer", true),
  field("object", "text", true),
  field("amount", "amount", true),
];
const column = (rank: number, held: string | null) => ({ rank, letters: "A", header: "", samples: [], field: held });
const rows = (cells: Record<string, { text: string; address: null; fixed: boolean }>) => ({
  filter: "toutes" as const,
  rows: [{ line: 2, state: "READY" as const, judged: null, cells, problems: [], comparison: null, values: null }],
  total: 1,
  counts: { toutes: 1, "a-corriger": 0, doublons: 0, modifiees: 0 },
  previous: null,
  next: null,
});

test("fields stand as the sheet has them, those typed alone at the end", () => {
  const columns = [column(0, "amount"), column(1, null), column(2, "object")];
  const typed = {
    action: { text: "3", address: null, fixed: true },
    amount: { text: "1", address: null, fixed: false },
  };
  expect(shownFields({ fields: FIELDS, columns, rows: rows(typed) }).map(({ name }) => name)).toEqual([
    "amount",
    "object",
    "action",
  ]);
});

test("a row is named by what it is about, when the file says it", () => {
  expect(namingField(FIELDS)).toBe("object");
  expect(namingField([{ name: "funder" }, { name: "title" }])).toBe("title");
  expect(namingField([{ name: "amount" }])).toBeNull();
});

test("figures and days stand on the right", () => {
  expect(FIELDS.map(isOnRight)).toEqual([false, true, false, true]);
  expect(isOnRight({ kind: "month" })).toBe(false);
});
