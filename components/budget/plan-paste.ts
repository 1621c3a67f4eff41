import { formatAmountInput, parseAmount } from "@/domain/shared/amount";

/**
 * A column copied from a spreadsheet, one text per row as a money field would write it; a row copied across is read as
 * a column. Null when what was copied is a single value, which the field takes by itself.
 */
export function pastedColumn(text: string): string[] | null {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  const cells = rows.length > 1 ? rows.map((row) => row.split("\t")[0] ?? "") : (rows[0] ?? "").split("\t");
  return cells.length > 1 ? cells.map(asTyped) : null;
}

/** What can't be read stays as it was copied: the form will say what is wrong with it. */
function asTyped(cell: string): string {
  const text = cell.trim();
  if (text === "" || /^[-–—]$/.test(text)) return "";
  const parsed = parseAmount(text);
  return parsed.ok ? formatAmountInput(parsed.amount) : text;
}
