import fc from "fast-check";
import { expect, test } from "vitest";
import { contractDates } from "@/test-support/arbitraries";
import { day, euro } from "@/test-support/facts";
import { cents } from "../shared/money";
import { type LedgerEntry, ledgerViolation } from "./ledger";
import { raiseOffer } from "./raise-offer";
import { raisesNeeded } from "./raises";
import { STAGES, type Stage } from "./stage";

const entry = (stage: Stage, amount: number, on: string): LedgerEntry => ({
  id: `${stage} ${on}`,
  stage,
  kind: "RECORDED",
  businessDate: day(on),
  amount: euro(amount),
  reversesId: null,
  settlesId: null,
});
const addition = (stage: Stage, amount: number, on: string) => ({ stage, amount: euro(amount), date: day(on) });

const UNDER_WAY = [entry("COMMITTED", 1000, "2021-01-10"), entry("INVOICED", 600, "2021-03-10")];

test("nothing is missing as long as the earlier stages cover the amount, to the cent", () => {
  expect(raisesNeeded(UNDER_WAY, addition("INVOICED", 400, "2021-04-01"))).toEqual([]);
  expect(raisesNeeded(UNDER_WAY, addition("INVOICED", 400.01, "2021-04-01"))).toEqual([
    { stage: "COMMITTED", amount: euro(0.01), becomes: euro(1000.01) },
  ]);
  expect(raisesNeeded(UNDER_WAY, addition("PAID", 600, "2021-04-01"))).toEqual([]);
});

test("a payment beyond both stages raises both, the commitment first", () => {
  expect(raisesNeeded(UNDER_WAY, addition("PAID", 1200, "2021-04-01"))).toEqual([
    { stage: "COMMITTED", amount: euro(200), becomes: euro(1200) },
    { stage: "INVOICED", amount: euro(600), becomes: euro(1200) },
  ]);
});

test("a payment beyond the invoices alone raises the invoices alone", () => {
  expect(raisesNeeded(UNDER_WAY, addition("PAID", 900, "2021-04-01"))).toEqual([
    { stage: "INVOICED", amount: euro(300), becomes: euro(900) },
  ]);
});

test("an amount dated back counts what was recorded after it", () => {
  expect(raisesNeeded(UNDER_WAY, addition("INVOICED", 500, "2021-02-01"))).toEqual([
    { stage: "COMMITTED", amount: euro(100), becomes: euro(1100) },
  ]);
  expect(raisesNeeded(UNDER_WAY, addition("INVOICED", 500, "2021-01-09"))).toEqual([
    { stage: "COMMITTED", amount: euro(500), becomes: euro(500) },
  ]);
});

test("a commitment never needs a raise, and on an empty expense everything is missing", () => {
  expect(raisesNeeded(UNDER_WAY, addition("COMMITTED", 5000, "2021-01-01"))).toEqual([]);
  expect(raisesNeeded([], addition("PAID", 10, "2021-01-01"))).toEqual([
    { stage: "COMMITTED", amount: euro(10), becomes: euro(10) },
    { stage: "INVOICED", amount: euro(10), becomes: euro(10) },
  ]);
});

const additions = fc.array(
  fc.record({
    stage: fc.constantFrom(...STAGES),
    amount: fc.integer({ min: 1, max: 1_000_00 }).map(cents),
    date: contractDates,
  }),
  { maxLength: 8 },
);

test("with the raises it asks for, any true fact can be recorded; without the last cent of one it can't", () => {
  fc.assert(
    fc.property(additions, (facts) => {
      let entries: LedgerEntry[] = [];
      for (const [rank, fact] of facts.entries()) {
        const raises = raisesNeeded(entries, fact);
        const posted = [...raises, fact].map(({ stage, amount }, place) => ({
          ...entry(stage, 0, fact.date),
          id: `${rank}-${place}`,
          amount,
        }));
        expect(ledgerViolation([...entries, ...posted])).toBeNull();
        for (const [place] of raises.entries()) {
          const short = posted.map((each, at) => (at === place ? { ...each, amount: cents(each.amount - 1) } : each));
          expect(ledgerViolation([...entries, ...short])).not.toBeNull();
        }
        entries = [...entries, ...posted];
      }
    }),
  );
});

test("what is offered names each stage and what it becomes", () => {
  expect(raiseOffer([{ stage: "COMMITTED", amount: euro(1), becomes: euro(412_600) }])).toBe(
    "Porter l’engagé à 412\u202f600,00\u00a0€",
  );
  expect(
    raiseOffer([
      { stage: "COMMITTED", amount: euro(1), becomes: euro(1200) },
      { stage: "INVOICED", amount: euro(1), becomes: euro(900) },
    ]),
  ).toBe("Porter l’engagé à 1\u202f200,00\u00a0€ et le facturé à 900,00\u00a0€");
});
