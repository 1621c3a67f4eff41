import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Cursor } from "@/domain/shared/list-query";

type ListPagesProps = {
  label: string;
  page: { rows: readonly unknown[]; total: number; first: number; previous: Cursor | null; next: Cursor | null };
  hrefAt: (cursor: Cursor | null) => Route;
};

export function ListPages({ label, page, hrefAt }: ListPagesProps) {
  const { rows, total, first, previous, next } = page;
  return (
    <Pagination
      label={label}
      previousHref={previous ? hrefAt(previous) : undefined}
      nextHref={next ? hrefAt(next) : undefined}
      summary={`${first} à ${first + rows.length - 1} sur ${total}`}
    />
  );
}

/** Nothing is left after the place the address names: rows moved since it was written. */
export function PastTheEnd({ hrefAt }: Pick<ListPagesProps, "hrefAt">) {
  return (
    <EmptyState
      title="Il n’y a plus de lignes à cet endroit de la liste."
      actions={
        <ButtonLink size="mini" href={hrefAt(null)}>
          Revenir au début
        </ButtonLink>
      }
    />
  );
}
