import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type FinanceQuery, financeParams } from "@/domain/funding/finance-query";
import type { ExportFormat } from "@/domain/shared/export-format";

/** Where the screen stands: how the territory is read, and what its tables are narrowed to. */
export type FinancePlace = { place: Place; query: FinanceQuery };

/** The screen with another question; what is not changed is kept. */
export function financeHref({ place, query }: FinancePlace, change: Partial<FinanceQuery> = {}): Route {
  return territoryHref(place, "/finances", financeParams({ ...query, ...change }));
}

/** The file of one of its tables, narrowed as the screen is. */
export function exportHref({ place, query }: FinancePlace, table: string, format: ExportFormat): Route {
  return territoryHref(place, `/finances/export/${table}`, { ...financeParams(query), format });
}
