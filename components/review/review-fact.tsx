import Link from "next/link";
import type { Place } from "@/components/territory/links";
import type { ReviewState } from "@/domain/review/review-state";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth, quantity } from "@/domain/shared/format";
import type { ActionReview } from "@/server/review/action-review";
import { openReviewHref } from "./review-links";
import { ReviewStateMark } from "./review-state-mark";

type ReviewFactProps = {
  review: ActionReview;
  asOf: CalendarDate;
  /** Where the changes are read again, for who judges them. */
  judged: { place: Place; action: number } | null;
};

/** Where an action stands with the préfecture: « À revoir, 3 changements depuis le 17 mai ». */
export function ReviewFact({ review: { left, asked, since }, asOf, judged }: ReviewFactProps) {
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
      {judged ? (
        <Link href={openReviewHref(judged.place, judged.action)} prefetch={false}>
          {words}
        </Link>
      ) : (
        <span>{words}</span>
      )}
    </span>
  );
}
