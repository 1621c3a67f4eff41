import { eurosExact, plural, quantity } from "../shared/format";
import { cents } from "../shared/money";
import type { ExplainedFigure } from "./explained-figure";

/** Where a row leads: the question about one of its parts, or the page or drawer where it was typed. */
export type RowTarget =
  | { kind: "why"; figure: ExplainedFigure; action: number | null }
  | { kind: "expense"; action: number; id: string }
  | { kind: "expenses"; action: number; sort: "engage" | "facture" | "paye" }
  | { kind: "milestone"; action: number; id: string }
  | { kind: "milestones"; action: number }
  | { kind: "curve"; action: number }
  | { kind: "funding"; action: number };

/** What the amounts of the rows are, when they add up to the figure. */
export type Unit = "cents" | "weight" | "milestones";

/** `amount` is what the row counts for in the sum; `value` says it, or says what a row that is not added up is worth. */
export type ExplainedRow = {
  key: string;
  label: string;
  detail: string | null;
  amount: number | null;
  value: string;
  target: RowTarget | null;
};

export type LeftOut = { key: string; label: string; why: string; target: RowTarget | null };

/** The rows one figure is made of. What is not shown one by one is summed: under « et 12 autres », or out of one's reach. */
export type Counted = {
  unit: Unit | null;
  rows: readonly ExplainedRow[];
  others: ExplainedRow | null;
  hidden: ExplainedRow | null;
  /** The sum as it is said; null when rows are not added up. */
  total: string | null;
};

export type Explanation = {
  figure: ExplainedFigure;
  /** The action it is about; null for the whole contract. */
  about: { number: number; title: string } | null;
  title: string;
  /** Exact, to the cent. */
  value: string;
  /** What the value says here beyond the number. */
  reading: string | null;
  definition: string;
  formula: string;
  counted: Counted;
  leftOut: readonly LeftOut[];
  sources: readonly string[];
  taxBasis: string | null;
  /** Who last changed what it is made of; null when nobody did, or nobody this viewer may know of. */
  lastChange: { author: string; at: Date } | null;
};

/** How many rows are shown one by one. */
export const SHOWN_ROWS = 12;

const NOT_ADDED = { unit: null, others: null, hidden: null, total: null } as const;

/** Rows that explain without adding up. */
export function notAdded(rows: readonly ExplainedRow[]): Counted {
  return { ...NOT_ADDED, rows };
}

type Parts = { rows: readonly ExplainedRow[]; others?: ExplainedRow | null; hidden?: ExplainedRow | null };

/** Rows that add up to the figure, to the cent: a sum that does not is refused, for the explanation would lie. */
export function addedUp(figure: number | null, unit: Unit, { rows, others = null, hidden = null }: Parts): Counted {
  const parts = [...rows, others, hidden].filter((row) => row !== null);
  const sum = parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
  if (sum !== (figure ?? 0)) throw new RangeError(`the rows add up to ${sum}, the figure is ${figure}`);
  return { unit, rows, others, hidden, total: figure === null ? null : unitText(figure, unit) };
}

/** What the rows of an explanation are called when they are counted, alone and together. */
export type RowNames = readonly [one: string, many: string];

/** Keeps the first rows, and sums the rest in one that leads to the full list. */
export function capped(
  rows: readonly ExplainedRow[],
  unit: Unit,
  names: RowNames,
  target: RowTarget,
): Required<Pick<Parts, "rows" | "others">> {
  const rest = rows.slice(SHOWN_ROWS);
  const amount = rest.reduce((sum, row) => sum + (row.amount ?? 0), 0);
  return { rows: rows.slice(0, SHOWN_ROWS), others: othersRow({ count: rest.length, amount }, unit, names, target) };
}

/** « et 12 autres dépenses »; nothing when every row is shown. */
export function othersRow(
  { count, amount }: { count: number; amount: number },
  unit: Unit,
  [one, many]: RowNames,
  target: RowTarget,
): ExplainedRow | null {
  if (count === 0) return null;
  const label = `et ${count} ${plural(count, `autre ${one}`, `autres ${many}`)}`;
  return { key: "others", label, detail: null, amount, value: unitText(amount, unit), target };
}

/** A row of that many cents, or that weight. */
export function countedRow(row: Omit<ExplainedRow, "value" | "amount"> & { amount: number }, unit: Unit): ExplainedRow {
  return { ...row, value: unitText(row.amount, unit) };
}

function unitText(amount: number, unit: Unit): string {
  if (unit === "cents") return eurosExact(cents(amount));
  return unit === "weight" ? quantity(amount, "point", "points") : quantity(amount, "jalon", "jalons");
}
