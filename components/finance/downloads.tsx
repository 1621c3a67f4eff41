import { Download } from "lucide-react";
import { PictureButtons } from "@/components/charts/picture-buttons";
import { buttonClass } from "@/components/ui/button";
import { DEMO_WORDS } from "@/components/ui/demo-banner";
import { EXPORT_FORMATS, FORMAT_LABELS } from "@/domain/shared/export-format";
import { longDate, NBSP } from "@/domain/shared/format";
import type { Finance } from "@/server/finance/finance-page";
import { exportHref, type FinancePlace } from "./finance-links";

type DownloadsProps = {
  at: FinancePlace;
  contract: Finance["contract"];
  /** The word of the table in the address of its files. */
  table: string;
  /** What the table is, for who hears the links one by one. */
  name: string;
  /** The title of the chart of the same figure; without one there is no picture. */
  picture?: string;
};

/** The files a table can be kept as, and the picture of its chart. */
export function Downloads({ at, contract, table, name, picture }: DownloadsProps) {
  const { territory, asOf } = contract;
  const [demo, mark] = territory.isDemo ? [` — ${DEMO_WORDS}`, "demonstration-"] : ["", ""];
  const source = `Creuset, ${territory.name} — situation au ${longDate(asOf)}${demo}`;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-1.5 text-13 text-encre-3 print:hidden">
      <span className="mr-1 max-sm:basis-full">Télécharger{NBSP}:</span>
      {EXPORT_FORMATS.map((format) => (
        <a
          key={format}
          href={exportHref(at, table, format)}
          download
          aria-label={`${FORMAT_LABELS[format]}, ${name}`}
          className={buttonClass({ size: "mini" })}
        >
          <Download aria-hidden="true" />
          {FORMAT_LABELS[format]}
        </a>
      ))}
      {picture !== undefined && (
        <PictureButtons name={`creuset-${mark}${territory.slug}-${table}-${asOf}`} words={{ title: picture, source }} />
      )}
    </div>
  );
}
