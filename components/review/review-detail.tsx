import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import { actionHref, type Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { itemWords } from "@/domain/review/item-words";
import { isLeft } from "@/domain/review/review-state";
import { AREA_THREADS, reviewableArea } from "@/domain/review/reviewable";
import { expenseCited } from "@/domain/review/spending-words";
import { dateInParis } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import type { ReviewItem } from "@/server/review/review-item.queries";
import type { ReviewPage } from "@/server/review/review-page";
import { ArrivalHeading } from "./arrival-heading";
import { Decision } from "./decision";
import { ItemChanges } from "./item-changes";
import { ItemExchange } from "./item-exchange";
import { ItemProofs } from "./item-proofs";
import { ItemThread } from "./item-thread";
import { ItemVerdict } from "./item-verdict";
import { reviewHref } from "./review-links";

type ReviewDetailProps = { page: ReviewPage; item: ReviewItem; place: Place; left: number };

/** The item that is open: what it says, what changes, what can be checked, and what to decide. */
export function ReviewDetail({ page, item, place, left }: ReviewDetailProps) {
  const { contract, query, turn, actions } = page;
  const last = item.thread.at(-1);
  if (!last) return null;
  const action = actions.find(({ number }) => number === item.action) ?? null;
  const books = action?.accounting ?? contract.figures.accounting;
  const area = reviewableArea(last.event) ?? "spending";
  const at = (element: string | null) => (element === null ? null : reviewHref(place, query, { element }));
  const words = itemWords(last, books);
  return (
    <article aria-labelledby="element" className="flex flex-col px-8 pt-6 pb-8 max-sm:px-4 max-sm:pt-2">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="flex flex-wrap gap-x-2 text-13 text-encre-3">
            {action ? (
              <Link href={actionHref(place, action.number)} className="font-gras text-encre">
                Action {action.number} · {action.shortTitle}
              </Link>
            ) : (
              <b className="text-encre">Contrat</b>
            )}
            {area === "spending" && <span>{expenseCited(item.thread)}</span>}
            <span>
              {last.author}, {longDate(dateInParis(last.at))}
            </span>
          </p>
          <ArrivalHeading opened={item.subjectId}>{words.finding}</ArrivalHeading>
        </div>
        <TurnLinks rank={turn.rank} count={left} previous={at(turn.previous)} next={at(turn.next)} />
      </div>
      <div className="mt-5 grid gap-8 md:grid-cols-[minmax(0,1fr)_13.25rem]">
        <ItemChanges {...{ page, item, action, books }} />
        <ItemProofs proofs={item.proofs} place={place} />
      </div>
      <ItemExchange item={item} asOf={contract.asOf} />
      <ItemVerdict item={item} asOf={contract.asOf} />
      <Decision
        seen={{ subjectId: item.subjectId, entries: item.entries, sequence: item.sequence }}
        author={last.author}
        open={isLeft(item.state)}
        mayAsk={action !== null && item.state !== "ASKED"}
        here={reviewHref(place, query, { element: item.subjectId })}
        next={at(turn.next)}
        list={reviewHref(place, query, { element: null })}
      />
      <ItemThread item={item} title={AREA_THREADS[area]} books={books} asOf={contract.asOf} />
    </article>
  );
}

const ARROW = "grid size-8 place-items-center rounded-2 text-encre hover:bg-survol pointer-coarse:size-11";

type TurnLinksProps = { rank: number | null; count: number; previous: Route | null; next: Route | null };

function TurnLinks({ rank, count, previous, next }: TurnLinksProps) {
  return (
    <nav aria-label="Changements à revoir" className="flex flex-none items-center gap-0.5 text-13 print:hidden">
      {previous && (
        <Link href={previous} aria-label="Changement précédent" data-shortcut="k" className={ARROW}>
          <ArrowUp aria-hidden="true" />
        </Link>
      )}
      <span className="whitespace-nowrap text-encre-3">
        {rank === null ? `${count} à revoir` : `${rank} sur ${count}`}
      </span>
      {next && (
        <Link href={next} aria-label="Changement suivant" className={ARROW}>
          <ArrowDown aria-hidden="true" />
        </Link>
      )}
    </nav>
  );
}
