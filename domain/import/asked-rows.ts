import { askedNumber, type SearchParams } from "../shared/list-query";
import { askedFilter, type RowFilter } from "./import-view";

/** Which rows the address asks for: a filter, and the line after which they start. Anything else asks for them all. */
export function askedRows({ lignes, apres }: SearchParams): { filter: RowFilter; after: number } {
  return { filter: askedFilter.parse(lignes) ?? "toutes", after: askedNumber.parse(apres) ?? 0 };
}
