import { liveEntries } from "../spending/ledger";
import { NATURE_LABELS } from "../spending/nature.labels";
import type { Accounting } from "../spending/stage";
import { changedHeaders } from "./changed-header";
import { type ExpenseRow, rowProblem, type WholeRow } from "./expense-row";
import type { EntryValue, ExpenseChange, ExpenseHeader, RowVerdict, Twin } from "./expense-verdict";
import { judgedLedger } from "./judged-ledger";
import {
  addedEntry,
  type Correction,
  correctionBy,
  isObjection,
  isSaidBy,
  type KnownEntry,
  type Objection,
} from "./row-entries";

export type KnownExpense = { accounting: Accounting; header: ExpenseHeader; entries: readonly KnownEntry[] };

type Judging = {
  /** Rows recorded by an import before this one: what they say is there already. */
  recorded: readonly ExpenseRow[];
  twinOf: (row: ExpenseRow) => Twin | null;
  /** The reason of a correction whose row gives none. */
  defaultReason: string;
};

type Draft = { entries: EntryValue[]; correction: Correction | null; isNew: boolean };
const NOTHING: Draft = { entries: [], correction: null, isNew: false };

/** What rows would do to an expense that is recorded: nothing, add entries, correct some, or reword its header. */
export function knownExpense(
  known: KnownExpense,
  rows: readonly ExpenseRow[],
  judging: Judging,
): ReadonlyMap<number, RowVerdict> {
  const headers = changedHeaders(known.header, rows);
  const left = liveEntries(known.entries);
  const named = rows.filter(({ entry }) => entry !== null);
  const others = rows.filter(({ entry }) => entry === null).filter(isWhole);
  const found = new Map(named.map((row) => [row, correctedBy(row, left, judging)] as const));
  for (const row of judging.recorded) claim(row, left);
  const drafts = new Map<ExpenseRow, Draft | Objection | { twin: Twin }>([
    ...found,
    ...others.map((row) => [row, addedBy(row, left, known, judging)] as const),
  ]);
  const moves = [...drafts].flatMap(([{ line, reason }, draft]) =>
    "entries" in draft && draft.entries.length > 0 && !headers.get(line)?.conflict
      ? [{ line, reason, entries: draft.entries }]
      : [],
  );
  const judged = judgedLedger(known.entries, moves, { accounting: known.accounting, raise: true });
  const kept = new Map(judged.moves.map(({ line, entries }) => [line, entries]));
  const refused = judged.refused;
  return new Map(
    [...drafts].map(([row, draft]) => {
      const message = refused.get(row.line);
      const objection =
        headers.get(row.line)?.conflict ?? (message === undefined ? null : ({ field: "amount", message } as const));
      if (objection) return [row.line, refusal(row, objection)];
      return [row.line, verdictOf(row, draft, kept.get(row.line) ?? [], headers.get(row.line)?.change ?? null)];
    }),
  );
}

export function isWhole(row: ExpenseRow): row is WholeRow {
  return row.stage !== null && row.date !== null && row.amount !== null;
}

function claim(row: ExpenseRow, left: KnownEntry[]): boolean {
  const rank = left.findIndex((entry) => isSaidBy(row, entry));
  if (rank >= 0) left.splice(rank, 1);
  return rank >= 0;
}

function correctedBy(row: ExpenseRow, left: KnownEntry[], { defaultReason }: Judging): Draft | Objection {
  const rank = left.findIndex(({ sequence }) => sequence === row.entry);
  const [target] = rank < 0 ? [] : left.splice(rank, 1);
  if (!target)
    return {
      field: "entry",
      message: `L’écriture ${row.entry} est déjà annulée ou corrigée\u00a0: reprenez un fichier à jour.`,
    };
  const correction = correctionBy(row, target, defaultReason);
  if (correction === null) return NOTHING;
  return isObjection(correction) ? correction : { entries: correction.entries, correction, isNew: false };
}

function addedBy(
  row: WholeRow,
  left: KnownEntry[],
  { entries }: KnownExpense,
  { twinOf }: Judging,
): Draft | Objection | { twin: Twin } {
  if (claim(row, left)) return NOTHING;
  const entry = addedEntry(row, entries);
  const twin = row.anyway || isObjection(entry) ? null : twinOf(row);
  if (twin) return { twin };
  return isObjection(entry) ? entry : { entries: [entry], correction: null, isNew: true };
}

function refusal(row: ExpenseRow, { field, message }: Objection): RowVerdict {
  return { state: "INVALID", problems: [rowProblem(row, field, message)] };
}

function verdictOf(
  row: ExpenseRow,
  draft: Draft | Objection | { twin: Twin },
  entries: EntryValue[],
  header: ExpenseChange["header"],
): RowVerdict {
  if ("twin" in draft) return { state: "DUPLICATE", twin: draft.twin };
  if (isObjection(draft)) return refusal(row, draft);
  const change = changeOf(header, draft.correction);
  if (draft.entries.length === 0 && change === null) return { state: "UNCHANGED" };
  return { state: draft.isNew ? "READY" : "CHANGED", entries, change };
}

function changeOf(header: ExpenseChange["header"], correction: Correction | null): ExpenseChange | null {
  if (header === null && correction === null) return null;
  const comparison: ExpenseChange["comparison"] = {};
  const compare = (name: string, before: string | number | null, after: string | number | null) => {
    if (before !== after) comparison[name] = { before, after };
  };
  if (correction) {
    const { target, right } = correction;
    compare("amount", target.amount, right.amount);
    compare("date", target.businessDate, right.date);
    compare("document", target.document, right.document);
    compare("label", target.label, right.label);
  }
  if (header) {
    const { before, after } = header;
    for (const name of ["object", "supplier", "costItem"] as const) compare(name, before[name], after[name]);
    compare("nature", NATURE_LABELS[before.nature], NATURE_LABELS[after.nature]);
  }
  const target = correction?.target;
  const corrected = target ? { stage: target.stage, amount: target.amount, date: target.businessDate } : null;
  return { header, corrected, comparison };
}
