import { expect, test } from "vitest";
import { day, euro } from "@/test-support/facts";
import { subtractCents, ZERO } from "../shared/money";
import { expenseStage, type LedgerEntry, ledgerViolation, liveEntries, reversalCascade, stageTotals } from "./ledger";
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

const reversal = (of: LedgerEntry): LedgerEntry => ({
  ...of,
  id: `reversal of ${of.id}`,
  kind: "REVERSAL",
  amount: subtractCents(ZERO, of.amount),
  reversesId: of.id,
  settlesId: null,
});

const ids = (entries: readonly LedgerEntry[]) => entries.map(({ id }) => id);

const ORDER = entry("order", "COMMITTED", 1000, "2021-01-10");
const INVOICE = entry("invoice", "INVOICED", 600, "2021-03-10");
const PAYMENT = entry("payment", "PAID", 400, "2021-04-10", { settlesId: "invoice" });
const EXPENSE = [ORDER, INVOICE, PAYMENT];

test("the totals are those of the day, that day included", () => {
  expect(stageTotals(EXPENSE, day("2021-01-09"))).toEqual({ committed: 0, invoiced: 0, paid: 0 });
  expect(stageTotals(EXPENSE, day("2021-01-10"))).toEqual({ committed: euro(1000), invoiced: 0, paid: 0 });
  expect(stageTotals(EXPENSE, day("2021-04-10"))).toEqual({
    committed: euro(1000),
    invoiced: euro(600),
    paid: euro(400),
  });
  expect(stageTotals([], day("2021-04-10"))).toEqual({ committed: 0, invoiced: 0, paid: 0 });
});

test("nothing recorded violates nothing", () => {
  expect(ledgerViolation([])).toBeNull();
  expect(ledgerViolation(EXPENSE)).toBeNull();
});

test("an invoice may reach what is committed, not one cent more", () => {
  expect(ledgerViolation([ORDER, entry("all", "INVOICED", 1000, "2021-03-10")])).toBeNull();
  expect(ledgerViolation([ORDER, entry("more", "INVOICED", 1000.01, "2021-03-10")])?.date).toBe("2021-03-10");
});

test("a payment may reach what is invoiced, not one cent more", () => {
  expect(ledgerViolation([ORDER, INVOICE, entry("all", "PAID", 600, "2021-03-10")])).toBeNull();
  expect(ledgerViolation([ORDER, INVOICE, entry("more", "PAID", 600.01, "2021-04-10")])?.date).toBe("2021-04-10");
});

test("the stages of one day are judged together, whatever their order", () => {
  const oneDay = [
    entry("paid", "PAID", 10, "2021-03-10"),
    entry("invoiced", "INVOICED", 10, "2021-03-10"),
    entry("committed", "COMMITTED", 10, "2021-03-10"),
  ];
  expect(ledgerViolation(oneDay)).toBeNull();
  expect(ledgerViolation(oneDay.toReversed())).toBeNull();
});

test("an invoice dated before its commitment is found on its own day", () => {
  expect(ledgerViolation([ORDER, entry("early", "INVOICED", 1, "2021-01-09")])?.date).toBe("2021-01-09");
});

test("a refund may not exceed what was paid", () => {
  expect(ledgerViolation([...EXPENSE, entry("refund", "PAID", -400, "2021-05-01")])).toBeNull();
  expect(ledgerViolation([...EXPENSE, entry("refund", "PAID", -400.01, "2021-05-01")])?.message).toBe(
    "Au 1er\u00a0mai 2021, le payé (\u22120,01\u00a0€) serait négatif\u00a0: corrigez le montant ou la date.",
  );
});

