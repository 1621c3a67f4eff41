import "server-only";
import { randomUUID } from "node:crypto";
import type { RecordStepInput } from "@/domain/funding/funding.schema";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";
import type { Transaction } from "@/server/db/transaction";

type Facts = Omit<RecordStepInput, "key" | "lineId">;
export type StepOwner = { territoryId: string; actionId: string; fundingLineId: string; authorId: string };

/** Writes steps in their order, and tells their ids; what a step leaves blank stands as the earlier steps said it. */
export async function postSteps(
  tx: Transaction,
  steps: readonly { owner: StepOwner; facts: Facts }[],
): Promise<string[]> {
  const data = steps.map(({ owner, facts }) => ({
    id: randomUUID(),
    ...owner,
    status: facts.status,
    happenedOn: new Date(facts.date),
    amountCents: stored(facts.amount),
    eligibleBaseCents: stored(facts.eligibleBase),
    rateBasisPoints: facts.rate ?? null,
    holder: facts.holder ?? null,
    fileNumber: facts.fileNumber ?? null,
    startBy: day(facts.startBy),
    startByBasis: facts.startBy ? (facts.startByBasis ?? null) : null,
    completeBy: day(facts.completeBy),
    completeByBasis: facts.completeBy ? (facts.completeByBasis ?? null) : null,
    advanceCeilingPercent: facts.advanceCeiling ?? null,
    instalmentCeilingPercent: facts.instalmentCeiling ?? null,
    document: facts.document ?? null,
    reason: facts.reason ?? null,
  }));
  await tx.fundingMove.createMany({ data });
  return data.map(({ id }) => id);
}

function stored(amount: Cents | undefined): bigint | null {
  return amount === undefined ? null : BigInt(amount);
}

function day(date: CalendarDate | undefined): Date | null {
  return date === undefined ? null : new Date(date);
}
