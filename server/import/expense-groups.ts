import "server-only";
import { createHash } from "node:crypto";
import type { CellProblem } from "@/domain/import/cell-problem";
import { type ExpenseRow, hasErrors, rowProblem } from "@/domain/import/expense-row";
import { quoted } from "@/domain/shared/format";
import { withoutAccents } from "@/domain/shared/search-patterns";
import type { Transaction } from "@/server/db/transaction";
import { type FilePlace, type NamedExpenses, namedExpenses, recordedKeys } from "./expense-lookups";

/** A row with what makes it itself, and whether an import recorded it before. */
export type KeyedRow = { row: ExpenseRow; key: string; recorded: boolean };
/** The rows of one expense: one that is recorded, or one the file opens. */
export type ExpenseGroup = { expenseId: string | null; rows: KeyedRow[] };

const CITED = /^dep[\s-]*0*([1-9]\d{0,8})$/i;
const KEYS_AT_ONCE = 10_000;

/** The rows of a file by expense, in the order of their first rows; rows that name nothing that exists are told so. */
export async function expenseGroups(
  tx: Transaction,
  place: FilePlace,
  rows: readonly ExpenseRow[],
): Promise<ExpenseGroup[]> {
  const named = await namedExpenses(
    tx,
    place,
    rows.flatMap(citedNumber),
    rows.flatMap(({ entry }) => entry ?? []),
  );
  const keyed = await withKeys(tx, place, rows);
  const byName = new Map<string, ExpenseGroup>();
  for (const { row, key, expense } of keyed) {
    if (!hasErrors(row)) tellNames(row, place, named);
    const recorded = expense !== undefined && !hasErrors(row);
    const expenseId = namedExpense(row, named) ?? (recorded && expense !== "" ? expense : null);
    const name = referenceOf(row) ?? `line ${row.line}`;
    const group = byName.get(name) ?? { expenseId: null, rows: [] };
    byName.set(name, group);
    group.expenseId ??= expenseId;
    group.rows.push({ row, key, recorded });
  }
  return merged(byName.values());
}

/** Groups of the same recorded expense, named by its reference here and by an entry there, are one. */
function merged(groups: Iterable<ExpenseGroup>): ExpenseGroup[] {
  const byExpense = new Map<string, ExpenseGroup>();
  const kept: ExpenseGroup[] = [];
  for (const group of groups) {
    const first = group.expenseId === null ? undefined : byExpense.get(group.expenseId);
    if (first) first.rows.push(...group.rows);
    else kept.push(group);
    if (group.expenseId !== null && !first) byExpense.set(group.expenseId, group);
  }
  return kept;
}

function citedNumber({ reference }: ExpenseRow): number[] {
  const figures = reference === null ? undefined : CITED.exec(reference)?.[1];
  return figures === undefined ? [] : [Number(figures)];
}

function referenceOf({ reference }: ExpenseRow): string | null {
  return reference === null ? null : `reference ${withoutAccents(reference).replace(/\s+/g, " ")}`;
}

function namedExpense(row: ExpenseRow, { byEntry, byNumber }: NamedExpenses): string | null {
  const byOwnEntry = row.entry === null ? undefined : byEntry.get(row.entry);
  const [number] = citedNumber(row);
  return byOwnEntry ?? (number === undefined ? undefined : byNumber.get(number)) ?? null;
}

/** What the row names and does not exist, or may not be written to: the same sentence for both, but for actions, which everyone sees. */
function tellNames(row: ExpenseRow, { byNumber }: FilePlace, named: NamedExpenses): void {
  const problem = misnamed(row, named);
  if (problem) row.problems.push(problem);
  const action = row.action === null ? undefined : byNumber.get(row.action);
  if (row.action === null && namedExpense(row, named) === null)
    row.problems.push(rowProblem(row, "action", "Écrivez le numéro de l’action."));
  if (row.action !== null && !action)
    row.problems.push(rowProblem(row, "action", `Il n’existe pas d’action ${row.action}.`));
  if (action && !action.writable)
    row.problems.push(rowProblem(row, "action", `Vous ne pouvez pas saisir sur l’action ${action.number}.`));
  if (row.entry === null) row.problems.push(...missing(row));
}

function missing(row: ExpenseRow): CellProblem[] {
  const needed = { stage: "L’étape est vide.", date: "La date est vide.", amount: "Le montant est vide." } as const;
  return (["stage", "date", "amount"] as const).flatMap((name) =>
    row[name] === null ? [rowProblem(row, name, needed[name])] : [],
  );
}

function misnamed(row: ExpenseRow, named: NamedExpenses): CellProblem | null {
  const expense = namedExpense(row, named);
  const [number] = citedNumber(row);
  if (row.entry !== null && !named.byEntry.has(row.entry))
    return rowProblem(row, "entry", `Il n’existe pas d’écriture ${row.entry} que vous puissiez corriger.`);
  if (row.entry !== null && number !== undefined && named.byNumber.get(number) !== expense)
    return rowProblem(row, "reference", `L’écriture ${row.entry} est celle d’une autre dépense.`);
  if (number === undefined || expense !== null) return null;
  const message = `${quoted(row.reference ?? "")} n’est pas une dépense que vous puissiez compléter\u00a0: la ligne en ouvre une nouvelle.`;
  return { ...rowProblem(row, "reference", message), level: "CORRECTED" };
}

type Keyed = { row: ExpenseRow; key: string; expense: string | undefined };

/** The key of each row — what it says, and its rank among those that say the same — and the expense it was recorded as. */
async function withKeys(tx: Transaction, { territoryId }: FilePlace, rows: readonly ExpenseRow[]): Promise<Keyed[]> {
  const met = new Map<string, number>();
  const keyed = rows.map((row) => {
    const said = saidBy(row);
    const rank = (met.get(said) ?? 0) + 1;
    met.set(said, rank);
    return { row, key: hashOf(`${said}#${rank}`) };
  });
  const found = new Map<string, string>();
  for (let from = 0; from < keyed.length; from += KEYS_AT_ONCE) {
    const keys = keyed.slice(from, from + KEYS_AT_ONCE).map(({ key }) => key);
    for (const [key, expense] of await recordedKeys(tx, territoryId, keys)) found.set(key, expense);
  }
  return keyed.map(({ row, key }) => ({ row, key, expense: found.get(key) }));
}

/** Who, what, when and how much: the rest of a row may be told otherwise another time. */
function saidBy(row: ExpenseRow): string {
  const { entry, action, stage, date, amount, document } = row;
  const [supplier, object] = [row.supplier, row.object].map((text) => (text === null ? null : withoutAccents(text)));
  return JSON.stringify(["EXPENSES", referenceOf(row), entry, action, supplier, object, stage, date, amount, document]);
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
