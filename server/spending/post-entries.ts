import "server-only";
import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import { type LedgerEntry, ledgerViolation } from "@/domain/spending/ledger";
import type { EntryKind, Stage } from "@/domain/spending/stage";
import type { Transaction } from "@/server/db/transaction";

export type Draft = {
  stage: Stage;
  kind: EntryKind;
  businessDate: CalendarDate;
  amount: Cents;
  label?: string | undefined;
  document?: string | undefined;
  reason?: string | undefined;
  reversesId?: string | undefined;
  settlesId?: string | undefined;
};

type Owner = { territoryId: string; actionId: string; expenseId: string; authorId: string };

/** A draft as the ledger will hold it, to judge it before it is written. */
function asLedgerEntry(draft: Draft): LedgerEntry {
  return { ...draft, id: randomUUID(), reversesId: draft.reversesId ?? null, settlesId: draft.settlesId ?? null };
}

/** Posts the entries of one gesture under one batch, after the domain has judged the whole ledger with them. */
export async function postEntries(
  tx: Transaction,
  owner: Owner,
  existing: readonly LedgerEntry[],
  drafts: readonly Draft[],
): Promise<string> {
  const violation = ledgerViolation([...existing, ...drafts.map(asLedgerEntry)]);
  if (violation) throw new Refusal("ledger.invariant", violation.message);
  const batchId = randomUUID();
  for (const draft of drafts) {
    await tx.expenseEntry.create({
      data: {
        ...owner,
        batchId,
        stage: draft.stage,
        kind: draft.kind,
        businessDate: new Date(draft.businessDate),
        amountCents: BigInt(draft.amount),
        label: draft.label ?? null,
        document: draft.document ?? null,
        reason: draft.reason ?? null,
        reversesId: draft.reversesId ?? null,
        settlesId: draft.settlesId ?? null,
      },
    });
  }
  return batchId;
}

/** The opposite of an entry, at its own date. */
export function reversalOf(entry: LedgerEntry, reason: string): Draft {
  return {
    stage: entry.stage,
    kind: "REVERSAL",
    businessDate: entry.businessDate,
    amount: -entry.amount as Cents,
    reason,
    reversesId: entry.id,
  };
}

/** What the journal keeps of drafts: stage, amount in cents and business date. */
export function tracedEntries(drafts: readonly Draft[]) {
  return drafts.map(({ stage, kind, amount, businessDate }) => ({ stage, kind, amount, date: businessDate }));
}
