import { randomUUID } from "node:crypto";
import type { EntryKind, Stage } from "@/domain/spending/stage";
import type { PrismaClient } from "@/prisma/generated/client";
import type { TestAction } from "./builders";

export type TestEntry = {
  stage: Stage;
  on: string;
  amount: number;
  kind?: EntryKind;
  /** Rank, among these entries, of the one it reverses. */
  reverses?: number;
  /** When it was typed, if that matters. */
  recordedAt?: string;
};

export const spentAt = (on: string, amount: number): TestEntry[] =>
  (["COMMITTED", "INVOICED", "PAID"] as const).map((stage) => ({ stage, on, amount }));

let serial = 0;

/** An expense with its entries, amounts in cents, written in one transaction as the commands do. */
export async function anExpense(
  db: PrismaClient,
  action: TestAction,
  authorId: string,
  given: { object?: string; supplier?: string; entries: readonly TestEntry[] },
): Promise<{ id: string; number: number }> {
  serial += 1;
  const number = serial;
  const scope = { territoryId: action.territory.id, actionId: action.id };
  const ids = given.entries.map(() => randomUUID());
  const batchId = randomUUID();
  const { id } = await db.expense.create({
    data: {
      ...scope,
      number,
      object: given.object ?? `Dépense ${number}`,
      supplier: given.supplier ?? "Tiers fictif",
      authorId,
      entries: {
        create: given.entries.map(({ stage, on, amount, kind = "RECORDED", reverses, recordedAt }, rank) => ({
          id: ids[rank] ?? randomUUID(),
          stage,
          kind,
          businessDate: new Date(on),
          amountCents: BigInt(amount),
          reason: kind === "RECORDED" || kind === "IMPLIED" ? null : "Essai",
          reversesId: reverses === undefined ? null : (ids[reverses] ?? null),
          batchId,
          authorId,
          ...(recordedAt && { recordedAt: new Date(recordedAt) }),
        })),
      },
    },
  });
  return { id, number };
}
