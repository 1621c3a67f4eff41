import type { CalendarDate } from "../shared/calendar-date";
import { quoted } from "../shared/format";
import { Refusal } from "../shared/refusal";
import { assertDatesInOrder, openingDrafts } from "../spending/opening-entries";
import type { Accounting, Stage } from "../spending/stage";
import type { CellProblem } from "./cell-problem";
import { type ExpenseRow, rowProblem, type WholeRow } from "./expense-row";
import type { EntryValue, ExpenseHeader } from "./expense-verdict";
import { judgedLedger } from "./judged-ledger";

/** An expense the file opens: its header, the entries of each row, and what is wrong with a row. */
export type OpenedExpense = {
  header: ExpenseHeader | null;
  entries: ReadonlyMap<number, EntryValue[]>;
  problems: ReadonlyMap<number, CellProblem[]>;
};

type Blame = (row: ExpenseRow, problem: CellProblem) => void;
type Place = { accounting: Accounting; today: CalendarDate };

/**
 * The expense that rows of one reference open together, or one row alone; `heard` also has those left out, whose header counts.
 * A stage that no row tells is implied by the rows of the stages after it, as it is when people type an expense.
 */
export function openedExpense(
  rows: readonly WholeRow[],
  heard: readonly ExpenseRow[],
  { accounting, today }: Place,
): OpenedExpense {
  const problems = new Map<number, CellProblem[]>();
  const blame: Blame = (row, problem) => problems.set(row.line, [...(problems.get(row.line) ?? []), problem]);
  const header = sharedHeader(rows, heard, blame);
  const told = new Set(rows.filter(({ amount }) => amount > 0).map(({ stage }) => stage));
  const entries = new Map<number, EntryValue[]>();
  for (const row of rows) {
    const misdated = datesOutOfOrder(row, told, today);
    if (misdated) blame(row, misdated);
    if (row.amount < 0 && row.reason === null)
      blame(row, rowProblem(row, "reason", "Dites pourquoi ce montant est négatif, en une phrase."));
    entries.set(row.line, entriesOf(row, told, header?.object ?? null));
  }
  if (problems.size > 0) return { header, entries, problems };
  const moves = rows.map((row) => ({ line: row.line, entries: entries.get(row.line) ?? [], reason: row.reason }));
  const { refused } = judgedLedger([], moves, { accounting, raise: false });
  for (const row of rows) {
    const message = refused.get(row.line);
    if (message !== undefined) blame(row, rowProblem(row, "amount", message));
  }
  return { header, entries, problems };
}

const LINKLESS = { reversesId: null, settlesId: null } as const;

function entriesOf(row: WholeRow, told: ReadonlySet<Stage>, object: string | null): EntryValue[] {
  const said = row.label ?? (row.object !== null && row.object !== object ? row.object.slice(0, 120) : null);
  const own = { document: row.document, label: said, reason: row.reason, ...LINKLESS };
  if (row.amount < 0) return [{ ...own, stage: row.stage, kind: "DECREASE", date: row.date, amount: row.amount }];
  return openingDrafts(openingOf(row))
    .filter(({ stage }) => stage === row.stage || !told.has(stage))
    .map(({ stage, kind, businessDate, amount }) => ({
      ...(stage === row.stage ? own : { document: null, label: null, reason: null, ...LINKLESS }),
      stage,
      kind,
      date: businessDate,
      amount,
    }));
}

function openingOf({ stage, amount, date, committedOn, invoicedOn }: WholeRow) {
  return { stage, amount, date, committedOn: committedOn ?? undefined, invoicedOn: invoicedOn ?? undefined };
}

/** The dates of the stages a row implies follow one another; those of the stages other rows tell are theirs. */
function datesOutOfOrder(row: WholeRow, told: ReadonlySet<Stage>, today: CalendarDate): CellProblem | null {
  const { committedOn, invoicedOn, ...opening } = openingOf(row);
  const implied = {
    committedOn: told.has("COMMITTED") ? undefined : committedOn,
    invoicedOn: told.has("INVOICED") ? undefined : invoicedOn,
  };
  try {
    assertDatesInOrder({ ...opening, ...implied }, { today });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [field, message = error.message] = Object.entries(error.fields ?? {})[0] ?? [];
    return rowProblem(row, field === "invoicedOn" ? "invoicedOn" : "date", message);
  }
}

/** What the first row to tell it says, where the others say the same or nothing. */
function sharedHeader(rows: readonly WholeRow[], heard: readonly ExpenseRow[], blame: Blame): ExpenseHeader | null {
  const [first] = rows;
  if (!first) return null;
  const object = heard.find((row) => row.object !== null)?.object ?? null;
  const named = heard.find((row) => row.supplier !== null);
  const supplier = named?.supplier ?? null;
  for (const row of rows)
    if (row.supplier !== null && row.supplier !== supplier)
      blame(
        row,
        rowProblem(row, "supplier", `La ligne ${named?.line}, de la même dépense, dit ${quoted(supplier ?? "")}.`),
      );
  if (object === null) blame(first, rowProblem(first, "object", "L’objet est vide."));
  if (supplier === null) blame(first, rowProblem(first, "supplier", "Le tiers est vide."));
  if (object === null || supplier === null) return null;
  const costItem = heard.find((row) => row.costItem !== null)?.costItem ?? null;
  const nature = heard.find((row) => row.nature !== null)?.nature ?? "INVESTMENT";
  return { object, supplier, costItem, nature };
}
