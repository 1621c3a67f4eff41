import fc from "fast-check";
import { FUNDING_KINDS, FUNDING_STATUSES } from "@/domain/funding/funding-line";
import type { FundedLine, FundingPlan } from "@/domain/funding/funding-plan";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import { NO_PAYMENTS, type PaymentTotals } from "@/domain/funding/payments";
import { SCHEME_CODES } from "@/domain/funding/scheme";
import { type Cents, ZERO } from "@/domain/shared/money";
import { amounts } from "./arbitraries";
import { day, euro } from "./facts";

let serial = 0;

/** A grant of the State contracted for 100 000,00 €, unless told otherwise. */
export function aFundedLine(given: Partial<FundedLine> = {}): FundedLine {
  serial += 1;
  const contracted = given.contracted === undefined ? (given.planned ?? euro(100_000)) : given.contracted;
  return {
    id: `line-${serial}`,
    rank: serial,
    funder: "État",
    funderKind: "STATE",
    kind: "GRANT",
    scheme: "STATE_INVESTMENT",
    title: null,
    status: "CONTRACTED",
    since: day("2021-01-10"),
    holder: null,
    fileNumber: null,
    eligibleBase: null,
    rateBasisPoints: null,
    startBy: null,
    completeBy: null,
    advanceCeiling: null,
    instalmentCeiling: null,
    requested: null,
    granted: null,
    contracted,
    planned: contracted ?? ZERO,
    claimed: ZERO,
    received: ZERO,
    moves: [],
    payments: NO_PAYMENTS,
    ...given,
  };
}

export const ownFunds = (amount: Cents, given: Partial<FundedLine> = {}) =>
  aFundedLine({
    funder: "Alès Agglomération",
    funderKind: "EPCI",
    kind: "OWN_FUNDS",
    scheme: "OWN_FUNDS",
    planned: amount,
    ...given,
  });

export const aFundingPlan = (given: Partial<FundingPlan> = {}): FundingPlan => ({
  cost: null,
  taxBasis: "HT",
  owner: { name: "Alès Agglomération", kind: "EPCI" },
  lines: [],
  ...given,
});

export const claimedPayments = (given: Partial<PaymentTotals["CLAIMED"]>): PaymentTotals => ({
  ...NO_PAYMENTS,
  CLAIMED: { ...NO_PAYMENTS.CLAIMED, ...given },
});

const percents = fc.option(fc.integer({ min: 0, max: 100 }));
const some = amounts(1_000_000_000).map((amount) => amount as Cents);

/** Any line, coherent or not: what people type. */
export const fundedLines: fc.Arbitrary<FundedLine> = fc
  .record({
    kind: fc.constantFrom(...FUNDING_KINDS),
    funderKind: fc.constantFrom(...ORGANIZATION_KINDS),
    scheme: fc.constantFrom(...SCHEME_CODES),
    status: fc.constantFrom(...FUNDING_STATUSES),
    planned: some,
    contracted: fc.option(some),
    eligibleBase: fc.option(some.filter((amount) => amount > 0)),
    rateBasisPoints: fc.option(fc.integer({ min: 1, max: 10_000 })),
    advanceCeiling: percents,
    instalmentCeiling: percents,
    claimed: some,
  })
  .map((given) => aFundedLine({ ...given, payments: claimedPayments({ ADVANCE: given.claimed }) }));
