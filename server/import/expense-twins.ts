import "server-only";
import type { ExpenseRow, WholeRow } from "@/domain/import/expense-row";
import type { Twin } from "@/domain/import/expense-verdict";
import { isWhole } from "@/domain/import/known-expense";
import { withoutAccents } from "@/domain/shared/search-patterns";
import { expenseReference } from "@/domain/spending/expense-reference";
import type { Transaction } from "@/server/db/transaction";
import type { FilePlace } from "./expense-lookups";

type Recorded = { what: string; supplier: string; number: number; expenseId: string; document: string | null };
type Seen = { line: number; document: string | null };

/** What rows look like: entries that count on the actions the viewer writes to, and rows of the file taken before them. */
export class ExpenseTwins {
  readonly #seen = new Map<string, Seen[]>();
  readonly #names = new Map<string, string>();
  #recorded = new Map<string, Recorded[]>();

  constructor(
    private readonly tx: Transaction,
    private readonly place: FilePlace,
  ) {}

  /** Finds what is recorded of the same stages, days and amounts as these rows, which are judged next. */
  async lookFor(rows: readonly ExpenseRow[]): Promise<void> {
    const asked = new Map(
      rows.filter(isWhole).map(({ stage, date, amount }) => [`${stage}|${date}|${amount}`, { stage, date, amount }]),
    );
    const found = await this.tx.$queryRaw<Recorded[]>`
      SELECT concat_ws('|', r.stage, r.date, r.amount) AS what, e.supplier, e.number, e.id AS "expenseId", n.document
      FROM jsonb_to_recordset(${JSON.stringify([...asked.values()])}::jsonb) AS r(stage "Stage", date date, amount bigint)
      JOIN expense_entry n ON n.business_date = r.date AND n.stage = r.stage AND n.amount_cents = r.amount
      JOIN expense e ON e.id = n.expense_id
      WHERE n.territory_id = ${this.place.territoryId}::uuid AND n.action_id = ANY (${this.place.writable}::uuid[])
        AND n.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM expense_entry o WHERE o.reverses_id = n.id)
      ORDER BY e.number`;
    this.#recorded = new Map();
    for (const each of found) append(this.#recorded, `${each.what}|${this.#folded(each.supplier)}`, each);
  }

  /** Within one expense, two documents tell two entries apart; across expenses, the supplier, the day and the amount are enough. */
  twinOf(row: WholeRow, supplier: string, expenseId: string | null): Twin | null {
    const what = `${row.stage}|${row.date}|${row.amount}|${this.#folded(supplier)}`;
    const tells = (document: string | null) => row.document !== null && document !== null && document !== row.document;
    const twin = this.#recorded.get(what)?.find((each) => each.expenseId !== expenseId || !tells(each.document));
    if (twin) return { reference: expenseReference(twin.number) };
    const earlier = this.#seen.get(what)?.find(({ document }) => !tells(document));
    return earlier ? { line: earlier.line } : null;
  }

  /** A file names few suppliers on many rows. */
  #folded(supplier: string): string {
    const known = this.#names.get(supplier) ?? folded(supplier);
    this.#names.set(supplier, known);
    return known;
  }

  /** A row that is to be recorded: those after it may look like it. */
  take(row: WholeRow, supplier: string): void {
    const what = `${row.stage}|${row.date}|${row.amount}|${this.#folded(supplier)}`;
    append(this.#seen, what, { line: row.line, document: row.document });
  }
}

function append<Item>(lists: Map<string, Item[]>, name: string, item: Item): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

function folded(supplier: string): string {
  return withoutAccents(supplier).replace(/\s+/g, " ").trim();
}
