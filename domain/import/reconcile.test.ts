import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText, type ReadCell } from "./read-cell";
import { reconcile } from "./reconcile";

const canonical = (_field: string, typed: { cell: ReadCell }) => cellText(typed.cell).trim().toLowerCase();
const row = (cells: Record<string, ReadCell>, fixed: readonly string[] = []) => ({
  line: 3,
  typed: Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, { cell, address: "C3", fixed: fixed.includes(field) }]),
  ),
});
const content = fc.constantFrom<ReadCell>(null, "Lot 1", "Lot 2", "Lot 3");

test("what the holder left alone follows what stands now, whoever changed it since", () => {
  const {
    row: left,
    touched,
    conflicts,
  } = reconcile(
    row({ object: "Lot 1", document: null }),
    { base: { object: "Lot 1", document: "F-1" }, present: { object: "Lot 2", document: "F-2" } },
    canonical,
  );
  expect(left.typed.object?.cell).toBe("Lot 2");
  expect(left.typed.document?.cell).toBe("F-2");
  expect({ touched, conflicts }).toEqual({ touched: false, conflicts: [] });
});

test("what only the holder changed is kept, and so is what both changed alike", () => {
  const mine = reconcile(
    row({ object: "Lot 3" }),
    { base: { object: "Lot 1" }, present: { object: "Lot 1" } },
    canonical,
  );
  expect(mine).toMatchObject({ touched: true, conflicts: [], row: { typed: { object: { cell: "Lot 3" } } } });
  const alike = reconcile(
    row({ object: "lot 3" }),
    { base: { object: "Lot 1" }, present: { object: "Lot 3" } },
    canonical,
  );
  expect(alike).toMatchObject({ touched: false, conflicts: [] });
});

test("what both changed is a conflict with its three values, until someone settles it on screen", () => {
  const issued = { base: { object: "Lot 1" }, present: { object: "Lot 2" } };
  expect(reconcile(row({ object: "Lot 3" }), issued, canonical).conflicts).toEqual([
    { field: "object", address: "C3", mine: "Lot 3", base: "Lot 1", theirs: "Lot 2" },
  ]);
  expect(reconcile(row({ object: "Lot 3" }, ["object"]), issued, canonical)).toMatchObject({
    touched: true,
    conflicts: [],
  });
});

test("a workbook returned as it was handed out asks for nothing, whatever changed meanwhile", () => {
  fc.assert(
    fc.property(content, content, (base, present) => {
      const {
        row: left,
        touched,
        conflicts,
      } = reconcile(row({ object: base }), { base: { object: base }, present: { object: present } }, canonical);
      expect({ touched, conflicts, cell: left.typed.object?.cell }).toEqual({
        touched: false,
        conflicts: [],
        cell: present,
      });
    }),
  );
});
