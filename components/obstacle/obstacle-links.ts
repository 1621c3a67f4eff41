import type { Route } from "next";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import type { ObstacleGesture } from "@/domain/obstacle/obstacle-gestures";
import { NO_OBSTACLE_FILTER, type ObstacleListQuery, obstacleListParams } from "@/domain/obstacle/obstacle-list-query";

/** An obstacle over the page of its action, with what is being done to it. */
export function obstacleHref(
  place: Place,
  action: number,
  obstacleId: string,
  gesture: ObstacleGesture | null = null,
): Route {
  return actionHref(place, action, { blocage: obstacleId, geste: gesture });
}

export function raiseObstacleHref(place: Place, action: number): Route {
  return actionHref(place, action, { saisir: "blocage" });
}

export function obstacleListHref(place: Place, query: ObstacleListQuery = NO_OBSTACLE_FILTER): Route {
  return territoryHref(place, "/blocages", obstacleListParams(query));
}
