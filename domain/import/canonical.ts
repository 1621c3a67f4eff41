import { withoutAccents } from "../shared/search-patterns";
import { isBlank } from "./cell-reading";
import type { Typed } from "./file-row";
import type { ImportField } from "./import-field";
import { cellText } from "./read-cell";
import { readAmountCell, readDateCell, readInteger, readMonthCell, readPercent } from "./read-field";

const ANY = { least: 0, most: Number.MAX_SAFE_INTEGER };

/** The same content written two ways gives the same text: « 1 234,5 » and 1234.50 are one amount. Empty for an empty cell. */
export function canonical(field: ImportField, typed: Typed): string {
  if (isBlank(typed)) return "";
  const said = understood(field, typed);
  if (said !== null) return String(said);
  return cellText(typed.cell).trim().replace(/\s+/g, " ");
}

function understood(field: ImportField, typed: Typed): string | number | null {
  switch (field.kind) {
    case "amount":
      return readAmountCell(field, typed, { negative: true }).value;
    case "date":
      return readDateCell(field, typed).value;
    case "month":
      return readMonthCell(field, typed).value;
    case "integer":
      return readInteger(field, typed, ANY).value;
    case "percent":
      return readPercent(field, typed).value;
    case "choice":
      return withoutAccents(cellText(typed.cell)).trim();
    case "text":
      return null;
  }
}
