import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, shuffled } from "@/test-support/arbitraries";
import { euro } from "@/test-support/facts";
import { aFundedLine, aFundingPlan, claimedPayments, fundedLines, ownFunds } from "@/test-support/funding-lines";
import { type Cents, cents, sumCents } from "../shared/money";
import { FUNDING_STATUSES, isLost } from "./funding-line";
import type { FundedLine } from "./funding-plan";
import { type FundingPlan, plannedByKind, plannedTotal } from "./funding-plan";
import { FUNDING_RULES, fundingWarnings, taxBasisNote } from "./funding-rules";
import { NO_PAYMENTS } from "./payments";

const COMPANY = { name: "SD Tech", kind: "COMPANY" } as const;
const byOne = (amount: number, cent: number): Cents => cents(euro(amount) + cent);
const codes = (given: Partial<FundingPlan>) => fundingWarnings(aFundingPlan(given)).map(({ code }) => code);
const codesOf = (line: FundedLine, given: Partial<FundingPlan> = {}) =>
  codes({ owner: COMPANY, lines: [line], ...given });

/** A threshold: the last amount that passes and, one cent further, the first that warns. */
function bothSides(code: string, at: (cent: number) => string[]) {
  expect(at(0), "on the threshold").not.toContain(code);
  expect(at(1), "one cent past it").toContain(code);
}

test("plan ≠ cost, one cent missing or in excess", () => {
  const plan = (cent: number) => codes({ cost: euro(100), owner: COMPANY, lines: [ownFunds(byOne(100, cent))] });
  bothSides("PLAN_EQUALS_COST", plan);
  expect(plan(-1)).toContain("PLAN_EQUALS_COST");
  const said = (cent: number) =>
    fundingWarnings(aFundingPlan({ cost: euro(100), owner: COMPANY, lines: [ownFunds(byOne(100, cent))] }))[0]
      ?.sentence;
  expect(said(1)).toMatch(/^Le plan de financement dépasse le coût de 0,01\s€/);
  expect(said(-1)).toMatch(/^Il manque 0,01\s€ pour financer l’action/);
});

test("a plan without a line, or without a cost, is not held against it", () => {
  expect(codes({ cost: euro(100) })).toEqual([]);
  expect(codes({ cost: null, lines: [ownFunds(euro(100))] })).toEqual([]);
});

test("décret n° 2018-514, art. 10: public aid ≤ the eligible expense, to the cent", () => {
  const within = (cent: number, given: Partial<FundedLine> = {}) =>
    codes({
      cost: euro(1_000),
      owner: COMPANY,
      lines: [
        aFundedLine({ planned: euro(400), eligibleBase: euro(800), ...given }),
        aFundedLine({ funder: "Région", funderKind: "REGION", scheme: "REGION", planned: byOne(400, cent) }),
      ],
    });
  bothSides("PUBLIC_AID_WITHIN_COST", (cent) => within(cent));
  expect(within(1, { scheme: "OTHER" }), "another scheme's base is not the decree's: the cost holds").not.toContain(
    "PUBLIC_AID_WITHIN_COST",
  );
});

test("décret n° 2018-514, art. 10: without the State's base the cost is the limit; loans and private money don't count", () => {
  const aid = (cent: number) => codesOf(aFundedLine({ planned: byOne(500, cent) }), { cost: euro(500) });
  bothSides("PUBLIC_AID_WITHIN_COST", aid);
  const loan = aFundedLine({ kind: "LOAN", funderKind: "PUBLIC_BANK", planned: euro(900) });
  expect(codesOf(loan, { cost: euro(500) })).not.toContain("PUBLIC_AID_WITHIN_COST");
  const gift = aFundedLine({ funderKind: "COMPANY", planned: euro(900) });
  expect(codesOf(gift, { cost: euro(500) })).not.toContain("PUBLIC_AID_WITHIN_COST");
});

