import { z } from "zod";
import { askedNumber, askedOne, type SearchParams } from "../shared/list-query";

export const REVIEW_FILTERS = ["ALL", "LEFT", "MONEY"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export const REVIEW_FILTER_LABELS: Record<ReviewFilter, string> = { ALL: "Tout", LEFT: "À revoir", MONEY: "Argent" };
const FILTER_WORDS: Record<ReviewFilter, string> = { ALL: "tout", LEFT: "a-revoir", MONEY: "argent" };

export type ReviewQuery = {
  filter: ReviewFilter;
  /** The number of the one action that is read. */
  action: number | null;
  /** From 1. */
  page: number;
  /** The item that is open, by the id of its subject. */
  element: string | null;
};

const asked = z.object({
  filtre: askedOne(FILTER_WORDS),
  action: askedNumber,
  page: askedNumber,
  element: z.uuid().nullish().catch(null),
});

/** What the address of the review asks for; what it says wrong asks for nothing. */
export function readReviewQuery(params: SearchParams): ReviewQuery {
  const { filtre, action = null, page, element = null } = asked.parse(params);
  return { filter: filtre ?? "ALL", action, page: Math.max(1, Math.min(page ?? 1, 1000)), element };
}

export function reviewParams({ filter, action, page, element }: ReviewQuery): Record<string, string | number | null> {
  return { filtre: filter === "ALL" ? null : FILTER_WORDS[filter], action, page: page === 1 ? null : page, element };
}
