import clsx from "clsx";
import { ReviewApprovals } from "@/components/approval/review-approvals";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { isLeft } from "@/domain/review/review-state";
import type { ReviewPage } from "@/server/review/review-page";
import { NothingOpened } from "./nothing-opened";
import { ReviewDetail } from "./review-detail";
import { ReviewList } from "./review-list";

/** The queue beside the item that is open; one after the other on a phone. */
export function ReviewScreen({ page }: { page: ReviewPage }) {
  const place = placeOf(page.contract);
  const { item, query } = page;
  const isReading = query.element !== null;
  const left = page.queue.items.filter(({ state }) => isLeft(state)).length;
  return (
    <TerritoryFrame contract={page.contract}>
      <ReviewApprovals page={page} place={place} />
      <div className="-mx-8 -mt-6 grid grid-cols-[minmax(0,1fr)] max-sm:-mx-4 max-sm:-mt-4 lg:grid-cols-[21rem_minmax(0,1fr)] xl:-mx-14">
        <ReviewList page={page} place={place} folded={isReading} />
        <div className={clsx("min-w-0 border-filet lg:border-l", !isReading && "max-lg:hidden")}>
          {item ? (
            <ReviewDetail page={page} item={item} place={place} left={left} />
          ) : (
            <NothingOpened page={page} place={place} />
          )}
        </div>
      </div>
    </TerritoryFrame>
  );
}
