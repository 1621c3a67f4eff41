import { z } from "zod";
import { isMonth, type Month } from "../shared/calendar-date";
import { longMonth } from "../shared/format";
import { cents } from "../shared/money";
import { capitalized } from "../shared/number-words";
import { ACTION_FIELD, ACTION_NUMBERS } from "./action-field";
import type { CellProblem } from "./cell-problem";
import { cellError } from "./cell-reading";
import { monthFromText } from "./date-cell";
import { type FileRow, typedOf } from "./file-row";
import { foldedHeader } from "./headers";
import { type ImportField, importField } from "./import-field";
import { readAmountCell, readInteger, readMonthCell } from "./read-field";
import { rowReading } from "./row-reading";

const MONTH = importField("month", "Mois", "month", ["periode", "mois de paiement", "date"], true);
const AMOUNT = importField(
  "amount",
  "Prévu",
  "amount",
  ["montant", "plan", "montant prevu", "programme", "credits de paiement", "cp"],
  true,
);
const OPERATING = importField("operating", "Dont fonctionnement", "amount", [
  "fonctionnement",
  "dont part de fonctionnement",
]);

/** The long form: a row a month. */
export const PLAN_FIELDS: readonly ImportField[] = [ACTION_FIELD, MONTH, AMOUNT, OPERATING];

const OF_MONTH = "m:";
const UNIT = /\s*\([^)]*\)$/;

/** The fields of a plan as its columns have it: a column a month (« mars 2021 », « 03/2021 », « 2021-03 »), or a row a month. */
export function planFields(headers: readonly string[]): readonly ImportField[] {
  const months = new Map(headers.flatMap((header) => monthField(header)).map((field) => [field.name, field]));
  if (months.size === 0) return PLAN_FIELDS;
  return [ACTION_FIELD, ...months.values()];
}

function monthField(header: string): ImportField[] {
  const read = monthFromText(header.replace(UNIT, ""));
  if (!read.ok) return [];
  const label = capitalized(longMonth(read.value));
  const headers = [foldedHeader(header)];
  return [{ name: `${OF_MONTH}${read.value}`, label, required: false, kind: "amount", headers }];
}

const amount = z.int().transform(cents).nullable();

/** What a row plans: its month, or each month it has a column for. Null where nothing was typed. */
export const planRow = z.object({
  action: z.int(),
  months: z.array(
    z.object({
      month: z.custom<Month>((text) => typeof text === "string" && isMonth(text)),
      amount,
      operating: amount,
      /** The field an error about the amount stands under. */
      field: z.string(),
    }),
  ),
});
export type PlanRow = z.output<typeof planRow>;
export type PlannedMonth = PlanRow["months"][number];

/** What the cells of a row say, each by itself. An action is 0 when its number is missing or can't be read. */
export function readPlanRow(row: FileRow): { wanted: PlanRow; problems: CellProblem[] } {
  const { take, problems } = rowReading(row);
  const action = take(ACTION_FIELD, (field, typed) => readInteger(field, typed, ACTION_NUMBERS)) ?? 0;
  const wide = Object.keys(row.typed).flatMap((name) => wideField(name));
  if (wide.length > 0) {
    const months = wide.map(({ month, field }) => {
      const planned = take(field, (asked, typed) => readAmountCell(asked, typed));
      return { month, amount: planned, operating: null, field: field.name };
    });
    return { wanted: { action, months: months.filter((each) => each.amount !== null) }, problems };
  }
  const month = take(MONTH, readMonthCell);
  const planned = take(AMOUNT, (field, typed) => readAmountCell(field, typed));
  const operating = take(OPERATING, (field, typed) => readAmountCell(field, typed));
  if (month === null && problems.every(({ field }) => field !== MONTH.name))
    problems.push(cellError(MONTH, typedOf(row, MONTH.name), "Indiquez le mois."));
  const months = month === null ? [] : [{ month, amount: planned, operating, field: AMOUNT.name }];
  return { wanted: { action, months }, problems };
}

function wideField(name: string): { month: Month; field: ImportField }[] {
  const written = name.slice(OF_MONTH.length);
  if (!name.startsWith(OF_MONTH) || !isMonth(written)) return [];
  const label = capitalized(longMonth(written));
  return [{ month: written, field: { name, label, required: false, kind: "amount", headers: [] } }];
}

/** The field of that name in a row, whichever form it has. */
export function planFieldNamed(name: string | null): ImportField | null {
  if (name === null) return null;
  return PLAN_FIELDS.find((field) => field.name === name) ?? wideField(name)[0]?.field ?? null;
}
