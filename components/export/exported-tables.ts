import { type Place, territoryHref } from "@/components/territory/links";
import type { ExportedTable } from "./export-menu";

type Query = Record<string, string | number | null>;

/** A table of a territory, by the word of its address, narrowed as the page is. */
export function exportedTable(
  place: Place,
  table: string,
  name: string,
  query: Query = {},
  words?: string,
): ExportedTable {
  const hrefOf: ExportedTable["hrefOf"] = (format) => territoryHref(place, `/export/${table}`, { ...query, format });
  return { name, hrefOf, ...(words !== undefined && { words }) };
}

/** A table of its administration. */
export function administrationTable(place: Place, table: string, name: string): ExportedTable {
  return { name, hrefOf: (format) => territoryHref(place, `/administration/export/${table}`, { format }) };
}
