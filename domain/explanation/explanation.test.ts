import fc from "fast-check";
import { expect, test } from "vitest";
import { addedUp, capped, countedRow, SHOWN_ROWS } from "./explanation";

const row = (amount: number, key = "row") =>
  countedRow({ key, label: "Ligne", detail: null, amount, target: null }, "cents");
const LIST = { kind: "milestones", action: 3 } as const;
const rowsOf = (amounts: readonly number[]) => amounts.map((amount, rank) => row(amount, String(rank)));

test("rows that do not add up to the figure are refused, to the cent", () => {
  const rows = [row(100), row(50)];
  expect(addedUp(150, "cents", { rows }).total).toMatch(/^1,50/);
  expect(() => addedUp(151, "cents", { rows })).toThrow(RangeError);
  expect(() => addedUp(150, "cents", { rows, hidden: row(1) })).toThrow(RangeError);
  expect(addedUp(151, "cents", { rows, hidden: row(1) }).hidden?.amount).toBe(1);
});

test("a figure nobody knows has no total, and no rows", () => {
  expect(addedUp(null, "cents", { rows: [] }).total).toBeNull();
  expect(() => addedUp(null, "cents", { rows: [row(1)] })).toThrow(RangeError);
});

test("twelve rows are shown one by one, the thirteenth with the others", () => {
  const names = ["dépense", "dépenses"] as const;
  const of = (count: number) => capped(rowsOf(Array(count).fill(10)), "cents", names, LIST);
  expect(of(SHOWN_ROWS).others).toBeNull();
  expect(of(SHOWN_ROWS + 1).others).toMatchObject({ label: "et 1 autre dépense", amount: 10, target: LIST });
  expect(of(SHOWN_ROWS + 12).others).toMatchObject({ label: "et 12 autres dépenses", amount: 120 });
});

test("what is shown and what is summed always add up to all the rows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 40 }), (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const { rows, others } = capped(rowsOf(amounts), "cents", ["ligne", "lignes"], LIST);
      expect(() => addedUp(total, "cents", { rows, others })).not.toThrow();
      expect(rows.length).toBeLessThanOrEqual(SHOWN_ROWS);
    }),
  );
});
