import { type CalendarDate, isAfter } from "../shared/calendar-date";
import { eurosExact, longDate, NBSP } from "../shared/format";
import { addCents, type Cents, cents, subtractCents, sumCents, ZERO } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { liveEntries } from "../spending/ledger";
import type { FundingStage, PaymentKind } from "./funding-line";

/** A line of the ledger of a subsidy: a claim sent to the funder, or money that came in. */
export type FundingEntry = {
  id: string;
  stage: FundingStage;
  kind: PaymentKind;
  on: CalendarDate;
  amount: Cents;
  /** The claim a receipt answers. */
  answersId: string | null;
  reversesId: string | null;
  /** What was recorded by one gesture. */
  batchId: string;
};

export type PaymentTotals = Record<FundingStage, Record<PaymentKind, Cents>>;

const NOTHING = { ADVANCE: ZERO, INSTALMENT: ZERO, FINAL: ZERO };
export const NO_PAYMENTS: PaymentTotals = { CLAIMED: NOTHING, RECEIVED: NOTHING };

/** What was claimed and received by kind of payment. Reversals count for what they take back. */
export function paymentTotals(entries: readonly Pick<FundingEntry, "stage" | "kind" | "amount">[]): PaymentTotals {
  const totals = { CLAIMED: { ...NOTHING }, RECEIVED: { ...NOTHING } };
  for (const { stage, kind, amount } of entries) totals[stage][kind] = addCents(totals[stage][kind], amount);
  return totals;
}

/** A claim not wholly answered yet, and what is still awaited of it. */
export type OpenClaim = { id: string; kind: PaymentKind; on: CalendarDate; amount: Cents; awaited: Cents };

/** The claims whose money has not all come in, the oldest first. One posted with a receipt is what that receipt paid. */
export function openClaims(entries: readonly FundingEntry[]): OpenClaim[] {
  const live = liveEntries(entries);
  const receipts = new Set(live.filter(({ stage }) => stage === "RECEIVED").map(({ batchId }) => batchId));
  return live
    .filter(({ stage, batchId }) => stage === "CLAIMED" && !receipts.has(batchId))
    .map(({ id, kind, on, amount }) => ({ id, kind, on, amount, awaited: awaitedOf(live, id, amount) }))
    .filter(({ awaited }) => awaited > 0)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function awaitedOf(live: readonly FundingEntry[], claimId: string, amount: Cents): Cents {
  return subtractCents(amount, sumCents(live.filter((entry) => answers(entry, claimId)).map((entry) => entry.amount)));
}

function answers(entry: FundingEntry, claimId: string): boolean {
  return entry.stage === "RECEIVED" && entry.answersId === claimId;
}

export type Receipt = {
  amount: Cents;
  on: CalendarDate;
  /** The claim it answers, or the kind of payment when nobody recorded a claim. */
  of: { claimId: string } | { kind: PaymentKind };
};
/** `missing` is the claim to post with it: all of it, or what came in beyond the claim. */
export type ReceiptPlan = { kind: PaymentKind; claimId: string | null; missing: Cents };

/** What a receipt posts so that, at every date, what was claimed covers what was received. */
export function receiptPlan(entries: readonly FundingEntry[], { amount, on, of }: Receipt): ReceiptPlan {
  if ("kind" in of) return { kind: of.kind, claimId: null, missing: amount };
  const claim = openClaims(entries).find(({ id }) => id === of.claimId);
  if (!claim)
    throw new Refusal("funding.answers", "Le versement n’est pas enregistré : la demande choisie ne l’attend plus.", {
      of: "Choisissez une demande encore attendue, ou un versement sans demande enregistrée.",
    });
  if (isAfter(claim.on, on))
    throw new Refusal("funding.dates", "Le versement n’est pas enregistré : sa date est à corriger.", {
      date: `Le versement suit sa demande${NBSP}: le ${longDate(claim.on)} ou après.`,
    });
  return { kind: claim.kind, claimId: claim.id, missing: cents(Math.max(0, amount - claim.awaited)) };
}

/**
 * What taking back an entry takes with it: all that its gesture recorded, and the receipts that answer a claim taken
 * back. Empty when the entry is unknown, is itself a reversal, or is already reversed.
 */
export function takenBack<Entry extends FundingEntry>(entries: readonly Entry[], entryId: string): Entry[] {
  const live = liveEntries(entries);
  const target = live.find(({ id }) => id === entryId);
  if (!target) return [];
  const taken = new Set([target]);
  for (const each of taken) {
    for (const other of live) if (other.batchId === each.batchId || answers(other, each.id)) taken.add(other);
  }
  return [...taken];
}

/** « Avance de 372 000,00 € du 12 mars 2021 » */
export function paymentInWords(label: string, { amount, on }: { amount: Cents; on: CalendarDate }): string {
  return `${label} de ${eurosExact(amount)} du ${longDate(on)}`;
}