test("CGCT, art. L. 1111-10 III: 20 % of public money is the owner's, to the cent", () => {
  const own = (cent: number, given: Partial<FundingPlan> = {}) =>
    codes({ lines: [ownFunds(byOne(20, -cent)), aFundedLine({ planned: euro(80) })], ...given });
  bothSides("OWN_SHARE", (cent) => own(cent));
  expect(own(1, { owner: COMPANY }), "a company is not bound by it").not.toContain("OWN_SHARE");
});

test("CGCT, art. L. 1111-10 III: a loan the owner pays back is its own share; private money is no public financing", () => {
  const grant = aFundedLine({ planned: euro(80) });
  const loan = aFundedLine({ kind: "LOAN", funderKind: "BANK", scheme: "BANK_LOAN", planned: euro(20) });
  expect(codes({ lines: [grant, loan] })).not.toContain("OWN_SHARE");
  const gift = aFundedLine({ kind: "PRIVATE", funderKind: "COMPANY", scheme: "PRIVATE", planned: euro(900) });
  expect(codes({ lines: [ownFunds(euro(20)), grant, gift] })).not.toContain("OWN_SHARE");
});

test("CGCT, art. L. 1111-10 III: a cent of aid that does not divide by four rounds the least share up", () => {
  const least = (own: number) =>
    codes({ lines: [ownFunds(cents(own)), aFundedLine({ planned: cents(101) })] }).includes("OWN_SHARE");
  expect([least(25), least(26)]).toEqual([true, false]);
});

test("award: the grant ≤ base × rate, to the cent, the product rounded down", () => {
  const grant = (cent: number) =>
    codesOf(aFundedLine({ planned: byOne(333.3, cent), eligibleBase: euro(1_000.01), rateBasisPoints: 3_333 }));
  bothSides("GRANT_WITHIN_RATE", grant);
  expect(codesOf(aFundedLine({ planned: euro(9_999), eligibleBase: null, rateBasisPoints: 1 }))).toEqual([]);
});

test("award: the eligible base ≤ the cost, to the cent", () => {
  bothSides("BASE_WITHIN_COST", (cent) =>
    codesOf(aFundedLine({ planned: euro(1), eligibleBase: byOne(500, cent) }), { cost: euro(500) }),
  );
});

test("award: claimed ≤ contracted, to the cent", () => {
  bothSides("CLAIMED_WITHIN_GRANT", (cent) => codesOf(aFundedLine({ planned: euro(100), claimed: byOne(100, cent) })));
});

test("décret n° 2018-514, art. 12 II: the advance ≤ 30 % of the grant, to the cent", () => {
  bothSides("ADVANCE_CEILING", (cent) =>
    codesOf(aFundedLine({ planned: euro(1_000), payments: claimedPayments({ ADVANCE: byOne(300, cent) }) })),
  );
});

test("décret n° 2018-514, art. 12 II: with a first-demand guarantee the line carries 60 %, to the cent", () => {
  bothSides("ADVANCE_CEILING", (cent) =>
    codesOf(
      aFundedLine({
        planned: euro(1_000),
        advanceCeiling: 60,
        payments: claimedPayments({ ADVANCE: byOne(600, cent) }),
      }),
    ),
  );
});

test("décret n° 2018-514, art. 12 III: advance and instalments ≤ 80 % of the grant, to the cent; the final payment is free", () => {
  const claimed = (cent: number, final = 0) =>
    codesOf(
      aFundedLine({
        planned: euro(1_000),
        payments: claimedPayments({ ADVANCE: euro(300), INSTALMENT: byOne(500, cent), FINAL: euro(final) }),
      }),
    );
  bothSides("INSTALMENT_CEILING", claimed);
  expect(claimed(0, 200)).not.toContain("INSTALMENT_CEILING");
});

