import "server-only";
import { cache } from "react";
import type { WorkFacts } from "@/domain/follow-up/work-facts";
import type { WorkItem } from "@/domain/follow-up/work-item";
import { worklist } from "@/domain/follow-up/worklist";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";

const NOTHING: WorkFacts = {
  questions: [],
  obstacles: [],
  decisions: [],
  asked: [],
  approvals: [],
  proven: [],
  toReview: 0,
};

/**
 * What awaits the viewer, from what every page of the territory has already read: the page, its counters and the dashboard
 * show one list.
 */
export const worklistOf = cache((contract: VisibleContract): WorkItem[] => {
  const { viewer, territory, followUp, asOf } = contract;
  return worklist({
    viewer,
    scope: { territoryId: territory.id, regionId: territory.regionId },
    actions: contract.actions.filter(isFull),
    facts: { ...NOTHING, ...followUp?.work, toReview: followUp?.toReview ?? 0 },
    today: asOf,
  });
});
