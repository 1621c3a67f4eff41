import { quoted } from "../shared/format";
import { NATURE_LABELS } from "../spending/nature.labels";
import type { ExpenseRow } from "./expense-row";
import type { ExpenseHeader } from "./expense-verdict";

type Name = keyof ExpenseHeader;
type Conflict = { field: Name; message: string };
type Change = { before: ExpenseHeader; after: ExpenseHeader };

const NAMES = ["object", "supplier", "costItem", "nature"] as const;

/**
 * What each row rewords of a recorded header, by line; an empty cell rewords nothing. The first row to say something has it
 * done; one that says something else after it is in conflict.
 */
export function changedHeaders(
  recorded: ExpenseHeader,
  rows: readonly ExpenseRow[],
): ReadonlyMap<number, { change: Change | null; conflict: Conflict | null }> {
  const said = new Map<Name, number>();
  const found = new Map<number, { change: Change | null; conflict: Conflict | null }>();
  let header = recorded;
  for (const row of rows) {
    const conflict = conflictOf(row, header, said);
    const after = conflict ? header : worded(row, header, said);
    found.set(row.line, { conflict, change: after === header ? null : { before: header, after } });
    header = after;
  }
  return found;
}

function conflictOf(row: ExpenseRow, header: ExpenseHeader, said: ReadonlyMap<Name, number>): Conflict | null {
  for (const field of NAMES) {
    const line = said.get(field);
    if (line === undefined || row[field] === null || row[field] === header[field]) continue;
    const words = field === "nature" ? NATURE_LABELS[header.nature] : (header[field] ?? "");
    return { field, message: `La ligne ${line}, de la même dépense, dit ${quoted(words)}.` };
  }
  return null;
}

function worded(row: ExpenseRow, header: ExpenseHeader, said: Map<Name, number>): ExpenseHeader {
  for (const field of NAMES) if (row[field] !== null && !said.has(field)) said.set(field, row.line);
  const after = {
    object: row.object ?? header.object,
    supplier: row.supplier ?? header.supplier,
    costItem: row.costItem ?? header.costItem,
    nature: row.nature ?? header.nature,
  };
  return NAMES.every((name) => after[name] === header[name]) ? header : after;
}
