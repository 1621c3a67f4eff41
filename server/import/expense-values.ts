import "server-only";
import type { ExpenseRow, WholeRow } from "@/domain/import/expense-row";
import type { EntryValue, ExpenseHeader, RowVerdict } from "@/domain/import/expense-verdict";
import type { JournalEvent } from "@/domain/journal/events";
import type { Prisma } from "@/prisma/generated/client";
import type { StoredExpense } from "./expense-lookups";

/** What the journal will hold of a row. */
type Trace = { event: JournalEvent; before: Prisma.InputJsonObject | null; after: Prisma.InputJsonObject };

type Opened = { header: ExpenseHeader; actionId: string; lead: number; entries: readonly EntryValue[] };

/** Of a row that opens an expense, or is one of those that do: `lead` is the line of the first of them. */
export function newValues(row: WholeRow, { header, actionId, lead, entries }: Opened): Prisma.InputJsonObject {
  return { ...said(row), ...header, actionId, lead, entries: [...entries] };
}

/** Of a row about a recorded expense, which must still be as it was judged: `version` of its header, `sequence` of its last entry. */
export function knownValues(
  row: ExpenseRow,
  expense: StoredExpense,
  { entries, change }: Extract<RowVerdict, { entries: EntryValue[] }>,
): Prisma.InputJsonObject {
  const { id, number, version, actionId } = expense;
  return {
    ...said(row),
    actionId,
    expenseId: id,
    number,
    version,
    sequence: expense.entries.at(-1)?.sequence ?? 0,
    entries,
    header: change?.header?.after ?? null,
    traces: traces(row, expense, { entries, change }),
  };
}

function said({ reference, action, stage, date, amount }: ExpenseRow) {
  return { reference, action, stage, date, amount };
}

function traces(
  row: ExpenseRow,
  { number, header }: StoredExpense,
  { entries, change }: Pick<Extract<RowVerdict, { entries: EntryValue[] }>, "entries" | "change">,
): Trace[] {
  const renamed: Trace[] = change?.header
    ? [
        {
          event: "spending.renamed",
          before: { number, ...change.header.before },
          after: { number, ...change.header.after },
        },
      ]
    : [];
  if (entries.length === 0) return renamed;
  const object = row.label ?? change?.header?.after.object ?? header.object;
  const traced = entries.map(({ stage, kind, amount, date }) => ({ stage, kind, amount, date }));
  const after = { number, object, reason: entries.at(-1)?.reason ?? null, entries: traced };
  return [...renamed, { event: eventOf(entries, change?.corrected ?? null), before: change?.corrected ?? null, after }];
}

function eventOf(entries: readonly EntryValue[], corrected: object | null): JournalEvent {
  if (corrected) return "spending.corrected";
  const last = entries.at(-1);
  if (last?.kind === "DECREASE") return "spending.decreased";
  if (last?.stage === "PAID") return "spending.paid";
  return last?.stage === "INVOICED" ? "spending.invoiced" : "spending.raised";
}
