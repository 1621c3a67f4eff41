import { NATURES, type Nature } from "../budget/by-year";
import { formatAmountInput } from "../shared/amount";
import { type CalendarDate, isAfter } from "../shared/calendar-date";
import { longDate, numericDate } from "../shared/format";
import type { Cents } from "../shared/money";
import { NATURE_LABELS } from "../spending/nature.labels";
import type { Stage } from "../spending/stage";
import { ACTION_NUMBERS } from "./action-field";
import type { CellProblem } from "./cell-problem";
import type { Choice } from "./choice-cell";
import { EXPENSE_FIELD, type ExpenseFieldName } from "./expense-fields";
import type { FileRow } from "./file-row";
import { readAmountCell, readChoice, readDateCell, readInteger, readText } from "./read-field";
import { rowReading } from "./row-reading";

const STAGE_CHOICES: readonly Choice<Stage>[] = [
  { value: "COMMITTED", label: "Engagé", synonyms: ["Engagement", "Engagée", "Commande", "Commandé", "Notifié"] },
  {
    value: "INVOICED",
    label: "Facturé",
    names: ["Facturé ou mandaté"],
    synonyms: ["Facture", "Facturée", "Facturation"],
  },
  {
    value: "INVOICED",
    label: "Mandaté",
    synonyms: ["Mandat", "Mandatée", "Mandatement", "Liquidé", "Liquidation", "Ordonnancé"],
  },
  {
    value: "PAID",
    label: "Payé",
    synonyms: ["Payée", "Paiement", "Réglé", "Réglée", "Règlement", "Décaissé", "Acquitté"],
  },
];
const NATURE_CHOICES: readonly Choice<Nature>[] = NATURES.map((value) => ({ value, label: NATURE_LABELS[value] }));
/** The greatest number a ledger entry may bear without losing a figure. */
const ENTRY_NUMBERS = { least: 1, most: Number.MAX_SAFE_INTEGER };

/** The letters of the column that holds each field, the same for every row of a file. */
export type ColumnLetters = Readonly<Partial<Record<string, string>>>;

/** A row as its cells were read, each by itself: null where a cell is empty or can't be read, which `problems` tells apart. */
export type ExpenseRow = {
  line: number;
  anyway: boolean;
  columns: ColumnLetters;
  entry: number | null;
  reference: string | null;
  action: number | null;
  object: string | null;
  supplier: string | null;
  costItem: string | null;
  nature: Nature | null;
  stage: Stage | null;
  date: CalendarDate | null;
  amount: Cents | null;
  committedOn: CalendarDate | null;
  invoicedOn: CalendarDate | null;
  document: string | null;
  reason: string | null;
  label: string | null;
  problems: CellProblem[];
};

/** A row with all that an entry is made of. */
export type WholeRow = ExpenseRow & { stage: Stage; date: CalendarDate; amount: Cents };

export function readExpenseRow(row: FileRow, columns: ColumnLetters, today: CalendarDate): ExpenseRow {
  const { take, problems } = rowReading(row);
  const text = (name: ExpenseFieldName, longest: number, shortest = 1) =>
    take(EXPENSE_FIELD[name], (field, typed) => readText(field, typed, { longest, shortest }));
  const day = (name: ExpenseFieldName) => take(EXPENSE_FIELD[name], readDateCell);
  const read: ExpenseRow = {
    line: row.line,
    anyway: row.anyway === true,
    columns,
    entry: take(EXPENSE_FIELD.entry, (field, typed) => readInteger(field, typed, ENTRY_NUMBERS)),
    reference: text("reference", 60),
    action: take(EXPENSE_FIELD.action, (field, typed) => readInteger(field, typed, ACTION_NUMBERS)),
    object: text("object", 200, 3),
    supplier: text("supplier", 200, 2),
    costItem: text("costItem", 120),
    nature: take(EXPENSE_FIELD.nature, (field, typed) => readChoice(field, typed, NATURE_CHOICES)),
    stage: take(EXPENSE_FIELD.stage, (field, typed) => readChoice(field, typed, STAGE_CHOICES)),
    date: day("date"),
    amount: take(EXPENSE_FIELD.amount, (field, typed) => readAmountCell(field, typed, { negative: true })),
    committedOn: day("committedOn"),
    invoicedOn: day("invoicedOn"),
    document: text("document", 120),
    reason: text("reason", 400, 3),
    label: text("label", 120),
    problems,
  };
  if (read.date !== null && isAfter(read.date, today))
    problems.push(rowProblem(read, "date", `Au plus tard aujourd’hui, le ${longDate(today)}.`));
  if (read.amount === 0) problems.push(rowProblem(read, "amount", "Un montant nul ne s’enregistre pas."));
  return read;
}

export function hasErrors({ problems }: Pick<ExpenseRow, "problems">): boolean {
  return problems.some(({ level }) => level === "ERROR");
}

/** An error of a row once read, under the cell of a field or over the whole row. */
export function rowProblem(row: ExpenseRow, name: ExpenseFieldName | null, message: string): CellProblem {
  const letters = name === null ? undefined : row.columns[name];
  const address = letters === undefined ? null : `${letters}${row.line}`;
  return {
    level: "ERROR",
    field: name,
    address,
    read: name === null ? "" : seen(row, name),
    message,
    suggestion: null,
  };
}

/** The letters under which the fields of a file stand, from one of its rows. */
export function columnLettersOf(row: FileRow): ColumnLetters {
  const letters = Object.entries(row.typed).flatMap(([name, { address }]) =>
    address === null ? [] : [[name, address.replace(/\d+$/, "")] as const],
  );
  return Object.fromEntries(letters);
}

function seen(row: ExpenseRow, name: ExpenseFieldName): string {
  const value = row[name];
  if (name === "amount") return row.amount === null ? "" : formatAmountInput(row.amount);
  if (name === "date" || name === "committedOn" || name === "invoicedOn")
    return row[name] ? numericDate(row[name]) : "";
  if (name === "nature") return row.nature === null ? "" : NATURE_LABELS[row.nature];
  return value === null ? "" : String(value);
}
