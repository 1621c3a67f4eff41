import "server-only";
import type { CellProblem } from "@/domain/import/cell-problem";
import { type ExpenseRow, hasErrors, rowProblem } from "@/domain/import/expense-row";
import { type EntryValue, type RowVerdict, twinSentence } from "@/domain/import/expense-verdict";
import { isWhole, knownExpense } from "@/domain/import/known-expense";
import { openedExpense } from "@/domain/import/new-expense";
import { quoted } from "@/domain/shared/format";
import { expenseReference } from "@/domain/spending/expense-reference";
import { type ExpenseGroup, hashOf, type KeyedRow } from "./expense-groups";
import type { FileAction, FilePlace, StoredExpense } from "./expense-lookups";
import type { ExpenseTwins } from "./expense-twins";
import { knownValues, newValues } from "./expense-values";
import type { CheckedRow, ImportContext } from "./importer";

/** A row judged, with the entries it would post. */
export type JudgedRow = { checked: CheckedRow; entries: readonly EntryValue[]; opens: boolean };

type Judging = { context: ImportContext; place: FilePlace; twins: ExpenseTwins };

/** The verdict on each row of a recorded expense. */
export function judgeKnown(group: ExpenseGroup, expense: StoredExpense, { context, twins }: Judging): JudgedRow[] {
  for (const { row } of group.rows)
    if (row.action !== null && row.action !== expense.action)
      row.problems.push(
        rowProblem(row, "action", `${expenseReference(expense.number)} est une dépense de l’action ${expense.action}.`),
      );
  const judged = group.rows.filter(({ row, recorded }) => !recorded && !hasErrors(row)).map(({ row }) => row);
  const verdicts = knownExpense(expense, judged, {
    recorded: group.rows.filter(({ recorded }) => recorded).map(({ row }) => row),
    twinOf: (row) => (isWhole(row) ? twins.twinOf(row, row.supplier ?? expense.header.supplier, expense.id) : null),
    defaultReason: `Import de ${quoted(context.fileName)}.`,
  });
  return group.rows.map((keyed) => {
    const { row, recorded } = keyed;
    if (recorded) return settled(keyed, { state: "UNCHANGED" });
    const verdict = verdicts.get(row.line);
    if (!verdict || hasErrors(row)) return settled(keyed, { state: "INVALID", problems: [] });
    if (!("entries" in verdict)) return settled(keyed, verdict);
    if (verdict.state === "READY" && isWhole(row)) twins.take(row, row.supplier ?? expense.header.supplier);
    // A header alone may be reworded again the same way, once it has moved since.
    const key = verdict.entries.length === 0 ? hashOf(`${keyed.key}@${expense.version}`) : keyed.key;
    const values = knownValues(row, expense, verdict);
    return { ...settled({ ...keyed, key }, verdict, values), entries: verdict.entries };
  });
}

/** The verdict on each row of an expense the file opens: all of them are recorded together. */
export function judgeOpened(group: ExpenseGroup, { context, place, twins }: Judging): JudgedRow[] {
  const fresh = group.rows.filter(({ recorded }) => !recorded);
  const action = sharedAction(fresh, place);
  const supplier = fresh.find(({ row }) => row.supplier !== null)?.row.supplier ?? "";
  const twinOf = new Map<ExpenseRow, string>();
  const kept = fresh.flatMap(({ row }) => {
    if (hasErrors(row) || !isWhole(row)) return [];
    const twin = row.anyway ? null : twins.twinOf(row, supplier, null);
    if (twin) twinOf.set(row, twinSentence(twin));
    else twins.take(row, supplier);
    return twin ? [] : [row];
  });
  const heard = fresh.map(({ row }) => row);
  const opened = openedExpense(kept, heard, { accounting: action?.accounting ?? "PUBLIC", today: context.today });
  for (const row of kept) row.problems.push(...(opened.problems.get(row.line) ?? []));
  const wrong = fresh.find(({ row }) => hasErrors(row));
  let opens = true;
  return group.rows.map((keyed) => {
    const { row, recorded } = keyed;
    const twin = twinOf.get(row);
    if (recorded) return settled(keyed, { state: "UNCHANGED" });
    if (twin !== undefined) return settled(keyed, { state: "DUPLICATE", sentence: twin });
    if (wrong && !hasErrors(row))
      row.problems.push(
        rowProblem(
          row,
          null,
          `La ligne ${wrong.row.line}, de la même dépense, est à corriger\u00a0: elles seront importées ensemble.`,
        ),
      );
    if (hasErrors(row) || !isWhole(row) || !opened.header || !action)
      return settled(keyed, { state: "INVALID", problems: [] });
    const entries = opened.entries.get(row.line) ?? [];
    const values = newValues(row, {
      header: opened.header,
      actionId: action.id,
      lead: kept[0]?.line ?? row.line,
      entries,
    });
    const judged = { ...settled(keyed, { state: "READY" }, values), entries, opens };
    opens = false;
    return judged;
  });
}

/** The action of an expense: the one its first row names, which the others name too. */
function sharedAction(rows: readonly KeyedRow[], { byNumber }: FilePlace): FileAction | undefined {
  const first = rows.find(({ row }) => row.action !== null)?.row;
  for (const { row } of rows)
    if (first && row.action !== null && row.action !== first.action && !hasErrors(row))
      row.problems.push(
        rowProblem(row, "action", `La ligne ${first.line}, de la même dépense, est de l’action ${first.action}.`),
      );
  return first?.action ? byNumber.get(first.action) : undefined;
}

type Settled = {
  state: RowVerdict["state"];
  problems?: CellProblem[];
  sentence?: string;
  twin?: Parameters<typeof twinSentence>[0];
  change?: { comparison: object } | null;
};

function settled({ row, key }: KeyedRow, verdict: Settled, values: CheckedRow["values"] = null): JudgedRow {
  const { state } = verdict;
  const sentence = verdict.sentence ?? (verdict.twin && twinSentence(verdict.twin));
  const told: CellProblem[] = sentence
    ? [{ level: "CORRECTED", field: null, address: null, read: "", message: sentence, suggestion: null }]
    : [];
  const problems = state === "UNCHANGED" ? [] : [...row.problems, ...(verdict.problems ?? []), ...told];
  const comparison = (verdict.change?.comparison ?? null) as CheckedRow["comparison"];
  const checked = { line: row.line, state, values, problems, comparison, key: state === "INVALID" ? null : key };
  return { checked, entries: [], opens: false };
}
