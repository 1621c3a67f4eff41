import { isCalendarDate, isMonth } from "../shared/calendar-date";
import { decimalText, eurosExact, longMonth, numericDate, THIN, UNKNOWN } from "../shared/format";
import { cents } from "../shared/money";
import type { ImportField } from "./import-field";
import { cellText, type ReadCell } from "./read-cell";

type Kind = ImportField["kind"];

/** What stands in a cell as a French spreadsheet would show it; texts stay as they were typed. */
export function shownCell(cell: ReadCell, kind: Kind): string {
  if (cell === null || typeof cell === "string") return cell ?? "";
  if ("number" in cell && kind === "amount") return amountText(cell.number);
  if ("date" in cell && isCalendarDate(cell.date)) return numericDate(cell.date);
  return cellText(cell);
}

/** A value as understood, or as recorded: amounts are whole cents, days and months plain dates. */
export function shownValue(value: unknown, kind: Kind): string {
  if (value === null || value === undefined || value === "") return UNKNOWN;
  if (typeof value === "number")
    return kind === "amount" && Number.isSafeInteger(value) ? eurosExact(cents(value)) : decimalText(value, 0, 0);
  if (typeof value !== "string") return UNKNOWN;
  if (kind === "date" && isCalendarDate(value)) return numericDate(value);
  const month = value.slice(0, 7);
  return kind === "month" && isMonth(month) ? longMonth(month) : value;
}

/** « 412600.5 » written « 412 600,50 »; what holds finer than cents is shown whole. */
function amountText(number: string): string {
  const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (whole === "") return number.replace(".", ",");
  return `${sign && "−"}${whole.replace(/\B(?=(?:\d{3})+$)/g, THIN)},${decimals.padEnd(2, "0")}`;
}
