import "server-only";
import { z } from "zod";
import type { Permission, Viewer } from "@/domain/access/permissions";
import { NATURES } from "@/domain/budget/by-year";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { Denied } from "@/domain/shared/refusal";
import type { LedgerEntry } from "@/domain/spending/ledger";
import { ENTRY_KINDS, STAGES } from "@/domain/spending/stage";
import { type LoadedAction, loadActionOf } from "@/server/action/load-action";
import type { Transaction } from "@/server/db/transaction";

const header = z.object({
  expenseId: z.string(),
  actionId: z.string(),
  number: z.number(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES),
  version: z.number(),
});

const entry = z.object({
  id: z.string(),
  stage: z.enum(STAGES),
  kind: z.enum(ENTRY_KINDS),
  businessDate: calendarDateSchema,
  amount: z.bigint().transform((value) => cents(Number(value))),
  label: z.string().nullable(),
  document: z.string().nullable(),
  reversesId: z.string().nullable(),
  settlesId: z.string().nullable(),
  batchId: z.string(),
  authorId: z.string(),
  recordedAt: z.date(),
});
export type StoredEntry = z.infer<typeof entry> & LedgerEntry;

export type LoadedExpense = z.infer<typeof header> & { action: LoadedAction; entries: readonly StoredEntry[] };

const unknownExpense = () =>
  new Denied("expense.unknown", "Cette dépense n’existe pas, ou elle n’est pas dans votre périmètre.");

/** The expense with its whole ledger, locked until the end of the transaction, once the viewer may write to it. */
export async function loadExpense(
  tx: Transaction,
  viewer: Viewer,
  expenseId: string,
  permission: Permission,
): Promise<LoadedExpense> {
  const headers = await tx.$queryRaw`
    SELECT id AS "expenseId", action_id AS "actionId", number, object, supplier, cost_item AS "costItem", nature, version
    FROM expense WHERE id = ${expenseId}::uuid FOR UPDATE`;
  const [found] = z.array(header).parse(headers);
  if (!found) throw unknownExpense();
  const action = await loadActionOf(tx, viewer, found.actionId, permission, unknownExpense);
  const entries = await tx.$queryRaw`
    SELECT id, stage, kind, business_date::date::text AS "businessDate", amount_cents::bigint AS amount, label, document,
           reverses_id AS "reversesId", settles_id AS "settlesId", batch_id AS "batchId", author_id AS "authorId", recorded_at AS "recordedAt"
    FROM expense_entry WHERE expense_id = ${expenseId}::uuid ORDER BY sequence`;
  return { ...found, action, entries: z.array(entry).parse(entries) };
}

/** Loads the expense an entry belongs to, and that entry. */
export async function loadEntry(tx: Transaction, viewer: Viewer, entryId: string, permission: Permission) {
  const owner = await tx.expenseEntry.findUnique({ where: { id: entryId }, select: { expenseId: true } });
  if (!owner) throw unknownExpense();
  const expense = await loadExpense(tx, viewer, owner.expenseId, permission);
  const target = expense.entries.find((candidate) => candidate.id === entryId);
  if (!target) throw unknownExpense();
  return { expense, target };
}
