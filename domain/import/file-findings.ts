import { NBSP, quantity, quoted } from "../shared/format";
import type { FileLayout } from "./file-layout";

type Found = { layout: FileLayout | null; sheet: string | null; rowCount: number };

/** What was understood of a file before its columns, a few words each: « feuille « Mandats » », « 42 lignes lues ». */
export function fileFindings({ layout, sheet, rowCount }: Found): string[] {
  if (!layout) return [];
  return [
    ...(sheet !== null && sheet !== "" ? [`feuille ${quoted(sheet)}`] : []),
    ...(rowCount > 0 ? [`${quantity(rowCount, "ligne lue", "lignes lues")}`] : []),
    ...(layout.delimiter === null ? [] : [`séparateur${NBSP}: ${delimiterName(layout.delimiter)}`]),
    ...(layout.encoding === null ? [] : [layout.encoding]),
    ...(layout.epoch1904 ? ["dates comptées depuis 1904"] : []),
    ...(layout.headerLine > 1 ? [`titres des colonnes à la ligne ${layout.headerLine}`] : []),
  ];
}

function delimiterName(delimiter: string): string {
  if (delimiter === "\t") return "tabulation";
  return delimiter === ";" ? "point-virgule" : delimiter === "," ? "virgule" : quoted(delimiter);
}
