import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { PAYMENT_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { ClaimPaymentInput } from "@/domain/funding/funding.schema";
import { paymentInWords } from "@/domain/funding/payments";
import { NBSP } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { write } from "@/server/db/transaction";
import { assertAfterFirstStep, assertNotAhead, loadFunding } from "./load-funding";
import { postPayments } from "./post-payments";

/** Records an advance, an instalment or a final payment asked of the funder. */
export function claimPayment(viewer: Viewer, input: ClaimPaymentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId, actionId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.claim", key: input.key, payload: input };
    return once(tx, identity, async () => {
      assertNotAhead(funding.action, input.date);
      assertAfterFirstStep(funding, input.date);
      const { kind, amount, date: on, document } = input;
      const draft = { id: randomUUID(), stage: "CLAIMED", kind, on, amount, document } as const;
      const batchId = await postPayments(tx, funding, viewer.id, [draft]);
      await record(tx, {
        territoryId,
        actionId,
        actorId: viewer.id,
        event: "funding.claimed",
        subjectId: funding.lineId,
        after: { funder: funding.funder, kind, amount, on },
      });
      const message = `${funding.funder}${NBSP}: demande enregistrée, ${paymentInWords(PAYMENT_KIND_LABELS[kind].toLowerCase(), draft)}.`;
      return { message, undo: { what: "fundingPayment", id: batchId, key: crypto.randomUUID() } } satisfies Done;
    });
  });
}
