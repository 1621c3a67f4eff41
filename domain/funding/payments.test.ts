import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates } from "@/test-support/arbitraries";
import { day, euro } from "@/test-support/facts";
import { type Cents, sumCents } from "../shared/money";
import { PAYMENT_KINDS } from "./funding-line";
import { type FundingEntry, openClaims, paymentTotals, receiptPlan, takenBack } from "./payments";

let serial = 0;
function anEntry(given: Partial<FundingEntry> = {}): FundingEntry {
  serial += 1;
  return {
    id: `entry-${serial}`,
    stage: "CLAIMED",
    kind: "ADVANCE",
    on: day("2021-03-12"),
    amount: euro(100),
    answersId: null,
    reversesId: null,
    batchId: `batch-${serial}`,
    ...given,
  };
}
const answerTo = (claim: FundingEntry, given: Partial<FundingEntry> = {}) =>
  anEntry({ stage: "RECEIVED", kind: claim.kind, answersId: claim.id, on: day("2021-04-12"), ...given });
const reversal = (of: FundingEntry) =>
  anEntry({ ...of, id: `${of.id}-back`, amount: -of.amount as Cents, answersId: null, reversesId: of.id });

test("a claim stays open until its money has all come in", () => {
  const claim = anEntry();
  expect(openClaims([claim])).toMatchObject([{ id: claim.id, awaited: euro(100) }]);
  expect(openClaims([claim, answerTo(claim, { amount: euro(99.99) })])).toMatchObject([{ awaited: euro(0.01) }]);
  expect(openClaims([claim, answerTo(claim)])).toEqual([]);
  expect(openClaims([claim, reversal(claim)])).toEqual([]);
});

test("the claim posted for what came in beyond another one is already paid, and awaits nothing", () => {
  const claim = anEntry();
  const beyond = anEntry({ amount: euro(50), batchId: "beyond" });
  const receipt = answerTo(claim, { amount: euro(150), batchId: "beyond" });
  expect(openClaims([claim, beyond, receipt])).toEqual([]);
  const of = { claimId: beyond.id };
  expect(() => receiptPlan([claim, beyond, receipt], { amount: euro(50), on: receipt.on, of })).toThrow(
    /ne l’attend plus/,
  );
});

test("a receipt nobody claimed posts its claim; one that answers a claim posts what passes it", () => {
  const claim = anEntry();
  const given = { amount: euro(100), on: day("2021-04-12") };
  expect(receiptPlan([claim], { ...given, of: { kind: "FINAL" } })).toEqual({
    kind: "FINAL",
    claimId: null,
    missing: euro(100),
  });
  const of = { claimId: claim.id };
  expect(receiptPlan([claim], { ...given, of })).toEqual({ kind: "ADVANCE", claimId: claim.id, missing: 0 });
  expect(receiptPlan([claim], { ...given, amount: euro(100.01), of })).toMatchObject({ missing: 1 });
});

test("a receipt comes the day of its claim or after, and only to one still awaited", () => {
  const claim = anEntry();
  const of = { claimId: claim.id };
  expect(receiptPlan([claim], { amount: euro(1), on: claim.on, of })).toMatchObject({ missing: 0 });
  expect(() => receiptPlan([claim], { amount: euro(1), on: day("2021-03-11"), of })).toThrow(/date est à corriger/);
  expect(() => receiptPlan([claim, answerTo(claim)], { amount: euro(1), on: day("2021-05-01"), of })).toThrow(
    /ne l’attend plus/,
  );
});

test("taking back a claim takes back its receipts; taking back a receipt leaves a claim that came before it", () => {
  const claim = anEntry();
  const receipt = answerTo(claim);
  expect(takenBack([claim, receipt], claim.id)).toEqual([claim, receipt]);
  expect(takenBack([claim, receipt], receipt.id)).toEqual([receipt]);
  expect(takenBack([claim, receipt, reversal(receipt)], receipt.id)).toEqual([]);
  expect(takenBack([claim, receipt], "nothing")).toEqual([]);
});

test("a receipt and the claim posted with it go together", () => {
  const claim = anEntry({ batchId: "one" });
  const receipt = answerTo(claim, { batchId: "one" });
  expect(takenBack([claim, receipt], receipt.id).map(({ id }) => id)).toEqual([receipt.id, claim.id]);
});

type Gesture = { on: FundingEntry["on"]; amount: Cents; kind: FundingEntry["kind"]; of: number; back: boolean };

/** Plays gestures as the server does, those it refuses left out. */
function play(gestures: readonly Gesture[]): FundingEntry[] {
  return gestures.reduce<FundingEntry[]>((entries, gesture) => entries.concat(written(entries, gesture)), []);
}

function written(entries: readonly FundingEntry[], { on, amount, kind, of, back }: Gesture): FundingEntry[] {
  const target = entries[of % Math.max(1, entries.length)];
  if (back) return target ? takenBack(entries, target.id).map(reversal) : [];
  if (of % 2 === 0) return [anEntry({ on, amount, kind })];
  const claim = openClaims(entries)[of % 3];
  if (claim && claim.on > on) return [];
  const plan = receiptPlan(entries, { amount, on, of: claim ? { claimId: claim.id } : { kind } });
  const batchId = `gesture-${entries.length}`;
  const missing = plan.missing > 0 ? [anEntry({ on, kind: plan.kind, amount: plan.missing, batchId })] : [];
  const answersId = plan.claimId ?? missing[0]?.id ?? null;
  return [...missing, anEntry({ stage: "RECEIVED", on, kind: plan.kind, amount, answersId, batchId })];
}

const gestures = fc.array(
  fc.record({
    on: contractDates,
    amount: amounts(10_000_00).filter((amount) => amount > 0),
    kind: fc.constantFrom(...PAYMENT_KINDS),
    of: fc.nat(20),
    back: fc.boolean(),
  }),
  { maxLength: 25 },
);

test("whatever the gestures, at every date what was claimed covers what came in, and that is never negative", () => {
  fc.assert(
    fc.property(gestures, (played) => {
      const entries = play(played);
      for (const { on } of entries) {
        const until = entries.filter((entry) => entry.on <= on);
        const sum = (stage: FundingEntry["stage"]) =>
          sumCents(until.filter((entry) => entry.stage === stage).map(({ amount }) => amount));
        expect(sum("CLAIMED")).toBeGreaterThanOrEqual(sum("RECEIVED"));
        expect(sum("RECEIVED")).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("the totals by kind add up to the entries", () => {
  fc.assert(
    fc.property(gestures, (played) => {
      const entries = play(played);
      const totals = paymentTotals(entries);
      const sums = sumCents([...Object.values(totals.CLAIMED), ...Object.values(totals.RECEIVED)]);
      expect(sums).toBe(sumCents(entries.map(({ amount }) => amount)));
    }),
  );
});
