import "server-only";
import { can, canSomewhere, seesTerritory, type Viewer } from "@/domain/access/permissions";
import { readingOf } from "@/domain/access/visibility";
import type { PageNeed } from "@/domain/search/searched-pages";
import type { SearchCandidates } from "./search.queries";

export type SeenTerritory = SearchCandidates["territories"][number] & {
  /** Its short name where the reader has several territories; nothing where it goes without saying. */
  said: string | undefined;
};
export type SeenAction = SearchCandidates["actions"][number] & { territory: SeenTerritory; full: boolean };

/** The territories and the actions a person knows of, each action with whether they read it in full. */
export type Seen = {
  viewer: Viewer;
  territories: ReadonlyMap<string, SeenTerritory>;
  actions: readonly SeenAction[];
  /** Those read in full, by id. */
  read: ReadonlyMap<string, SeenAction>;
};

/** Asks the one decision of confidentiality for each action within reach. */
export function seenBy(viewer: Viewer, { territories, actions }: SearchCandidates): Seen {
  const places = territories.filter((territory) => seesTerritory(viewer, territory));
  const known = new Map(
    places.map((place) => [place.territoryId, { ...place, said: places.length > 1 ? place.name : undefined }]),
  );
  const seen = actions.flatMap((action) => {
    const territory = known.get(action.territoryId);
    return territory ? [{ ...action, territory, full: readingOf(viewer, action) === "full" }] : [];
  });
  const read = new Map(seen.filter(({ full }) => full).map((action) => [action.actionId, action]));
  return { viewer, territories: known, actions: seen, read };
}

/** Whether a page of the territory opens for them. */
export function opens({ viewer, read }: Seen, need: PageNeed, territory: SeenTerritory): boolean {
  if (need === "sees") return true;
  if (need === "imports") return canSomewhere(viewer, "import.run", territory);
  if (need !== "reads") return can(viewer, need, territory);
  return [...read.values()].some(({ territoryId }) => territoryId === territory.territoryId);
}
