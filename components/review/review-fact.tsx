import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { can } from "@/domain/access/permissions";
import type { ReviewState } from "@/domain/review/review-state";
import { dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth, quantity } from "@/domain/shared/format";
import type { ActionReview } from "@/server/review/action-review";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { openReviewHref } from "./review-links";
import { ReviewStateMark } from "./review-state-mark";

type ActionReviewFactProps = {
  contract: VisibleContract;
  action: Pick<FullAction, "number">;
  place: Place;
  review: ActionReview;
};

/** Where an action stands with the préfecture: « À revoir, 3 changements depuis le 17 mai ». */
export function ActionReviewFact({ contract, action, place, review: { left, asked, since } }: ActionReviewFactProps) {
  const { viewer, territory, asOf } = contract;
  const judges = can(viewer, "review.judge", { territoryId: territory.id, regionId: territory.regionId });
  const when = since ? ` depuis le ${dayMonth(dateInParis(since), asOf)}` : "";
  const state: ReviewState = left > 0 ? "TO_REVIEW" : asked > 0 ? "ASKED" : "ACCEPTED";
  const words = {
    TO_REVIEW: `${quantity(left, "changement", "changements")}${when}`,
    ANSWERED: "",
    ASKED: quantity(asked, "question en attente", "questions en attente"),
    ACCEPTED: since ? `revue close le ${dayMonth(dateInParis(since), asOf)}` : "rien à revoir",
  }[state];
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      <ReviewStateMark state={state} className="font-demi" />
      {judges ? <Link href={openReviewHref(place, action.number)}>{words}</Link> : <span>{words}</span>}
    </span>
  );
}