test("décret n° 2018-514, art. 12 III: above 48 months the line carries 90 %, to the cent", () => {
  bothSides("INSTALMENT_CEILING", (cent) =>
    codesOf(
      aFundedLine({
        planned: euro(1_000),
        instalmentCeiling: 90,
        payments: claimedPayments({ INSTALMENT: byOne(900, cent) }),
      }),
    ),
  );
});

test("DETR, usage: the advance ≤ 30 %, to the cent, and its source is said", () => {
  const line = (cent: number) =>
    aFundedLine({ scheme: "DETR", planned: euro(1_000), payments: claimedPayments({ ADVANCE: byOne(300, cent) }) });
  bothSides("ADVANCE_CEILING", (cent) => codesOf(line(cent)));
  const [warning] = fundingWarnings(aFundingPlan({ owner: COMPANY, lines: [line(1)] }));
  expect(warning?.source).toMatch(/usage/);
  expect(warning?.sentence).toMatch(
    /^État\s: l’avance passe le plafond de 30\s%\s: 300,01\s€ au lieu de 300,00\s€ au plus\.$/,
  );
});

test("what came in passes a ceiling as well as what was claimed", () => {
  const received = { ...NO_PAYMENTS, RECEIVED: { ...NO_PAYMENTS.RECEIVED, ADVANCE: byOne(300, 1) } };
  expect(codesOf(aFundedLine({ planned: euro(1_000), payments: received }))).toContain("ADVANCE_CEILING");
});

test("a scheme left to its award has no ceiling; the line's own makes one", () => {
  const payments = claimedPayments({ ADVANCE: euro(1_000) });
  const line = { scheme: "FEDER", planned: euro(1_000), payments };
  expect(codesOf(aFundedLine(line))).toEqual([]);
  expect(codesOf(aFundedLine({ ...line, advanceCeiling: 20 }))).toEqual(["ADVANCE_CEILING"]);
});

test("every warning names its lines or the plan, says what to do and where it is written", () => {
  fc.assert(
    fc.property(fc.array(fundedLines, { maxLength: 6 }), fc.option(amounts()), (lines, cost) => {
      for (const warning of fundingWarnings(aFundingPlan({ lines, cost }))) {
        expect(FUNDING_RULES.map(({ code }) => code)).toContain(warning.code);
        expect(warning.sentence).toMatch(/[.%]$/);
        expect(warning.whatToDo).toMatch(/\.$/);
        expect(warning.source.length).toBeGreaterThan(10);
        expect(warning.lines.every(({ id }) => lines.some((line) => line.id === id))).toBe(true);
      }
    }),
  );
});

test("the order of the lines never changes the warnings", () => {
  const mixed = fc
    .array(fundedLines, { maxLength: 6 })
    .chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines), fc.option(amounts(3_000_000_000))));
  const said = (lines: FundedLine[], cost: Cents | null) =>
    fundingWarnings(aFundingPlan({ lines, cost }))
      .map(({ sentence, code }) => `${code} ${sentence}`)
      .toSorted();
  fc.assert(
    fc.property(mixed, ([lines, others, cost]) => {
      expect(said(others, cost)).toEqual(said(lines, cost));
    }),
  );
});

test("the sum by kind is the sum of the lines", () => {
  fc.assert(
    fc.property(fc.array(fundedLines), (lines) => {
      expect(sumCents(Object.values(plannedByKind(lines)))).toBe(plannedTotal(lines));
    }),
  );
});

test("files refused, closed or lapsed raise no warning on their award", () => {
  const lost = FUNDING_STATUSES.filter(isLost);
  expect(lost).toHaveLength(3);
  for (const status of lost)
    expect(
      codesOf(aFundedLine({ status, planned: cents(0), contracted: euro(10), eligibleBase: euro(900) }), {
        cost: null,
      }),
    ).toEqual([]);
});

test("the tax basis is said in words", () => {
  expect(taxBasisNote({ taxBasis: "TTC" })).toContain("toutes taxes comprises (TTC)");
});
