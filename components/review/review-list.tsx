import { ArrowLeft } from "lucide-react";
import type { Place } from "@/components/territory/links";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { groupByAction } from "@/domain/review/queue";
import { progressInWords, type ReviewTally, reviewHeadline } from "@/domain/review/review-headline";
import { REVIEW_FILTER_LABELS, REVIEW_FILTERS } from "@/domain/review/review-query";
import { dateInParis } from "@/domain/shared/calendar-date";
import { longDate, NBSP } from "@/domain/shared/format";
import type { ReviewPage } from "@/server/review/review-page";
import type { ReviewQueue } from "@/server/review/review-queue.queries";
import { CloseRound } from "./close-round";
import { QueueGroup } from "./queue-group";
import { QueuePages } from "./queue-pages";
import { reviewHref } from "./review-links";

type ReviewListProps = { page: ReviewPage; place: Place; folded: boolean };

/** What changed since the reviewer's last round, action by action; `folded` leaves only its title on a phone. */
export function ReviewList({ page, place, folded }: ReviewListProps) {
  const { queue, query, contract, opened, actions } = page;
  const tally = tallyOf(queue);
  const { round } = queue;
  return (
    <div className="min-w-0 lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto print:max-h-none">
      <div className="px-5 pt-6 pb-4 max-sm:px-4 max-sm:pt-4">
        <p className="flex flex-wrap gap-x-2 text-13 text-encre-3">
          <b className="text-encre">
            Revue n°{NBSP}
            {round.number}
          </b>
          {round.sinceAt && <span>depuis le {longDate(dateInParis(round.sinceAt))}</span>}
        </p>
        <h1 className="mt-1.5 text-22">{reviewHeadline(tally)}</h1>
        {folded && (
          <p className="mt-2 text-13 lg:hidden">
            <Link
              href={reviewHref(place, query, { element: null })}
              className="inline-flex min-h-11 items-center gap-1.5"
            >
              <ArrowLeft aria-hidden="true" />
              Revenir à la liste
            </Link>
          </p>
        )}
        <div className={folded ? "max-lg:hidden" : undefined}>
          <Progress tally={tally} />
          <FilterChips
            label="Filtrer les changements"
            className="mt-3"
            chips={REVIEW_FILTERS.map((filter) => ({
              key: filter,
              label: REVIEW_FILTER_LABELS[filter],
              count: filterCount(queue, filter),
              current: query.filter === filter,
              href: reviewHref(place, query, { filter, page: 1, element: null }),
            }))}
          />
          {query.action !== null && (
            <p className="mt-2 text-13">
              Action {query.action} seulement ·{" "}
              <Link href={reviewHref(place, query, { action: null, page: 1, element: null })}>toutes les actions</Link>
            </p>
          )}
          {round.isOpen && tally.left === 0 && <CloseRound slug={contract.territory.slug} number={round.number} />}
        </div>
      </div>
      <div className={folded ? "max-lg:hidden" : undefined}>
        {groupByAction(queue.items).map((group) => (
          <QueueGroup
            key={group.action ?? 0}
            group={group}
            action={actions.find(({ number }) => number === group.action) ?? null}
            count={queue.counts.find(({ action }) => action === group.action)}
            {...{ opened, query, place, contract }}
          />
        ))}
        <QueuePages queue={queue} query={query} place={place} />
      </div>
    </div>
  );
}

function tallyOf({ counts }: ReviewQueue): ReviewTally {
  const sum = (of: (count: ReviewQueue["counts"][number]) => number) => counts.reduce((all, each) => all + of(each), 0);
  const actions = counts.filter(({ action }) => action !== null).length;
  return { total: sum(({ total }) => total), left: sum(({ left }) => left), actions };
}

function filterCount({ counts }: ReviewQueue, filter: (typeof REVIEW_FILTERS)[number]): number {
  const name = ({ ALL: "total", LEFT: "left", MONEY: "money" } as const)[filter];
  return counts.reduce((all, each) => all + each[name], 0);
}

function Progress({ tally }: { tally: ReviewTally }) {
  const { total, left } = tally;
  if (total === 0) return null;
  return (
    <>
      <div aria-hidden="true" className="mt-3 h-2 border border-bord">
        <div className="h-full bg-encre" style={{ width: `${Math.round(((total - left) / total) * 100)}%` }} />
      </div>
      <p className="mt-1 text-13 text-encre-3">{progressInWords(tally)}</p>
    </>
  );
}
