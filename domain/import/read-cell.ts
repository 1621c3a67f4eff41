/**
 * A cell as the file holds it. Texts stay as they were typed, numbers as the shortest decimal writing of what is stored
 * (« 1234.56 »), days as « yyyy-mm-dd » whatever the epoch of the workbook; `fault` is an error of the spreadsheet
 * (« #REF! ») or a formula without a computed value.
 */
export type ReadCell = null | string | { number: string } | { date: string } | { boolean: boolean } | { fault: string };

/** What someone sees of it on screen. */
export function cellText(cell: ReadCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if ("number" in cell) return cell.number.replace(".", ",");
  if ("date" in cell) return cell.date;
  if ("boolean" in cell) return cell.boolean ? "VRAI" : "FAUX";
  return cell.fault;
}
