import { expect, test } from "vitest";
import { euro } from "@/test-support/facts";
import { aFile, step } from "@/test-support/funding-files";
import { isMasked, MASKED } from "../access/shared-amount";
import { ZERO } from "../shared/money";
import { type FundedContributor, sharedFunding } from "./shared-funding";

const M = 1_000_000;

type Given = { aid: number; own: number; paid?: number; reads?: boolean; isPublic?: boolean };

/** An action of that carrier with a plan that aid and own funds cover exactly. */
function anAction(carrier: string, { aid, own, paid = 0, reads = false, isPublic = false }: Given): FundedContributor {
  const totals = {
    paid: euro(paid * M),
    invoiced: ZERO,
    committed: ZERO,
    programmed: euro((aid + own) * M),
    forecast: null,
  };
  const files = [
    aFile({ moves: [step("CONTRACTED", "2020-03-01", aid * M)] }),
    aFile({ kind: "OWN_FUNDS", funderKind: "EPCI", moves: [step("CONTRACTED", "2020-03-01", own * M)] }),
  ];
  return { carrier, reads, hidden: !reads && !isPublic, totals, files };
}

const even = { aid: 2, own: 3, paid: 1 };
const hidden = (given: Given) => ["a", "b", "c"].map((carrier) => anAction(carrier, given));

test("three carriers that weigh the same tell their aid and their own funds to the nearest tenth of a million", () => {
  const told = sharedFunding([anAction("mine", { ...even, reads: true }), ...hidden(even)]);
  expect(told).toMatchObject({
    aidPlanned: { amount: euro(8 * M), rounded: true },
    ownFunds: { amount: euro(12 * M), rounded: true },
    aidReceived: { amount: 0, rounded: false },
    ownAdvanced: { amount: euro(4 * M), rounded: true },
  });
});

test("own funds one carrier dominates are masked, and so is the aid that the programmed total would give them back with", () => {
  const told = sharedFunding([
    anAction("a", { aid: 40, own: 90 }),
    anAction("b", { aid: 50, own: 3 }),
    anAction("c", { aid: 45, own: 3 }),
  ]);
  expect([told.aidPlanned, told.ownFunds].map(isMasked)).toEqual([true, true]);
});

test("with the programmed total masked too, the aid remains", () => {
  const told = sharedFunding([anAction("a", { aid: 2, own: 90 }), anAction("b", even), anAction("c", even)]);
  expect(told).toMatchObject({ aidPlanned: { amount: euro(6 * M), rounded: true }, ownFunds: MASKED });
});

test("public totals open nothing of the funding: two carriers more are needed than the one whose totals are known", () => {
  const told = sharedFunding([anAction("a", { ...even, isPublic: true }), anAction("b", even)]);
  expect(told).toMatchObject({ aidPlanned: MASKED, aidContracted: MASKED, ownFunds: MASKED });
});

test("more came in than was paid: nothing is advanced", () => {
  const received = hidden({ aid: 2, own: 3, paid: 1 }).map((each) => ({
    ...each,
    files: [
      aFile({
        moves: [step("CONTRACTED", "2020-03-01", 9 * M)],
        claims: [["2020-10", 5 * M]],
        receipts: [["2020-12", 5 * M]],
      }),
    ],
  }));
  expect(sharedFunding(received).ownAdvanced).toEqual({ amount: 0, rounded: true });
});
