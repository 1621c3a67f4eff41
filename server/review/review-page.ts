import "server-only";
import { notFound } from "next/navigation";
import { can } from "@/domain/access/permissions";
import { openedItem, turnOf } from "@/domain/review/queue";
import { readReviewQuery } from "@/domain/review/review-query";
import { reviewApprovals } from "@/server/approval/pending-approvals.queries";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";
import { reviewItem } from "./review-item.queries";
import { reviewQueue } from "./review-queue.queries";

/**
 * The review of a territory as one of its reviewers reads it, always as of today: the queue, and the item the address opens or
 * else the first that is left. Whoever may not judge gets the answer of a page that does not exist.
 */
export async function loadReview(slug: string, search: SearchParams) {
  const query = readReviewQuery(search);
  const { contract, extra } = await loadTerritoryPage(slug, {}, async (tx, visible) => {
    const { viewer, territory, actions } = visible;
    if (!can(viewer, "review.judge", { territoryId: territory.id, regionId: territory.regionId })) notFound();
    const readable = actions.filter(isFull);
    const contradicted = readable
      .filter(({ signals }) => signals.some(({ kind }) => kind === "CONTRADICTION"))
      .map(({ number }) => number);
    const queue = await reviewQueue(tx, { territoryId: territory.id, reviewerId: viewer.id, query, contradicted });
    const opened = openedItem(queue.items, query.element);
    const item = opened === null ? null : await reviewItem(tx, territory.id, opened);
    const approvals = await reviewApprovals(tx, visible, search);
    return { queue, item, opened, turn: turnOf(queue.items, opened), actions: readable, approvals };
  });
  return { contract, query, ...extra };
}
export type ReviewPage = Awaited<ReturnType<typeof loadReview>>;
