import type { Place } from "@/components/territory/links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReviewPage } from "@/server/review/review-page";
import { ArrivalHeading } from "./arrival-heading";
import { openReviewHref } from "./review-links";

/** Where no item is open: nothing is left, or the address names none that can be read. */
export function NothingOpened({ page, place }: { page: ReviewPage; place: Place }) {
  const { query, queue } = page;
  const isUnknown = query.element !== null;
  const isPartial = query.filter !== "ALL" || query.action !== null || query.page > 1;
  const left = queue.counts.reduce((all, count) => all + count.left, 0);
  return (
    <div className="px-8 pt-6 pb-8 max-sm:px-4">
      <ArrivalHeading opened={query.element}>
        {isUnknown ? "Changement introuvable" : "Rien ne vous attend"}
      </ArrivalHeading>
      <div className="mt-4">
        <EmptyState
          title={emptyTitle(isUnknown, left)}
          actions={
            isUnknown || isPartial ? (
              <ButtonLink href={openReviewHref(place)}>Voir toute la revue</ButtonLink>
            ) : undefined
          }
        >
          {isUnknown
            ? "Il n’existe pas, ou il n’est pas dans votre périmètre."
            : "Ce que les pilotes saisiront s’ajoutera ici. Les chiffres, eux, comptent dès leur saisie."}
        </EmptyState>
      </div>
    </div>
  );
}

function emptyTitle(isUnknown: boolean, left: number): string {
  if (isUnknown) return "Cette adresse ne mène à aucun changement.";
  return left > 0 ? "Rien n’est à revoir dans ce filtre." : "Tout est revu.";
}
