import type { Route } from "next";
import type { ExportedTable } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { type MilestoneListQuery, milestoneListParams } from "@/domain/milestone/milestone-list-query";
import type { FullAction } from "@/server/territory/visible-contract";

/** Where the list stands: in a territory, limited to one action or not, and what it asks for. */
export type MilestoneListPlace = { place: Place; only: FullAction | null; query: MilestoneListQuery };

/** The list with something else asked of it, read from its first row. */
export function milestoneListHref(
  { place, only, query }: MilestoneListPlace,
  changes: Partial<MilestoneListQuery> | null,
): Route {
  const params = changes ? milestoneListParams({ ...query, cursor: null, ...changes }) : {};
  return only ? actionHref(place, only.number, params, "/jalons") : territoryHref(place, "/jalons", params);
}

/** The file of the list. */
export function milestoneFiles({ place, only, query }: MilestoneListPlace): ExportedTable {
  const params = milestoneListParams({ ...query, cursor: null, action: only?.number ?? query.action });
  return exportedTable(place, "jalons", "Jalons", params, "Une ligne par jalon ; se réimporte");
}
