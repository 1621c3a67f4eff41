import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { correctionOf } from "./correction";
import { type LedgerEntry, ledgerViolation } from "./ledger";
import type { Stage } from "./stage";

const entry = (
  id: string,
  stage: Stage,
  amount: number,
  on: string,
  given: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  id,
  stage,
  kind: amount < 0 ? "DECREASE" : "RECORDED",
  businessDate: day(on),
  amount: euro(amount),
  reversesId: null,
  settlesId: null,
  ...given,
});

const ORDER = entry("order", "COMMITTED", 1000, "2021-01-10");
const INVOICE = entry("invoice", "INVOICED", 600, "2021-03-10");
const PAYMENT = entry("payment", "PAID", 400, "2021-04-10", { settlesId: "invoice" });
const EXPENSE = [ORDER, INVOICE, PAYMENT];

const replacement = (amount: number, on: string) => ({ amount: euro(amount), date: day(on) });
const reversedIds = (target: LedgerEntry, right: ReturnType<typeof replacement> | null) =>
  correctionOf(EXPENSE, target, right).reversed.map(({ id }) => id);

test("the entry alone is taken back when the rest stands on the right value, to the cent", () => {
  expect(reversedIds(ORDER, replacement(600, "2021-01-10"))).toEqual(["order"]);
  expect(reversedIds(ORDER, replacement(599.99, "2021-01-10"))).toEqual(["order", "invoice", "payment"]);
});

test("a later date counts as much as a smaller amount", () => {
  expect(reversedIds(ORDER, replacement(1000, "2021-03-10"))).toEqual(["order"]);
  expect(reversedIds(ORDER, replacement(1000, "2021-03-11"))).toEqual(["order", "invoice", "payment"]);
});

test("without a right value, what rested on the entry goes with it, and only that", () => {
  expect(reversedIds(ORDER, null)).toEqual(["order", "invoice", "payment"]);
  expect(reversedIds(INVOICE, null)).toEqual(["invoice", "payment"]);
  expect(reversedIds(PAYMENT, null)).toEqual(["payment"]);
});

test("the right value comes back unchanged, for the form to show", () => {
  expect(correctionOf(EXPENSE, PAYMENT, replacement(300, "2021-04-11")).replacement).toEqual(
    replacement(300, "2021-04-11"),
  );
  expect(correctionOf(EXPENSE, PAYMENT, null).replacement).toBeNull();
});

test("what is taken back, with the right value, always leaves a ledger that stands", () => {
  for (const target of EXPENSE)
    for (const right of [null, replacement(1, "2021-01-01"), replacement(400, "2021-05-01")]) {
      const { reversed } = correctionOf(EXPENSE, target, right);
      const opposites = reversed.map((each) => ({ ...each, amount: euro(-each.amount / 100) }));
      const kept =
        right && target.stage === "COMMITTED" ? [{ ...target, amount: right.amount, businessDate: right.date }] : [];
      expect(ledgerViolation([...EXPENSE, ...opposites, ...kept])).toBeNull();
    }
});

test("an entry already reversed, or a reversal, is not corrected", () => {
  const reversal = entry("reversal", "PAID", -400, "2021-04-10", { kind: "REVERSAL", reversesId: "payment" });
  const entries = [...EXPENSE, reversal];
  for (const target of [PAYMENT, reversal]) expect(() => correctionOf(entries, target, null)).toThrow(/déjà annulée/);
});

test("a credit note taken back doesn't take the payments that stood without it", () => {
  const credit = entry("credit", "INVOICED", -100, "2021-05-01");
  expect(correctionOf([...EXPENSE, credit], credit, null).reversed.map(({ id }) => id)).toEqual(["credit"]);
});
