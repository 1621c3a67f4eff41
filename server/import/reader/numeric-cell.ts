import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import { decimalWriting } from "./decimal-writing";
import type { NumberFormat } from "./number-format";
import { type Epoch, serialDate, serialTime } from "./serial-date";

/** A stored number as its cell says it: a figure, a day, « 14:30 », « 12,5 % », « 00750 ». */
export function numericCell(value: number, format: NumberFormat, epoch: Epoch): ReadCell {
  if (format === "date") return serialDate(value, epoch);
  if (format === "time") return serialTime(value);
  if (format === "percent") return percentText(value);
  const isPadded = format !== "number" && Number.isSafeInteger(value) && value >= 0;
  return isPadded ? String(value).padStart(format.zeros, "0") : { number: decimalWriting(value) };
}

/** A share is told as it is shown: 0.125 alone could be read as an eighth of a percent. */
export function percentText(value: number): string {
  return `${decimalWriting(value * 100).replace(".", ",")} %`;
}
