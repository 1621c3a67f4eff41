import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

type PaginationProps = {
  label: string;
  previousHref?: Route | undefined;
  nextHref?: Route | undefined;
  /** « 1 à 50 sur 146 » */
  summary?: ReactNode;
};

export function Pagination({ label, previousHref, nextHref, summary }: PaginationProps) {
  if (previousHref === undefined && nextHref === undefined) return null;
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
      {previousHref !== undefined && (
        <ButtonLink size="mini" rel="prev" href={previousHref} icon={<ChevronLeft aria-hidden="true" />}>
          Précédentes
        </ButtonLink>
      )}
      {nextHref !== undefined && (
        <ButtonLink size="mini" rel="next" href={nextHref}>
          Suivantes
          <ChevronRight aria-hidden="true" />
        </ButtonLink>
      )}
      {summary !== undefined && <p className="text-13 text-encre-3">{summary}</p>}
    </nav>
  );
}
