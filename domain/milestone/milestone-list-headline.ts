import { NBSP, quantity } from "../shared/format";
import type { ListedState } from "./milestone-list-query";

type Listed = { count: number; unfiltered: number; state: ListedState | null };

const ADJECTIVES: Record<ListedState, [one: string, many: string]> = {
  OVERDUE: ["jalon dépassé", "jalons dépassés"],
  UPCOMING: ["jalon à venir", "jalons à venir"],
  REACHED: ["jalon atteint", "jalons atteints"],
  CANCELLED: ["jalon annulé", "jalons annulés"],
  DROPPED: ["jalon abandonné", "jalons abandonnés"],
};

/** The title of a filtered list of milestones: « 3 jalons dépassés sur 84 ». */
export function milestoneListHeadline({ count, unfiltered, state }: Listed): string {
  if (count === 0) return "Aucun jalon ne répond aux filtres";
  const [one, many] = state === null ? ["jalon", "jalons"] : ADJECTIVES[state];
  return `${quantity(count, one, many)} sur${NBSP}${unfiltered}`;
}
