import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type {
  AddFundingInput,
  ClaimPaymentInput,
  RecordReceiptInput,
  RecordStepInput,
} from "@/domain/funding/funding.schema";
import { cents } from "@/domain/shared/money";
import { addFunding } from "@/server/funding/add-funding";
import { client } from "@/test-support/backstage";
import { on } from "./spending";

export const aFunding = (actionId: string, given: Partial<AddFundingInput> = {}): AddFundingInput => ({
  key: randomUUID(),
  actionId,
  funder: "Région fictive",
  funderKind: "REGION",
  kind: "GRANT",
  scheme: "REGION",
  status: "CONTRACTED",
  date: on("2021-01-10"),
  amount: cents(1_000_00),
  ...given,
});

/** Adds a funder as a person does; 1 000,00 € contracted on 10 January 2021 unless told otherwise. */
export async function fund(pilot: Viewer, actionId: string, given: Partial<AddFundingInput> = {}) {
  const done = await addFunding(pilot, aFunding(actionId, given));
  const moveId = done.undo?.id ?? "";
  const { fundingLineId: lineId } = await client().fundingMove.findUniqueOrThrow({ where: { id: moveId } });
  return { lineId, moveId };
}

export const aStep = (lineId: string, given: Partial<RecordStepInput> = {}): RecordStepInput => ({
  key: randomUUID(),
  lineId,
  status: "CONTRACTED",
  date: on("2021-02-10"),
  amount: cents(900_00),
  ...given,
});

export const aClaim = (lineId: string, given: Partial<ClaimPaymentInput> = {}): ClaimPaymentInput => ({
  key: randomUUID(),
  lineId,
  kind: "ADVANCE",
  amount: cents(300_00),
  date: on("2021-03-10"),
  ...given,
});

export const aReceipt = (lineId: string, given: Partial<RecordReceiptInput> = {}): RecordReceiptInput => ({
  key: randomUUID(),
  lineId,
  of: "ADVANCE",
  amount: cents(300_00),
  date: on("2021-04-10"),
  ...given,
});

/** The ledger of a line in the order it was written, one readable line per entry. */
export async function paymentsOf(fundingLineId: string): Promise<string[]> {
  const entries = await client().fundingEntry.findMany({ where: { fundingLineId }, orderBy: { sequence: "asc" } });
  return entries.map(
    ({ stage, kind, amountCents, happenedOn, answersId }) =>
      `${stage} ${kind} ${amountCents} ${happenedOn.toISOString().slice(0, 10)}${answersId ? " answers" : ""}`,
  );
}

export async function paymentOf(fundingLineId: string, stage: "CLAIMED" | "RECEIVED"): Promise<string> {
  const found = await client().fundingEntry.findFirstOrThrow({ where: { fundingLineId, stage, reversesId: null } });
  return found.id;
}
