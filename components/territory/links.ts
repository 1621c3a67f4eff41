import type { Route } from "next";
import type { Perimeter } from "@/domain/contract/envelope";
import { PERIMETER_PARAMS, type PerimeterParam } from "@/domain/contract/perimeter-param";
import type { CalendarDate } from "@/domain/shared/calendar-date";

/**
 * A territory, the past day it is read at if any, the instant it is read as known at and the perimeter of its amounts, as
 * the address writes them: every link of a page keeps reading so.
 */
export type Place = {
  slug: string;
  situation: CalendarDate | null;
  connu?: string | null;
  perimetre?: PerimeterParam;
};
type Query = Record<string, string | number | null | undefined>;

/** An address of the territory: `path` after its slug (« /jalons »), `query` added to when it is read. */
export function territoryHref(place: Place, path = "", query: Query = {}): Route {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...readingOf(place), ...query })) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return `/territoires/${place.slug}${path}${text && `?${text}`}` as Route;
}

/** What the address of a place says of how it is read. */
export function readingOf({ situation, connu = null, perimetre = null }: Place): {
  situation: CalendarDate | null;
  connu: string | null;
  perimetre: PerimeterParam;
} {
  return { situation, connu, perimetre };
}

/** The same territory read today, with all that is known. */
export function presentPlace({ slug, perimetre = null }: Place): Place {
  return { slug, situation: null, perimetre };
}

/** The same territory under another perimeter. */
export function inPerimeter(place: Place, perimeter: Perimeter): Place {
  return { ...place, perimetre: PERIMETER_PARAMS[perimeter] };
}

/** Whether something else than the present is read there. */
export function isPast({ situation, connu = null }: Place): boolean {
  return situation !== null || connu !== null;
}

export type ActionSection = "" | "/jalons" | "/depenses" | "/financement" | "/historique" | "/points" | "/echanges";

export function actionHref(place: Place, number: number, query: Query = {}, section: ActionSection = ""): Route {
  return territoryHref(place, `/actions/${number}${section}`, query);
}
