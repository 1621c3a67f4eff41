import { cents } from "../shared/money";
import { type LedgerEntry, liveEntries } from "../spending/ledger";
import type { ExpenseFieldName } from "./expense-fields";
import type { ExpenseRow, WholeRow } from "./expense-row";
import type { EntryValue } from "./expense-verdict";

export type KnownEntry = LedgerEntry & { sequence: number; document: string | null; label: string | null };

/** The reversal of an entry and the right one in its place. */
export type Correction = { entries: EntryValue[]; target: KnownEntry; right: EntryValue };
/** Why a row can't do that, under which field. */
export type Objection = { field: ExpenseFieldName; message: string };

export function isObjection(found: object | null): found is Objection {
  return found !== null && "message" in found;
}

/** Whether the entry is what the row says; a row without a document doesn't say which. */
export function isSaidBy(row: ExpenseRow, entry: KnownEntry): boolean {
  const { stage, businessDate, amount, document } = entry;
  if (stage !== row.stage || businessDate !== row.date || amount !== row.amount) return false;
  return row.document === null || row.document === document;
}

/** What takes back an entry for what the row says of it; null when the row says the same. */
export function correctionBy(
  row: ExpenseRow,
  target: KnownEntry,
  defaultReason: string,
): Correction | Objection | null {
  if (row.stage !== null && row.stage !== target.stage)
    return { field: "stage", message: `L’étape d’une écriture ne se change pas\u00a0: ${INSTEAD}` };
  if (row.amount !== null && row.amount > 0 !== target.amount > 0)
    return { field: "amount", message: `Une écriture garde son signe\u00a0: ${INSTEAD}` };
  const { stage, kind, settlesId } = target;
  const reason = row.reason ?? defaultReason;
  const right: EntryValue = {
    stage,
    kind,
    date: row.date ?? target.businessDate,
    amount: row.amount ?? target.amount,
    document: row.document ?? target.document,
    label: row.label ?? target.label,
    reason,
    reversesId: null,
    settlesId,
  };
  const opposite: EntryValue = {
    ...right,
    kind: "REVERSAL",
    date: target.businessDate,
    amount: cents(-target.amount),
    document: null,
    label: null,
    reversesId: target.id,
    settlesId: null,
  };
  return isSame(target, right) ? null : { entries: [opposite, right], target, right };
}

const INSTEAD = "annulez-la à l’écran, puis saisissez l’autre.";

/** A new entry of a recorded expense. */
export function addedEntry(row: WholeRow, entries: readonly KnownEntry[]): EntryValue | Objection {
  const raises = row.stage === "COMMITTED" && liveEntries(entries).some(({ stage }) => stage === "COMMITTED");
  const { stage, date, amount, document, label, reason } = row;
  const said = { stage, date, amount, document, label, reason, reversesId: null, settlesId: null };
  if (amount > 0 && !raises) return { ...said, kind: "RECORDED" };
  if (reason !== null) return { ...said, kind: amount < 0 ? "DECREASE" : "RAISE" };
  const why = amount < 0 ? "ce montant est négatif" : "l’engagé augmente";
  return { field: "reason", message: `Dites pourquoi ${why}, en une phrase.` };
}

function isSame(target: KnownEntry, right: EntryValue): boolean {
  return (
    right.date === target.businessDate &&
    right.amount === target.amount &&
    right.document === target.document &&
    right.label === target.label
  );
}
