import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import type { ReviewQuery } from "@/domain/review/review-query";
import { NBSP } from "@/domain/shared/format";
import type { ReviewQueue } from "@/server/review/review-queue.queries";
import { reviewHref } from "./review-links";

type QueuePagesProps = { queue: ReviewQueue; query: ReviewQuery; place: Place };

/** How many changes are shown of those the filters keep, and where the others are. */
export function QueuePages({ queue: { items, kept, perPage }, query, place }: QueuePagesProps) {
  const first = (query.page - 1) * perPage + 1;
  if (kept === 0)
    return query.filter === "ALL" && query.action === null ? null : (
      <p className="border-t border-filet px-5 py-4 text-13 text-encre-2 max-sm:px-4">
        Aucun changement ne répond à ce filtre.{" "}
        <Link href={reviewHref(place, { filter: "ALL", action: null, page: 1, element: null })}>Tout afficher</Link>
      </p>
    );
  if (kept <= perPage && query.page === 1) return null;
  const last = first + items.length - 1;
  return (
    <nav aria-label="Pages de la revue" className="border-t border-filet px-5 py-4 text-13 max-sm:px-4">
      <p className="text-encre-3">
        {items.length === 0 ? "Cette page est vide" : `Changements ${first} à ${last}`} sur{NBSP}
        {kept}
      </p>
      <p className="mt-1 flex gap-4">
        {query.page > 1 && (
          <Link href={reviewHref(place, query, { page: query.page - 1, element: null })}>Précédents</Link>
        )}
        {last < kept && <Link href={reviewHref(place, query, { page: query.page + 1, element: null })}>Suivants</Link>}
      </p>
    </nav>
  );
}
