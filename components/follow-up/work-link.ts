import type { Route } from "next";
import { signalLink } from "@/components/action/signal-link";
import { type Place, territoryHref } from "@/components/territory/links";
import type { WorkItem } from "@/domain/follow-up/work-item";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { targetHref } from "./target-href";

/** The very place where it is done. */
export function workLink(
  { to, action }: WorkItem,
  contract: VisibleContract,
  place: Place,
): { href: Route; label: string } {
  if ("target" in to) return { href: targetHref(place, to.target), label: to.label };
  const about = contract.actions.find(({ number }) => number === action?.number);
  if (!about || !isFull(about)) return { href: territoryHref(place), label: "Ouvrir le tableau de bord" };
  return signalLink(to.signal, about, place);
}
