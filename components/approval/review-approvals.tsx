import { reviewHref } from "@/components/review/review-links";
import { type Place, territoryHref } from "@/components/territory/links";
import { reviewParams } from "@/domain/review/review-query";
import type { ApprovalGesture } from "@/server/approval/pending-approvals.queries";
import type { ReviewPage } from "@/server/review/review-page";
import { ApprovalDrawer } from "./approval-drawer";
import { PendingApprovals } from "./pending-approvals";

/** On top of the review, what waits for an answer before it counts; and, over it, the one that is being answered. */
export function ReviewApprovals({ page, place }: { page: ReviewPage; place: Place }) {
  const { approvals, actions, query, contract } = page;
  const { pending, opened } = approvals;
  const hrefOf = (approbation: string, geste?: ApprovalGesture) =>
    territoryHref(place, "/revue", { ...reviewParams(query), approbation, geste });
  return (
    <>
      <PendingApprovals approvals={pending} hrefOf={({ id }) => hrefOf(id)} asOf={contract.territory.today} />
      {opened && (
        <ApprovalDrawer
          opened={opened}
          isOwn={opened.approval.authorId === contract.viewer.id}
          actions={actions}
          place={place}
          closeHref={reviewHref(place, query)}
          hrefFor={(gesture) => hrefOf(opened.approval.id, gesture)}
        />
      )}
    </>
  );
}
