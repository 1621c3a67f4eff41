import type { Route } from "next";
import { actionHref, type Place, territoryHref } from "@/components/territory/links";
import { type ExplainedFigure, whyParam } from "@/domain/explanation/explained-figure";

/** The same question elsewhere: over the dashboard, or over the page of one action. */
export function whyHref(place: Place, figure: ExplainedFigure, action: number | null = null): Route {
  return action === null ? territoryHref(place, "", whyParam(figure)) : actionHref(place, action, whyParam(figure));
}
