import { seesTerritory, type TerritoryScope, type Viewer } from "../access/permissions";

/** Someone as they would be if their roles reached one territory and no other: never more than what they hold. */
export function narrowedTo(viewer: Viewer, place: TerritoryScope): Viewer {
  const grants = viewer.grants
    .filter((grant) => seesTerritory({ ...viewer, grants: [grant] }, place))
    .map((grant) => ({ ...grant, regionId: null, territoryId: place.territoryId }));
  return { ...viewer, grants, reach: grants.length > 0 ? place.territoryId : "" };
}
