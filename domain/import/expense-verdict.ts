import type { Nature } from "../budget/by-year";
import type { CalendarDate } from "../shared/calendar-date";
import type { Cents } from "../shared/money";
import type { EntryKind, Stage } from "../spending/stage";
import type { CellProblem } from "./cell-problem";

/** An entry to post, its dates and amounts as they are stored. */
export type EntryValue = {
  stage: Stage;
  kind: EntryKind;
  date: CalendarDate;
  amount: Cents;
  document: string | null;
  label: string | null;
  reason: string | null;
  reversesId: string | null;
  settlesId: string | null;
};

export type ExpenseHeader = { object: string; supplier: string; costItem: string | null; nature: Nature };

/** What a row looks like: a recorded expense, or an earlier row of the file. */
export type Twin = { reference: string } | { line: number };

/** Field → what it holds now and what the row makes of it: amounts in cents, days as yyyy-mm-dd. */
export type ExpenseComparison = Record<string, { before: string | number | null; after: string | number | null }>;

/** What a row changes of its expense besides the entries it adds. */
export type ExpenseChange = {
  header: { before: ExpenseHeader; after: ExpenseHeader } | null;
  /** The entry taken back for the right one. */
  corrected: { stage: Stage; amount: Cents; date: CalendarDate } | null;
  comparison: ExpenseComparison;
};

/** What a row would do to its expense. */
export type RowVerdict =
  | { state: "INVALID"; problems: CellProblem[] }
  | { state: "DUPLICATE"; twin: Twin }
  | { state: "UNCHANGED" }
  | { state: "READY" | "CHANGED"; entries: EntryValue[]; change: ExpenseChange | null };

export function twinSentence(twin: Twin): string {
  const what = "line" in twin ? `la ligne ${twin.line}` : twin.reference;
  return `Même tiers, même montant, même date que ${what}.`;
}
