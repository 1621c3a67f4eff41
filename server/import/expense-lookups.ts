import "server-only";
import { z } from "zod";
import { can } from "@/domain/access/permissions";
import { NATURES } from "@/domain/budget/by-year";
import type { ExpenseHeader } from "@/domain/import/expense-verdict";
import type { KnownEntry } from "@/domain/import/row-entries";
import { calendarDateSchema } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { ACCOUNTINGS, type Accounting, ENTRY_KINDS, STAGES } from "@/domain/spending/stage";
import type { Transaction } from "@/server/db/transaction";
import type { ImportContext } from "./importer";

export type FileAction = { id: string; number: number; accounting: Accounting; writable: boolean };
/** The actions of the territory by number, and those the viewer may record spending on, by id. */
export type FilePlace = { territoryId: string; byNumber: ReadonlyMap<number, FileAction>; writable: readonly string[] };

const action = z.object({ id: z.string(), number: z.int(), accounting: z.enum(ACCOUNTINGS) });

export async function expensePlace(
  tx: Transaction,
  { territoryId, regionId, viewer }: Pick<ImportContext, "territoryId" | "regionId" | "viewer">,
): Promise<FilePlace> {
  const rows = await tx.$queryRaw`SELECT id, number, accounting FROM action WHERE territory_id = ${territoryId}::uuid`;
  const actions = z
    .array(action)
    .parse(rows)
    .map((found) => ({
      ...found,
      writable: can(viewer, "spending.record", { territoryId, regionId, actionId: found.id }),
    }));
  return {
    territoryId,
    byNumber: new Map(actions.map((found) => [found.number, found])),
    writable: actions.filter(({ writable }) => writable).map(({ id }) => id),
  };
}

/** Expenses by their number, and by the number of one of their entries: those the viewer may write to, and no other. */
export type NamedExpenses = { byNumber: ReadonlyMap<number, string>; byEntry: ReadonlyMap<number, string> };

export async function namedExpenses(
  tx: Transaction,
  { territoryId, writable }: FilePlace,
  numbers: readonly number[],
  sequences: readonly number[],
): Promise<NamedExpenses> {
  const expenses = await tx.$queryRaw<{ number: number; id: string }[]>`
    SELECT number, id FROM expense
    WHERE territory_id = ${territoryId}::uuid AND action_id = ANY (${writable}::uuid[]) AND number = ANY (${numbers}::int[])`;
  const entries = await tx.$queryRaw<{ sequence: bigint; id: string }[]>`
    SELECT sequence, expense_id AS id FROM expense_entry
    WHERE territory_id = ${territoryId}::uuid AND action_id = ANY (${writable}::uuid[]) AND sequence = ANY (${sequences}::bigint[])`;
  return {
    byNumber: new Map(expenses.map(({ number, id }) => [number, id])),
    byEntry: new Map(entries.map(({ sequence, id }) => [Number(sequence), id])),
  };
}

export type StoredExpense = {
  id: string;
  actionId: string;
  action: number;
  accounting: Accounting;
  number: number;
  version: number;
  header: ExpenseHeader;
  entries: KnownEntry[];
};

const header = z.object({
  id: z.string(),
  actionId: z.string(),
  action: z.int(),
  accounting: z.enum(ACCOUNTINGS),
  number: z.int(),
  version: z.int(),
  object: z.string(),
  supplier: z.string(),
  costItem: z.string().nullable(),
  nature: z.enum(NATURES),
});
const entry = z.object({
  expenseId: z.string(),
  id: z.string(),
  sequence: z.bigint().transform(Number),
  stage: z.enum(STAGES),
  kind: z.enum(ENTRY_KINDS),
  businessDate: calendarDateSchema,
  amount: z.bigint().transform((value) => cents(Number(value))),
  document: z.string().nullable(),
  label: z.string().nullable(),
  reversesId: z.string().nullable(),
  settlesId: z.string().nullable(),
});

/** Expenses the viewer may write to, with their whole ledgers, by id. */
export async function storedExpenses(
  tx: Transaction,
  { writable }: FilePlace,
  ids: readonly string[],
): Promise<Map<string, StoredExpense>> {
  if (ids.length === 0) return new Map();
  const headers = await tx.$queryRaw`
    SELECT e.id, e.action_id AS "actionId", a.number AS action, a.accounting, e.number, e.version, e.object, e.supplier,
           e.cost_item AS "costItem", e.nature
    FROM expense e JOIN action a ON a.id = e.action_id
    WHERE e.id = ANY (${ids}::uuid[]) AND e.action_id = ANY (${writable}::uuid[])`;
  const entries = await tx.$queryRaw`
    SELECT expense_id AS "expenseId", id, sequence, stage, kind, business_date::date::text AS "businessDate", amount_cents::bigint AS amount,
           document, label, reverses_id AS "reversesId", settles_id AS "settlesId"
    FROM expense_entry WHERE expense_id = ANY (${ids}::uuid[]) ORDER BY expense_id, sequence`;
  const found = new Map<string, StoredExpense>();
  for (const { object, supplier, costItem, nature, ...rest } of z.array(header).parse(headers))
    found.set(rest.id, { ...rest, header: { object, supplier, costItem, nature }, entries: [] });
  for (const { expenseId, ...rest } of z.array(entry).parse(entries)) found.get(expenseId)?.entries.push(rest);
  return found;
}

/** Of rows that were recorded by an import before, the expense each became, by key. */
export async function recordedKeys(
  tx: Transaction,
  territoryId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ key: string; subject: string | null }[]>`
    SELECT key, subject_id AS subject FROM import_row
    WHERE territory_id = ${territoryId}::uuid AND state = 'IMPORTED' AND key = ANY (${keys}::text[])`;
  return new Map(rows.map(({ key, subject }) => [key, subject ?? ""]));
}
