import type { Route } from "next";
import { actionHref, type Place } from "@/components/territory/links";
import type { RowTarget } from "@/domain/explanation/explanation";
import { whyHref } from "./why-href";

/** Where a row of an explanation leads. */
export function rowHref(place: Place, target: RowTarget): Route {
  switch (target.kind) {
    case "why":
      return whyHref(place, target.figure, target.action);
    case "expense":
      return actionHref(place, target.action, { depense: target.id });
    case "expenses":
      return actionHref(place, target.action, { tri: target.sort }, "/depenses");
    case "milestone":
      return actionHref(place, target.action, { jalon: target.id });
    case "milestones":
      return actionHref(place, target.action, {}, "/jalons");
    case "curve":
      return `${actionHref(place, target.action)}#budget` as Route;
    case "funding":
      return actionHref(place, target.action, {}, "/financement");
  }
}
