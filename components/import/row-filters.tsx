import { Download } from "lucide-react";
import type { Route } from "next";
import { FilterChips } from "@/components/ui/filter-chips";
import { ROW_FILTERS, type RowFilter, type RowPage } from "@/domain/import/import-view";
import type { RowLook } from "@/domain/import/row-look";
import { LookIcon } from "./look-icon";

const LABELS: Record<RowFilter, string> = {
  toutes: "Toutes",
  "a-corriger": "À corriger",
  doublons: "Doublons",
  modifiees: "Modifiées",
};
const SIGNS: Partial<Record<RowFilter, RowLook>> = {
  "a-corriger": "INVALID",
  doublons: "DUPLICATE",
  modifiees: "CHANGED",
};

type RowFiltersProps = {
  page: Pick<RowPage, "filter" | "counts">;
  hrefOf: (filter: RowFilter) => Route;
  /** Where the rows to correct are downloaded from. */
  faultyHref: string;
};

/** Which rows are listed, and those to correct as a workbook, for whoever would rather mend them there. */
export function RowFilters({ page: { filter, counts }, hrefOf, faultyHref }: RowFiltersProps) {
  const chips = ROW_FILTERS.filter((word) => word === "toutes" || word === filter || counts[word] > 0).map((word) => {
    const look = SIGNS[word];
    return {
      key: word,
      label: LABELS[word],
      count: counts[word],
      current: word === filter,
      href: hrefOf(word),
      sign: look && <LookIcon look={look} />,
    };
  });
  return (
    <div className="mt-6 mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <FilterChips label="Lignes à montrer" chips={chips} />
      {counts["a-corriger"] > 0 && (
        <a
          href={faultyHref}
          download
          className="inline-flex min-h-6 items-center gap-1.5 text-13 pointer-coarse:min-h-11 print:hidden"
        >
          <Download aria-hidden="true" />
          Télécharger les lignes à corriger (.xlsx)
        </a>
      )}
    </div>
  );
}
