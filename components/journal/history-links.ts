import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type HistoryQuery, historyParams } from "@/domain/journal/history-query";
import type { ExportFormat } from "@/domain/shared/export-format";

/** Where the history stands: how the territory is read, and what is asked of it. */
export type HistoryPlace = { place: Place; query: HistoryQuery };

/** The history with something else asked of it, read from its latest line. */
export function historyHref({ place, query }: HistoryPlace, changes: Partial<HistoryQuery> | null): Route {
  return territoryHref(place, "/historique", changes ? historyParams({ ...query, cursor: null, ...changes }) : {});
}

/** The file of every line the filters keep, in one of the formats. */
export function historyFileHref({ place, query }: HistoryPlace, format: ExportFormat): Route {
  return territoryHref(place, "/historique/export", { ...historyParams({ ...query, cursor: null }), format });
}
