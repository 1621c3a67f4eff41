import type { Route } from "next";
import { type Place, territoryHref } from "@/components/territory/links";
import { type Target, targetPath } from "@/domain/follow-up/target";

/** The address of a target that keeps reading the territory as the page does. */
export function targetHref(place: Place, target: Target): Route {
  const href = territoryHref(place, targetPath(target), target.query);
  return (target.anchor ? `${href}#${target.anchor}` : href) as Route;
}
