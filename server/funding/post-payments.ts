import "server-only";
import { randomUUID } from "node:crypto";
import type { FundingEntry } from "@/domain/funding/payments";
import type { Transaction } from "@/server/db/transaction";
import type { LoadedFunding } from "./load-funding";

export type PaymentDraft = Pick<FundingEntry, "id" | "stage" | "kind" | "on" | "amount"> & {
  answersId?: string | null;
  reversesId?: string;
  document?: string | undefined;
  reason?: string;
};

/** Posts the entries of one gesture under one batch; a claim comes before the receipt that answers it. */
export async function postPayments(
  tx: Transaction,
  { lineId, action }: LoadedFunding,
  authorId: string,
  drafts: readonly PaymentDraft[],
): Promise<string> {
  const batchId = randomUUID();
  const { territoryId, actionId } = action;
  for (const { id, stage, kind, on, amount, answersId, reversesId, document, reason } of drafts) {
    await tx.fundingEntry.create({
      data: {
        id,
        territoryId,
        actionId,
        fundingLineId: lineId,
        authorId,
        batchId,
        stage,
        kind,
        happenedOn: new Date(on),
        amountCents: BigInt(amount),
        answersId: answersId ?? null,
        reversesId: reversesId ?? null,
        document: document ?? null,
        reason: reason ?? null,
      },
    });
  }
  return batchId;
}