test("the sentence names the stages as the carrier does, with their amounts and what to do", () => {
  const entries = [ORDER, entry("more", "INVOICED", 1200, "2021-06-08")];
  expect(ledgerViolation(entries, "PUBLIC")?.message).toBe(
    "Au 8\u00a0juin 2021, le mandaté (1\u202f200,00\u00a0€) dépasserait l’engagé (1\u202f000,00\u00a0€)\u00a0: corrigez le montant ou la date.",
  );
  expect(ledgerViolation(entries, "COMPANY")?.message).toMatch(/le facturé \(/);
  expect(ledgerViolation(entries)?.message).toMatch(/le facturé ou mandaté \(/);
});

test("the first broken day is told, not the last", () => {
  const broken = [entry("a", "PAID", 1, "2021-02-01"), entry("b", "PAID", 1, "2021-01-01")];
  expect(ledgerViolation(broken)?.date).toBe("2021-01-01");
});

test("the stage of an expense is the furthest one its whole commitment has reached", () => {
  const totals = (committed: number, invoiced: number, paid: number) => ({
    committed: euro(committed),
    invoiced: euro(invoiced),
    paid: euro(paid),
  });
  expect(expenseStage(totals(0, 0, 0))).toBeNull();
  expect(expenseStage(totals(100, 0, 0))).toBe("COMMITTED");
  expect(expenseStage(totals(100, 99.99, 99.99))).toBe("COMMITTED");
  expect(expenseStage(totals(100, 100, 99.99))).toBe("INVOICED");
  expect(expenseStage(totals(100, 100, 100))).toBe("PAID");
});

test("an entry nothing rests on is reversed alone", () => {
  expect(ids(reversalCascade(EXPENSE, "payment"))).toEqual(["payment"]);
});

test("the payment that settles an invoice falls with it, even when the totals would hold without", () => {
  const other = entry("other invoice", "INVOICED", 400, "2021-03-10");
  expect(ids(reversalCascade([...EXPENSE, other], "invoice"))).toEqual(["invoice", "payment"]);
});

test("reversing the commitment takes back what rests on it, stage by stage", () => {
  expect(ids(reversalCascade(EXPENSE, "order"))).toEqual(["order", "invoice", "payment"]);
});

test("of several invoices, only those that no longer stand fall, the latest first", () => {
  const raise = entry("raise", "COMMITTED", 500, "2021-02-10", { kind: "RAISE" });
  const second = entry("second", "INVOICED", 700, "2021-05-10");
  expect(ids(reversalCascade([ORDER, raise, INVOICE, second], "raise"))).toEqual(["raise", "second"]);
  expect(ids(reversalCascade([ORDER, raise, INVOICE, second], "order"))).toEqual(["order", "invoice", "second"]);
});

test("reversing a credit note takes back the decrease of the commitment that followed, not the invoice", () => {
  const credit = entry("credit", "INVOICED", -100, "2021-05-01");
  const decrease = entry("decrease", "COMMITTED", -450, "2021-05-02");
  const entries = [ORDER, INVOICE, credit, decrease];
  expect(ids(reversalCascade(entries, "credit"))).toEqual(["credit", "decrease"]);
});

test("reversing a payment takes back its refund", () => {
  const refund = entry("refund", "PAID", -100, "2021-05-01");
  expect(ids(reversalCascade([...EXPENSE, refund], "payment"))).toEqual(["payment", "refund"]);
});

test("what is already reversed, a reversal, or unknown, reverses nothing", () => {
  const entries = [...EXPENSE, reversal(PAYMENT)];
  expect(reversalCascade(entries, "payment")).toEqual([]);
  expect(reversalCascade(entries, "reversal of payment")).toEqual([]);
  expect(reversalCascade(entries, "nobody")).toEqual([]);
});

test("a reversed payment no longer rests on its invoice", () => {
  expect(ids(reversalCascade([...EXPENSE, reversal(PAYMENT)], "invoice"))).toEqual(["invoice"]);
});

test("the entries that still count leave out reversals and what they reverse", () => {
  expect(ids(liveEntries([...EXPENSE, reversal(PAYMENT)]))).toEqual(["order", "invoice"]);
});
