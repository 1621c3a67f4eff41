import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";

type Query = Record<string, string | number | null | undefined>;

/** The list of imports, where a file is brought. */
export function importsHref({ slug }: Place, query: Query = {}): Route {
  return territoryHref({ slug, situation: null }, "/import", query);
}

/** One import: its steps, or what it became. */
export function importHref({ slug }: Place, id: string, query: Query = {}): Route {
  return territoryHref({ slug, situation: null }, `/import/${id}`, query);
}
