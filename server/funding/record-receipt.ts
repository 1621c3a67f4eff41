import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { RecordReceiptInput } from "@/domain/funding/funding.schema";
import { PAYMENT_KINDS, type PaymentKind } from "@/domain/funding/funding-line";
import { paymentInWords, type Receipt, type ReceiptPlan, receiptPlan } from "@/domain/funding/payments";
import { NBSP } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { assertAfterFirstStep, assertNotAhead, loadFunding } from "./load-funding";
import { type PaymentDraft, postPayments } from "./post-payments";

/** Records money that came in, with the claim nobody recorded if there was none. */
export function recordReceipt(viewer: Viewer, input: RecordReceiptInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId, actionId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.receive", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(funding.action, input.date);
      assertAfterFirstStep(funding, input.date);
      const { amount, date: on } = input;
      const plan = receiptPlan(funding.entries, { amount, on, of: answered(input.of) });
      const batchId = await postPayments(tx, funding, viewer.id, receiptDrafts(plan, input));
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "funding.received",
        subjectId: funding.lineId,
        after: { funder: funding.funder, kind: plan.kind, amount, on },
      });
      const label = PAYMENT_KIND_LABELS[plan.kind].toLowerCase();
      const message = `${funding.funder}${NBSP}: versement enregistré, ${paymentInWords(label, { amount, on })}.`;
      return { message, undo: { what: "fundingPayment", id: batchId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}

function answered(of: string): Receipt["of"] {
  return isPaymentKind(of) ? { kind: of } : { claimId: of };
}

function isPaymentKind(of: string): of is PaymentKind {
  return PAYMENT_KINDS.some((kind) => kind === of);
}

function receiptDrafts({ kind, claimId, missing }: ReceiptPlan, input: RecordReceiptInput): PaymentDraft[] {
  const { amount, date: on, document } = input;
  const claim: PaymentDraft = { id: randomUUID(), stage: "CLAIMED", kind, on, amount: missing };
  const answersId = claimId ?? claim.id;
  const receipt: PaymentDraft = { id: randomUUID(), stage: "RECEIVED", kind, on, amount, answersId, document };
  return missing > 0 ? [claim, receipt] : [receipt];
}
