import type { Route } from "next";
import type { CalendarDate } from "@/domain/shared/calendar-date";

/** A territory, and the past day it is read at if any: every link of a page keeps reading at that day. */
export type Place = { slug: string; situation: CalendarDate | null };
type Query = Record<string, string | number | null | undefined>;

/** An address of the territory: `path` after its slug (« /jalons »), `query` added to the situation date. */
export function territoryHref(place: Place, path = "", query: Query = {}): Route {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ situation: place.situation, ...query })) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return `/territoires/${place.slug}${path}${text && `?${text}`}` as Route;
}

export type ActionSection = "" | "/jalons" | "/depenses" | "/financement" | "/historique";

export function actionHref(place: Place, number: number, query: Query = {}, section: ActionSection = ""): Route {
  return territoryHref(place, `/actions/${number}${section}`, query);
}
