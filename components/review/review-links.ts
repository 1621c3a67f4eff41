import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type ReviewQuery, reviewParams } from "@/domain/review/review-query";

/** The review as an address asks for it, but for what is changed. */
export function reviewHref(place: Place, query: ReviewQuery, changed: Partial<ReviewQuery> = {}): Route {
  return territoryHref(place, "/revue", reviewParams({ ...query, ...changed }));
}

/** The review from its beginning, limited to an action when one is given. */
export function openReviewHref(place: Place, action: number | null = null): Route {
  return reviewHref(place, { filter: "ALL", action, page: 1, element: null });
}
