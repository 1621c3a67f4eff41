import type { Route } from "next";
import { actionHref, type Place } from "@/components/territory/links";
import type { Signal } from "@/domain/action/signals";
import { SIGNAL_LINKS } from "@/domain/action/signals.labels";
import type { FullAction } from "@/server/territory/visible-contract";

/** Where one goes about a signal: to the gesture that answers it for who may make it, else to the action. */
export function signalLink(signal: Signal, action: FullAction, place: Place): { href: Route; label: string } {
  const label = SIGNAL_LINKS[signal.kind];
  if (signal.kind === "UNDER_PLAN") return { href: `${actionHref(place, action.number)}#budget` as Route, label };
  const gesture = answer(signal, action.rights);
  return gesture
    ? { href: actionHref(place, action.number, gesture), label }
    : { href: actionHref(place, action.number), label: "Ouvrir l’action" };
}

function answer(
  signal: Exclude<Signal, { kind: "UNDER_PLAN" }>,
  rights: FullAction["rights"],
): Record<string, string> | null {
  switch (signal.kind) {
    case "MILESTONE_OVERDUE":
      return rights.updateMilestones ? { jalon: signal.milestoneId, geste: "atteint" } : null;
    case "FORECAST_OVER_BUDGET":
      return rights.reviseForecast ? { saisir: "prevision" } : null;
    case "SILENCE":
      return rights.declareStatus ? { saisir: "meteo" } : null;
    case "CONTRADICTION":
      return rights.declareStatus ? { saisir: "point" } : null;
    case "COMMITMENT_RAISED":
      return { depense: signal.expenseId };
    case "NO_PLAN":
      return null;
  }
}
