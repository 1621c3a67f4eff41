import clsx from "clsx";
import { ChevronDown, Download } from "lucide-react";
import type { Route } from "next";
import { DismissibleDetails } from "@/components/shell/dismissible-details";
import { buttonClass } from "@/components/ui/button";
import { EXPORT_FORMATS, type ExportFormat, FORMAT_HELP, FORMAT_LABELS } from "@/domain/shared/export-format";

/** A table that can be kept: its name, what it holds when that is not plain, and the address of its files. */
export type ExportedTable = { name: string; words?: string; hrefOf: (format: ExportFormat) => Route };

/**
 * The files of the tables of a page, as its filters narrow them. It hangs from its right edge, and from the left one under the
 * width at which the heading it stands in folds.
 */
export function ExportMenu({ tables, folds = "md" }: { tables: readonly ExportedTable[]; folds?: "sm" | "md" }) {
  return (
    <DismissibleDetails
      className="relative print:hidden"
      summaryClass={buttonClass({}, "cursor-pointer list-none [&::-webkit-details-marker]:hidden")}
      summary={
        <>
          <Download aria-hidden="true" />
          Exporter
          <ChevronDown aria-hidden="true" className="size-4" />
        </>
      }
    >
      <div
        className={clsx(
          "absolute top-full right-0 z-30 mt-1 grid w-84 max-w-[calc(100vw-2rem)] gap-1 rounded-3 border border-filet bg-surface py-2 text-13 text-encre shadow-menu",
          folds === "md" ? "max-md:right-auto max-md:left-0" : "max-sm:right-auto max-sm:left-0",
        )}
      >
        {tables.map((table) => (
          <Files key={table.name} table={table} />
        ))}
      </div>
    </DismissibleDetails>
  );
}

function Files({ table: { name, words, hrefOf } }: { table: ExportedTable }) {
  return (
    <div>
      <p className="px-3 pt-1">
        <b className="font-demi">{name}</b>
        {words !== undefined && <span className="block text-12 text-encre-3">{words}</span>}
      </p>
      <ul className="mt-1">
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <a
              href={hrefOf(format)}
              download
              aria-label={`${FORMAT_LABELS[format]}, ${name}, ${FORMAT_HELP[format]}`}
              className="grid min-h-9 grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-2 px-3 py-1 text-encre no-underline hover:bg-survol pointer-coarse:min-h-11"
            >
              <span className="font-demi">{FORMAT_LABELS[format]}</span>
              <span className="text-12 text-encre-3">{FORMAT_HELP[format]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
